/**
 * Random lives of registrations, through the real use cases on the real store: whatever the order of declaring, correcting,
 * moving out, voiding, objecting and deciding, nobody's registration changes unheard of, and nobody is registered twice.
 */
import fc from 'fast-check'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { OperationName } from '@shared/contract'
import { Refusal } from '@shared/refusal'
import { addDays } from '@shared/model/day'
import { sealing } from '../../cloudfunctions/adapters/seal'
import { store } from '../../cloudfunctions/adapters/store'
import type { DwellingLink, Registration, Session } from '../../cloudfunctions/kernel/documents'
import { spreadsheets } from '../../cloudfunctions/adapters/spreadsheet'
import { Stale, type Ports } from '../../cloudfunctions/kernel/ports'
import type { Caller } from '../../cloudfunctions/kernel/use-case'
import { declareMoveIn } from '../../cloudfunctions/registration/declaring/declare-move-in'
import { registrationUseCases } from '../../cloudfunctions/registration/use-cases'
import { reviewUseCases } from '../../cloudfunctions/review/use-cases'
import { temporaryEngine } from '../../emulator/engine/testing'
import type { CollectionManifest } from '../../emulator/engine/types'
import { startAdmin } from '../../emulator/gateway/admin/testing'

jest.setTimeout(240_000)

const test = temporaryEngine()
let admin: Awaited<ReturnType<typeof startAdmin>>
let base: Ports
let today = '2026-11-21'
let serial = 0
let ticks = 0

const key = Buffer.alloc(32, 7)
const seals = sealing({ sealing: [['k1', key]], index: key })
const silent = { state: 'silent' as const, at: '', source: '', why: 'timeout' as const }
const nobody = () => Promise.reject(new Error('not asked in these lives'))

/** What was written to the table of registrations, and what was wrong with it. */
const faults: string[] = []
const known = new Map<string, Registration>()

/** How each link stands: nothing takes effect before its link is approved (R13). */
const linkStates = new Map<string, DwellingLink['state']>()
const seen = ({ _id, state }: DwellingLink) => void linkStates.set(_id, state)

const told = (doc: Registration, before: Registration | undefined) =>
  doc.outbox.some(({ id, to }) => to === doc.person && !before?.outbox.some((one) => one.id === id))

/** What a person must hear of when it changes. */
const concerns = ({ state, openKey, registeredOn, endedOn, moveInOn, personal }: Registration) => {
  const { details: _details, earlierPhone: _earlier, ...content } = personal
  return JSON.stringify([state, openKey, registeredOn, endedOn, moveInOn, content])
}

/** Every write to the registrations passes here. */
const watch = (doc: Registration) => {
  const before = known.get(doc._id)
  if ((!before || concerns(before) !== concerns(doc)) && !told(doc, before))
    faults.push(`${doc.actions.at(-1)?.what ?? '?'}: ${before?.state ?? 'nothing'} → ${doc.state} unheard of`)
  const takesEffect = doc.registeredOn !== null && !before?.registeredOn
  if (takesEffect && linkStates.get(`${doc.dwelling}:${doc.declarant}`) !== 'approved')
    faults.push(`${doc.actions.at(-1)?.what ?? '?'}: in effect before its link is approved`)
  known.set(doc._id, doc)
  const open = [...known.values()].filter(({ state }) => state === 'active' || state === 'awaitingLink')
  const places = open.map(({ person, dwelling }) => `${person} ${dwelling}`)
  if (new Set(places).size < places.length) faults.push('registered twice in one dwelling')
}

const watched = (ports: Ports): Ports => ({
  ...ports,
  links: {
    ...ports.links,
    insert: async (doc) => {
      seen(doc)
      return ports.links.insert(doc)
    },
    replace: async (doc) => {
      await ports.links.replace(doc)
      seen(doc)
    },
  },
  registrations: {
    ...ports.registrations,
    insert: async (doc) => {
      const done = await ports.registrations.insert(doc)
      if (done === 'inserted') watch({ ...doc, version: 1 })
      return done
    },
    insertAll: async (docs) => {
      const done = await ports.registrations.insertAll(docs)
      if (done === 'inserted') for (const doc of docs) watch({ ...doc, version: 1 })
      return done
    },
    replace: async (doc) => {
      await ports.registrations.replace(doc)
      watch(doc)
    },
    noteStillLiving: async (ids, ...rest) => {
      await ports.registrations.noteStillLiving(ids, ...rest)
      for (const doc of await ports.registrations.find({ _id: { in: ids } }, { limit: ids.length })) watch(doc)
    },
  },
  together: async (writes) => {
    await ports.together(writes)
    for (const one of writes) {
      if (one.table === 'registrations') watch(one.doc)
      if (one.table === 'links') seen(one.doc)
    }
  },
})

beforeAll(async () => {
  admin = await startAdmin(test.engine)
  const manifest = JSON.parse(
    readFileSync(join(__dirname, '../../cloudfunctions/collections.json'), 'utf8'),
  ) as CollectionManifest[]
  await test.engine.defineCollections('test-env', manifest)
  base = watched({
    ...store(admin.db, seals),
    registers: {
      population: () => Promise.resolve(silent),
      socialInsurance: nobody,
      education: nobody,
      talent: nobody,
      photo: nobody,
      property: nobody,
      lease: nobody,
    } as unknown as Ports['registers'],
    sms: { send: nobody },
    face: { begin: nobody, result: nobody },
    networkIdentity: { begin: nobody, result: nobody },
    wechatPhone: { phoneOf: nobody },
    people: seals,
    chance: {
      token: () => `token-${(serial += 1)}`,
      id: () => `id-${String((serial += 1)).padStart(19, '0')}`,
      digits: (length: number) => String((serial += 1)).padStart(length, '0'),
      bytes: (length: number) => new Uint8Array(length).fill((serial += 1)),
    },
    now: () => new Date(Date.parse(`${today}T02:00:00Z`) + (ticks += 1)),
    today: () => today,
    publicUrl: 'http://127.0.0.1',
    files: { put: nobody, get: nobody, remove: nobody },
    complain: () => undefined,
    ask: nobody,
  })
})
afterAll(async () => {
  await admin.stop()
  await test.remove()
})

const numbers = ['445281199703162425', '430121199307041527']
const landlords = ['landlord-a', 'landlord-b']
/** Named by the first landlord, and then acting for them. */
const manager = { name: '林秀英', idType: '111', idNumber: '440582198805062429' }
const managerKey = seals.keyOf('111', manager.idNumber)
const declarants = [...landlords, managerKey]
const dwelling = '4403050070030500003012040'
/** Held by the first landlord alone. */
const second = '4403050070030500003012050'
const callerOf = (person: string) =>
  ({
    person,
    holder: { id: person, dwellings: null },
    session: { personal: person === managerKey ? manager : {} } as Session,
    submissionId: null,
    source: 'http',
    clientIp: null,
    openId: null,
    traceId: '',
  }) as Caller
const personKey = (who: number) => seals.keyOf('111', numbers[who] ?? '')

const link = (person: string, state: DwellingLink['state'], code = dwelling): DwellingLink => ({
  _id: `${code}:${person}`,
  version: 0,
  actions: [],
  outbox: [],
  tellAt: null,
  person,
  dwelling: code,
  address: '南山区粤海街道科苑路15号科苑花园3栋1204',
  street: '440305007',
  declarantType: 'lessor',
  state,
  askedAt: '2026-11-20T02:00:00.000Z',
  askedOn: '2026-11-20',
  due: null,
  decidedAt: null,
  postCheck: false,
  findings: [],
  receipt: `GL-${(serial += 1)}`,
  submission: { key: `${person}:link`, input: '' },
  submissionKey: `${person}:${(serial += 1)}`,
  releasing: false,
  personal: { name: '陈国安', reason: null },
})

const resident = (who: number) => ({
  name: who === 0 ? '李晓梅' : '王雪琴',
  idType: '111',
  idNumber: numbers[who] ?? '',
  sex: '2' as const,
  ethnicity: '01',
  birthDate: who === 0 ? '1997-03-16' : '1993-07-04',
  hukouType: 'family' as const,
  hukouDivision: '445281',
  hukouAddress: '人民路 1 号',
  maritalStatus: '10',
  education: '20',
  occupation: '3',
  workplace: '某科技公司',
  reason: '1',
  phone: '13800001004',
  relation: '01',
  headName: null,
  emergencyPhone: null,
})

type Step =
  | { do: 'declare'; landlord: number; who: number }
  | { do: 'household'; landlord: number; of: { who: number; second: boolean; wrong: boolean }[]; again: boolean }
  | { do: 'leave'; landlord: number; count: number }
  | { do: 'import'; landlord: number; who: number }
  | { do: 'correct' | 'moveOut' | 'void' | 'object'; at: number; pick: number }
  | { do: 'decide'; at: number; uphold: boolean }
  | { do: 'link'; landlord: number; approve: boolean }
  | { do: 'manage'; act: 'name' | 'accept' | 'takeBack' | 'stepDown' }
  | { do: 'unlink'; landlord: number; withResidents: boolean }
  | { do: 'tomorrow' }

const pick = fc.nat({ max: 5 })
const two = fc.nat({ max: 1 })
const three = fc.nat({ max: 2 })
const step: fc.Arbitrary<Step> = fc.oneof(
  { weight: 5, arbitrary: fc.record({ do: fc.constant('declare' as const), landlord: three, who: two }) },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('import' as const), landlord: two, who: two }) },
  {
    weight: 4,
    arbitrary: fc.record({
      do: fc.constant('household' as const),
      landlord: two,
      of: fc.array(fc.record({ who: two, second: fc.boolean(), wrong: fc.boolean() }), { minLength: 2, maxLength: 5 }),
      again: fc.boolean(),
    }),
  },
  {
    weight: 3,
    arbitrary: fc.record({ do: fc.constant('leave' as const), landlord: two, count: fc.integer({ min: 2, max: 4 }) }),
  },
  {
    weight: 8,
    arbitrary: fc.record({
      do: fc.constantFrom('correct' as const, 'moveOut' as const, 'void' as const, 'void' as const, 'object' as const),
      at: pick,
      pick,
    }),
  },
  { weight: 8, arbitrary: fc.record({ do: fc.constant('decide' as const), at: pick, uphold: fc.boolean() }) },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('link' as const), landlord: two, approve: fc.boolean() }) },
  {
    weight: 4,
    arbitrary: fc.record({
      do: fc.constant('manage' as const),
      act: fc.constantFrom(
        'name' as const,
        'accept' as const,
        'accept' as const,
        'takeBack' as const,
        'stepDown' as const,
      ),
    }),
  },
  {
    weight: 1,
    arbitrary: fc.record({ do: fc.constant('unlink' as const), landlord: two, withResidents: fc.boolean() }),
  },
  { weight: 2, arbitrary: fc.record({ do: fc.constant('tomorrow' as const) }) },
)

/** What has been done, so that a run that only met refusals does not pass for a proof. */
const done = new Map<string, number>()

/** Runs a use case as `serve` does: again when stale; a refusal is an answer. */
const attempt = async (name: OperationName | string, run: () => Promise<unknown>): Promise<void> => {
  for (let turn = 1; turn <= 4; turn += 1) {
    try {
      await run()
      done.set(name, (done.get(name) ?? 0) + 1)
      return
    } catch (error) {
      if (error instanceof Refusal) return
      if (!(error instanceof Stale)) throw error
    }
  }
}

/** Several in one filing, over both dwellings, some with a mistake; sent again it gives the same receipts. */
const household = async ({ landlord, of, again }: Extract<Step, { do: 'household' }>): Promise<void> => {
  const declare = declareMoveIn(base)
  const caller = { ...callerOf(landlords[landlord] ?? ''), submissionId: `household-${(serial += 1)}` }
  const filings = of.map(({ who, second: inSecond, wrong }) => ({
    dwellingCode: inSecond ? second : dwelling,
    moveInOn: today,
    instant: false,
    resident: { ...resident(who), ...(wrong ? { education: '' } : {}) },
  }))
  const send = async () => (await declare({ filings }, caller)).results
  await attempt('household', async () => {
    const results = await send()
    results.forEach((result, i) => {
      if (result.outcome === 'filed' && of[i]?.wrong) faults.push('what was wrong is filed')
    })
    if (!again) return
    const receipts = (all: typeof results) => all.map((one) => (one.outcome === 'filed' ? one.receipt : null))
    const repeated = await send()
    if (JSON.stringify(receipts(repeated)) !== JSON.stringify(receipts(results)))
      faults.push('sent again: other receipts')
  })
}

/** 注销关联: none of that landlord's residents is left without hearing of it; then the landlord is linked again. */
const unlink = async (landlord: string, withResidents: boolean): Promise<void> => {
  const registration = registrationUseCases({ ...base, sheets: spreadsheets })
  const before = [...known.values()].filter((one) => one.declarant === landlord && one.dwelling === dwelling)
  await attempt(`unlink ${withResidents}`, () =>
    registration['registration.unlinkDwelling']({ dwellingCode: dwelling, withResidents }, callerOf(landlord)),
  )
  for (const { _id, state, actions } of before) {
    const after = known.get(_id)
    const concerned = state === 'active' || state === 'awaitingLink'
    if (concerned && after?.actions.length === actions.length) faults.push(`${state}: unlinked unheard of`)
    if (concerned && after?.state === 'awaitingLink') faults.push('still waits for a link that is gone')
    if (withResidents && after?.state === 'active') faults.push('still registered with an ended link')
  }
  const link = await base.links.get(`${dwelling}:${landlord}`)
  if (link?.state === 'ended') await base.links.replace({ ...link, state: 'approved', unlinking: null })
}

/** 每月核对, and a report that somebody gave no data: neither changes anything for anybody. */
const monthly = async (doc: Registration, caller: Caller, choice: number): Promise<void> => {
  const registration = registrationUseCases({ ...base, sheets: spreadsheets })
  const answer = choice % 2 ? ('here' as const) : ('unsure' as const)
  await attempt('stillLiving', () =>
    registration['registration.confirmStillLiving']({ registrationIds: [doc._id], answer }, caller),
  )
  const name = choice % 2 ? null : resident(0).name
  const report = { dwellingCode: doc.dwelling, moveInOn: today, name, about: '', asked: '要过身份证' }
  await attempt('refuse', () => registration['registration.reportRefusal'](report, caller))
}

const take = async (one: Step): Promise<void> => {
  const [registration, review] = [registrationUseCases({ ...base, sheets: spreadsheets }), reviewUseCases(base)]
  if (one.do === 'tomorrow') return void (today = addDays(today, 1))
  if (one.do === 'unlink') return unlink(landlords[one.landlord] ?? '', one.withResidents)
  if (one.do === 'link') {
    const found = await base.links.get(`${dwelling}:${landlords[one.landlord]}`)
    if (!found) return
    const input = { linkId: found._id, version: found.version, approve: one.approve, reason: '核对' }
    return attempt(one.do, () => review['review.decideLink'](input, callerOf('staff-a')))
  }
  if (one.do === 'manage') {
    const owner = callerOf('landlord-a')
    const dwellingCode = dwelling
    if (one.act === 'name')
      return attempt('name', () => registration['registration.nameManager']({ dwellingCode, ...manager }, owner))
    if (one.act === 'accept')
      return attempt('accept', () => registration['registration.acceptManager']({ dwellingCode }, callerOf(managerKey)))
    const by = one.act === 'takeBack' ? owner : callerOf(managerKey)
    return attempt('end', () => registration['registration.endManager']({ dwellingCode }, by))
  }
  if (one.do === 'declare') {
    const input = { dwellingCode: dwelling, moveInOn: today, instant: false, resident: resident(one.who) }
    const caller = callerOf(declarants[one.landlord] ?? '')
    return attempt(one.do, () => registration['registration.declareMoveIn']({ filings: [input] }, caller))
  }
  if (one.do === 'household') return household(one)
  if (one.do === 'import') {
    const rows = [0, 1]
      .slice(one.who)
      .map((who) => ({ row: who + 2, dwellingCode: dwelling, moveInOn: today, resident: resident(who) }))
    const caller = callerOf(landlords[one.landlord] ?? '')
    return attempt(one.do, () => registration['registration.importRoster']({ rows }, caller))
  }
  const docs = await Promise.all([...known.keys()].sort().map((id) => base.registrations.get(id)))
  const all = docs.flatMap((doc) => doc ?? [])
  if (one.do === 'decide') {
    const open = all.flatMap((doc) =>
      (doc.changes ?? []).flatMap(({ id, objection }) => (objection?.state === 'open' ? [{ doc, id }] : [])),
    )
    const found = open[one.at % Math.max(1, open.length)]
    if (!found) return
    const { doc, id } = found
    const input = { objectionId: `${doc._id}:${id}`, version: doc.version, uphold: one.uphold, reason: '核实' }
    return attempt(`decide ${one.uphold}`, () => review['review.decideObjection'](input, callerOf('staff-a')))
  }
  if (one.do === 'leave') {
    const theirs = all.filter(({ declarant, state }) => declarant === landlords[one.landlord] && state === 'active')
    const leaving = theirs.slice(0, one.count)
    const input = {
      dwellingCodes: [...new Set(leaving.map((doc) => doc.dwelling))],
      registrationIds: leaving.map(({ _id }) => _id),
      moveOutOn: today,
      words: '',
    }
    const caller = callerOf(landlords[one.landlord] ?? '')
    if (leaving.length < 2) return
    return attempt(one.do, () => registration['registration.declareMoveOut'](input, caller))
  }
  const doc = all[one.at % Math.max(1, all.length)]
  if (!doc) return
  /** The owner's residents are the manager's to look after, too. */
  const manages = linkStates.get(`${dwelling}:${managerKey}`) === 'approved'
  const byManager = manages && doc.dwelling === dwelling && doc.declarant === 'landlord-a' && one.at % 2 === 1
  const caller = callerOf(byManager ? managerKey : doc.declarant)
  const ids = { dwellingCode: doc.dwelling, registrationIds: [doc._id] }
  await monthly(doc, caller, one.pick)
  if (one.do === 'correct') {
    const who = doc.person === personKey(0) ? 0 : 1
    const { idType: _type, idNumber: _number, ...filed } = resident(who)
    const fields = { ...filed, workplace: `公司 ${one.pick}`, phone: `1380000100${one.pick}` }
    const input = { registrationId: doc._id, moveInOn: doc.moveInOn, resident: fields, words: '' }
    return attempt(one.do, () => registration['registration.correctResident'](input, caller))
  }
  if (one.do === 'moveOut') {
    const input = { dwellingCodes: [doc.dwelling], registrationIds: [doc._id], moveOutOn: today, words: '' }
    return attempt(one.do, () => registration['registration.declareMoveOut'](input, caller))
  }
  if (one.do === 'void') {
    const input = { ...ids, reason: 'other' as const, words: '登记有误' }
    return attempt(one.do, () => registration['registration.voidRegistration'](input, caller))
  }
  const changes = doc.changes ?? []
  const change = changes[one.pick % Math.max(1, changes.length)]
  const input = { registrationId: doc._id, changeId: change?.id ?? '', words: '不属实' }
  return attempt(one.do, () => registration['registration.objectToChange'](input, callerOf(doc.person)))
}

const begin = async (): Promise<void> => {
  for (const id of known.keys()) await base.registrations.remove(id)
  known.clear()
  for (const [i, person] of landlords.entries()) {
    await base.links.remove(`${dwelling}:${person}`)
    await base.links.insert(link(person, i === 0 ? 'approved' : 'pending'))
  }
  const [first = ''] = landlords
  await base.links.remove(`${second}:${first}`)
  await base.links.insert(link(first, 'approved', second))
  linkStates.delete(`${dwelling}:${managerKey}`)
  await base.links.remove(`${dwelling}:${managerKey}`)
  await base.managements.remove(dwelling)
  today = '2026-11-21'
}

describe('whatever happens to registrations', () => {
  it('nobody’s is ended, voided, changed or restored unheard of, nobody is registered twice in one dwelling or before its link is approved', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(step, { minLength: 15, maxLength: 36 }), async (steps) => {
        await begin()
        for (const one of steps) await take(one)
        expect(faults.splice(0)).toEqual([])
      }),
      { numRuns: 110, seed: 20261121, endOnFailure: false },
    )
    const wanted = [
      'declare',
      'household',
      'leave',
      'import',
      'correct',
      'moveOut',
      'void',
      'object',
      'decide true',
      'decide false',
      'link',
      'name',
      'accept',
      'end',
      'unlink true',
      'unlink false',
      'stillLiving',
      'refuse',
    ]
    expect(wanted.filter((name) => (done.get(name) ?? 0) < 10)).toEqual([])
  })

  it('an upheld objection gives back the very record, whatever the days between', async () => {
    await begin()
    const registration = registrationUseCases({ ...base, sheets: spreadsheets })
    const landlord = callerOf('landlord-a')
    const input = { dwellingCode: dwelling, moveInOn: today, instant: false, resident: resident(0) }
    const { results } = await registration['registration.declareMoveIn']({ filings: [input] }, landlord)
    const [filed] = results
    if (filed?.outcome !== 'filed') throw new Error('the declaration was refused')
    const { registration: record } = filed
    const before = await base.registrations.get(record.registrationId)
    today = addDays(today, 5)
    const voided = {
      dwellingCode: dwelling,
      registrationIds: [record.registrationId],
      reason: 'other' as const,
      words: '误',
    }
    await registration['registration.voidRegistration'](voided, landlord)
    today = addDays(today, 40)
    const ended = await base.registrations.get(record.registrationId)
    const change = ended?.changes?.[0]
    const objecting = { registrationId: record.registrationId, changeId: change?.id ?? '', words: '不属实' }
    await registration['registration.objectToChange'](objecting, callerOf(personKey(0)))
    const version = (await base.registrations.get(record.registrationId))?.version ?? 0
    const decision = { objectionId: `${record.registrationId}:${change?.id}`, version, uphold: true, reason: '核实' }
    await reviewUseCases(base)['review.decideObjection'](decision, callerOf('staff-a'))
    const after = await base.registrations.get(record.registrationId)
    expect(before && after && concerns(after)).toBe(before && concerns(before))
  })
})
