/** Every operation as everybody, on own things, on others' and on what is nobody's, against the table of who may what. */
import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { contract, type OperationName, type OutputOf } from '@shared/contract'
import { authorisation, denials, type Denial } from '@shared/contract/authorisation'
import type { Role } from '@shared/model/sign-in'
import { refusalText } from '@shared/text/refusals'
import { startCity, type City } from '../support/city'
import { declareOne, openUnit, personaOf, residentFields, stranger, type Persona } from './people'

jest.setTimeout(300_000)

const operations = Object.keys(authorisation) as OperationName[]
const docs = path.resolve(__dirname, '../../docs/api')

/** The input of each operation as docs/api shows it. */
const examples = new Map(
  readdirSync(docs)
    .flatMap((file) => readFileSync(path.join(docs, file), 'utf8').split(/^### /m).slice(1))
    .map((section) => {
      const input = /```json input\n([\s\S]*?)\n```/.exec(section)?.[1] ?? '{}'
      return [/^`([a-zA-Z.]+)`/.exec(section)?.[1] ?? '', JSON.parse(input) as Record<string, unknown>] as const
    }),
)

/** Whose things are named, by what an input calls them. */
interface Things {
  dwellingCode: string
  registrationId: string
  changeId: string
  objectionId: string
  checkInId: string
  linkId: string
  pageId: string
  receipt: string
  memberId: string
  unitId: string
  requestId: string
  refusalId: string
  caseId: string
  fileId: string
  agencyId: string
  batchId: string
  familyId: string
  wardId: string
  listId: string
  consentId: string
  slipId: string
  /** For a look at what staff work on. */
  version: number
}

/** Well-formed ids of nothing. */
const nothing: Things = {
  dwellingCode: '4403050070030500002012040',
  registrationId: 'AAAAAAAAAAAAAAAAAAAAAA',
  changeId: 'AAAAAAAAAAAAAAAAAAAAAA',
  objectionId: 'AAAAAAAAAAAAAAAAAAAAAA:AAAAAAAAAAAAAAAAAAAAAA',
  checkInId: 'AAAAAAAAAAAAAAAAAAAAAA',
  linkId: '4403050070030500002012040:AAAAAAAAAAAAAAAAAAAAAA',
  pageId: 'AAAAAAAAAAAAAAAAAAAAAA',
  receipt: 'RZ20261121440305000000153',
  memberId: 'AAAAAAAAAAAAAAAAAAAAAA',
  unitId: 'unit_AAAAAAAAAAAAAAAAAAAAAA',
  requestId: '4403050070002949851613413',
  refusalId: 'AAAAAAAAAAAAAAAAAAAAAA',
  caseId: 'AAAAAAAAAAAAAAAAAAAAAA:AAAAAAAAAAAAAAAAAAAAAA',
  fileId: 'AAAAAAAAAAAAAAAAAAAAAA',
  agencyId: 'AAAAAAAAAAAAAAAAAAAAAA',
  batchId: 'AAAAAAAAAAAAAAAAAAAAAA',
  familyId: 'AAAAAAAAAAAAAAAAAAAAAA',
  wardId: 'AAAAAAAAAAAAAAAAAAAAAA',
  listId: 'AAAAAAAAAAAAAAAAAAAAAA',
  consentId: 'AAAAAAAAAAAAAAAAAAAAAA',
  slipId: 'AAAAAAAAAAAAAAAA',
  version: 1,
}

const lists = {
  dwellingCodes: 'dwellingCode',
  registrationIds: 'registrationId',
  staying: 'registrationId',
  pageIds: 'pageId',
} as const
const isList = (key: string): key is keyof typeof lists => key in lists
const isThing = (key: string): key is keyof Things => key in nothing

/** `value` with every id that it holds replaced by that of these things. */
const naming = (value: unknown, things: Things): unknown => {
  if (Array.isArray(value)) return value.map((one) => naming(one, things))
  if (typeof value !== 'object' || value === null) return value
  const entries = Object.entries(value).map(([key, part]) => {
    if (isThing(key) && typeof part === typeof nothing[key]) return [key, things[key]]
    return isList(key) && Array.isArray(part) ? [key, [things[lists[key]]]] : [key, naming(part, things)]
  })
  return Object.fromEntries(entries) as unknown
}

const code = '91440300MA5FACT0RC'
const unitDwellings = ['4403050070030500003012040', '4403050070030500002005010'] as const
/** The administrator last: in the end it unlinks what the sub-account works with. */
const roles: readonly Role[] = ['resident', 'declarant', 'staff', 'subAccount', 'unitAdministrator', 'officer']
type Who = Role | 'visitor'

let city: City
const people: Partial<Record<Role | 'lin' | 'second' | 'third' | 'filer' | 'traffic' | 'holder', Persona>> = {}
const sessions = new Map<string, string>()
let serial = 0
/** 单位 of the officer. */
let office: string | null = null

const person = (who: keyof typeof people): Persona => {
  const one = people[who]
  if (!one) throw new Error(`nobody is ${who}`)
  return one
}
const sign = async (who: keyof typeof people, role: Role): Promise<{ session: string }> => {
  const session = sessions.get(who) ?? (await city.signIn(person(who).idNumber, { role }))
  sessions.set(who, session)
  return { session }
}
/** Somebody who lives nowhere yet, as a declaration needs them. */
const newcomer = () => residentFields(stranger((serial += 1)))

const declared = async (dwellingCode: string, as: { session: string }, resident = newcomer()) => {
  const { registration, receipt } = await declareOne(
    city,
    { dwellingCode, moveInOn: '2026-11-18', instant: false, resident },
    as,
  )
  return { registrationId: registration.registrationId, receipt }
}
const filed = async (who: keyof typeof people, dwellingCode: string): Promise<string> => {
  const { name: _name, idType: _type, idNumber: _number, ...resident } = residentFields(person(who))
  const filing = { code: null, dwellingCode, use: 'rented', other: null, moveInOn: '2026-11-19', resident }
  return (await city.call('registration.submitCheckIn', filing, await sign(who, 'resident'))).checkIn.checkInId
}
/** Somebody there does not say who they are. */
const reported = async (dwellingCode: string, as: { session: string }): Promise<string> => {
  const input = {
    dwellingCode,
    moveInOn: '2026-11-18',
    name: null,
    about: '男，三十多岁',
    asked: '当面要过身份证，没给',
  }
  return (await city.call('registration.reportRefusal', input, as)).refusal.refusalId
}
/** A dwelling with a resident, and somebody who asks to be confirmed there. */
const settled = async (dwellingCode: string, as: { session: string }): Promise<Things> => ({
  ...nothing,
  dwellingCode,
  ...(await declared(dwellingCode, as)),
  checkInId: await filed('filer', dwellingCode),
  refusalId: await reported(dwellingCode, as),
})
const linked = async (as: { session: string }): Promise<string> => {
  const { links } = await city.call('registration.listMyDwellings', {}, as)
  const found = links.find(({ state, residents }) => state === 'approved' && residents === 0) ?? links[0]
  if (!found) throw new Error('no dwelling is linked')
  return found.dwellingCode
}

/** What is whose. */
const things: Partial<Record<Role | 'lin' | 'notGiven' | 'offer' | 'traffic', Things>> = {}
const of = (whose: keyof typeof things): Things => things[whose] ?? nothing

const openUnitAccount = async () => {
  const staff = await sign('staff', 'staff')
  const held = unitDwellings.map((dwellingCode) => ({ dwellingCode, from: '2020-01-01', to: null }))
  await city.put(`/emulator/registers/property/${code}`, { dwellings: held })
  const { unit } = await city.call('review.openUnitAccount', openUnit(person('unitAdministrator'), { code }), staff)
  const admin = await sign('unitAdministrator', 'unitAdministrator')
  let receipt = ''
  for (const dwellingCode of unitDwellings)
    receipt = (await city.call('registration.linkDwelling', { dwellingCode, declarantType: 'employer' }, admin)).receipt
  const given = async ({ name, idType, idNumber, phone }: Persona, dwellingCode: string) => {
    const input = { name, idType, idNumber, phone, dwellingCodes: [dwellingCode] }
    return (await city.call('account.addSubAccount', input, admin)).subAccount.memberId
  }
  await given(person('subAccount'), unitDwellings[0])
  await given(person('second'), unitDwellings[1])
  const memberId = await given(stranger((serial += 1)), unitDwellings[0])
  return { unitId: unit.unitId, memberId, receipt }
}

/** A record of the resident's own that was ended and is objected to. */
const ownRecord = async (): Promise<Things> => {
  const as = await sign('lin', 'declarant')
  const { dwellingCode } = of('lin')
  const moved = await declared(dwellingCode, as, residentFields(person('resident')))
  const ending = {
    dwellingCodes: [dwellingCode],
    registrationIds: [moved.registrationId],
    moveOutOn: '2026-11-21',
    words: '已经搬走',
  }
  await city.call('registration.declareMoveOut', ending, as)
  const { registrations } = await city.call('registration.listMyRegistrations', {}, await sign('resident', 'resident'))
  const changeId = registrations.find((one) => one.registrationId === moved.registrationId)?.changes[0]?.changeId ?? ''
  return { ...nothing, ...moved, changeId, checkInId: await filed('resident', nothing.dwellingCode) }
}

/** The unit may file for somebody, has begun to, and asks the resident. */
const agencies = async () => {
  const as = await sign('subAccount', 'subAccount')
  const asked = [stranger((serial += 1)), person('resident')].map(({ name, idNumber, phone }) => {
    return { name, idNumber, phone, signedOn: null }
  })
  await city.call('permit.askAgencies', { people: asked }, as)
  const { people: all } = await city.call('permit.listAgencies', { after: null }, as)
  const idOf = (called: string | undefined) => all.find(({ name }) => name === called)?.agencyId ?? ''
  const agencyId = idOf(asked[0]?.name)
  const list = { matter: 'endorsement', acceptancePoint: null, route: null, people: [{ agencyId, photoNumber: null }] }
  const { batch } = await city.call('permit.startAgencyBatch', list, as)
  things.subAccount = { ...of('subAccount'), agencyId, batchId: batch.batchId }
  things.resident = { ...of('resident'), agencyId: idOf(person('resident').name) }
}

/** The resident is asked by family, and has filed for a child of theirs. */
const families = async () => {
  const resident = await sign('resident', 'resident')
  const { registrations } = await city.call('registration.listMyRegistrations', {}, resident)
  const home = registrations.find(({ state }) => state === 'active')?.dwellingCode ?? ''
  const child = stranger((serial += 1), '2010-02-03')
  await city.put(`/emulator/registers/population/${child.idNumber}`, {
    ...{
      name: child.name,
      idType: '111',
      sex: '1',
      ethnicity: '01',
      birthDate: '2010-02-03',
      phone: null,
      alive: true,
    },
    hukou: { divisionCode: '430121', address: '湖南省长沙县' },
  })
  const photoNumber = '20261101A0721B90'
  await city.put(`/emulator/registers/photo/${child.idNumber}`, {
    images: [{ number: photoNumber, takenOn: '2026-11-01' }],
  })
  const enrolled = { schoolType: 'seniorHigh', school: '南山中学', fullTime: true, from: '2025-09-01', to: null }
  await city.put(`/emulator/registers/education/${child.idNumber}`, enrolled)
  await declared(home, await sign('lin', 'declarant'), residentFields(child))
  const form = { acceptancePoint: '440305007', collection: { method: 'self' }, phone: child.phone, declared: true }
  const named = ({ name, idNumber }: Persona) => ({ name, idNumber, relation: '20' })
  const filing = { ...named(child), route: 'student', photoNumber, consents: false }
  await city.call('permit.startFamily', { ...form, own: null, children: [filing], adults: [] }, resident)
  const asking = await sign('filer', 'resident')
  const asked = { ...form, own: null, children: [], adults: [named(person('resident'))] }
  const { id: familyId } = await city.call('permit.startFamily', asked, asking)
  const { wards } = await city.call('permit.listFamily', {}, resident)
  things.resident = { ...of('resident'), familyId, wardId: wards[0]?.id ?? '' }
}

/** An office asks about somebody, and asks them to show more. */
const askedBy = async (who: 'officer' | 'traffic', about: Persona, purpose: string): Promise<Things> => {
  const as = await sign(who, 'officer')
  const lines = [{ name: about.name, idNumber: about.idNumber, caseNo: 'RX-1' }]
  const { list } = await city.call('partner.startList', { purpose, agreed: true, lines }, as)
  await city.call('partner.stepList', { listId: list.listId }, as)
  const { consent } = await city.call('partner.askConsent', { listId: list.listId, line: 0 }, as)
  return { ...nothing, listId: list.listId, consentId: consent.consentId }
}

/** Two offices have each asked a holder of a permit. */
const offices = async () => {
  office = (await city.call('account.me', {}, await sign('officer', 'officer'))).unit?.unitId ?? null
  things.officer = await askedBy('officer', person('holder'), 'SCHOOL_ENROLMENT')
  things.traffic = await askedBy('traffic', person('second'), 'VEHICLE_LICENSING')
  things.resident = { ...of('resident'), consentId: of('officer').consentId }
  things.lin = { ...of('lin'), consentId: of('traffic').consentId }
}
/** The resident has no permit: whose slip is whose is seen by one of a person who has. */
const slips = async () => {
  const { slip } = await city.call('slip.issue', { form: 'full' }, await sign('holder', 'resident'))
  for (const whose of ['resident', 'lin'] as const) things[whose] = { ...of(whose), slipId: slip.slipId }
}
/** Who does it, where the one of that role has nothing of the kind. */
const doer: Partial<Record<OperationName, keyof typeof people>> = {
  'slip.print': 'holder',
  'slip.withdraw': 'holder',
  'account.agreeToAccess': 'holder',
  'account.refuseAccess': 'holder',
}

/** A landlord asks another to manage a dwelling for them. */
const offered = async (): Promise<Things> => {
  const as = await sign('lin', 'declarant')
  const { links } = await city.call('registration.listMyDwellings', {}, as)
  const dwellingCode = links.find((one) => one.dwellingCode !== of('lin').dwellingCode)?.dwellingCode ?? ''
  const { name, idType, idNumber } = person('declarant')
  await city.call('registration.nameManager', { dwellingCode, name, idType, idNumber }, as)
  return { ...nothing, dwellingCode }
}

/** Staff have things of their own too. */
const ownLinkOfStaff = async (): Promise<string> => {
  const as = { session: await city.signIn(person('staff').idNumber, { role: 'declarant' }) }
  const input = { dwellingCode: '4403050070030500003005010', declarantType: 'lessor' }
  const { receipt } = await city.call('registration.linkDwelling', input, as)
  await city.call('account.switchRole', { role: 'staff' }, as)
  sessions.set('staff', as.session)
  return receipt
}

/** A refusal of the resident's, answered in writing: its receipt, and what staff call it. */
const refusedPermit = async (): Promise<Pick<Things, 'receipt' | 'caseId' | 'fileId'>> => {
  const [as, staff] = [await sign('resident', 'resident'), await sign('staff', 'staff')]
  const { prefill } = await city.call('permit.checkEligibility', {}, as)
  const { acceptancePoint, photoNumber } = prefill
  const { phone } = person('resident')
  const form = { route: 'talent', acceptancePoint, photoNumber, phone, collection: { method: 'self' }, declared: true }
  const { receipt } = await city.call('permit.apply', form, as)
  await city.call('permit.requestWrittenReply', { receipt }, as)
  const { fileId, cases } = await city.call('permit.findPermit', { idNumber: person('resident').idNumber }, staff)
  const caseId = cases[0]?.caseId ?? ''
  await city.call('permit.sendWrittenReply', { caseId, words: null }, staff)
  return { receipt, caseId, fileId }
}

/** As staff name it: by the link under which it was reported. */
const reportedByLin = async (): Promise<string> => {
  const { dwellingCode, refusalId } = of('lin')
  const { links } = await city.call('registration.listMyDwellings', {}, await sign('lin', 'declarant'))
  return `${links.find((one) => one.dwellingCode === dwellingCode)?.linkId ?? ''}:${refusalId}`
}

/** What waits for staff: a link with papers, residents whom nobody can confirm, an objection. */
const waiting = async (unitId: string): Promise<Things> => {
  const asker = { session: await city.signIn(person('third').idNumber, { role: 'declarant' }) }
  const dwellingCode = '4403050070030500003005010'
  const { link } = await city.call('registration.linkDwelling', { dwellingCode, declarantType: 'lessor' }, asker)
  const page = { ...examples.get('registration.uploadEvidence'), dwellingCode }
  const sent = await city.call('registration.uploadEvidence', page, asker)
  const pageId = sent.page?.pageId ?? ''
  await city.call('registration.sendEvidence', { dwellingCode, pageIds: [pageId] }, asker)
  const missing = examples.get('registration.requestMissingDwelling')
  const requested = await city.call('registration.requestMissingDwelling', missing, asker)
  const { registrationId, changeId } = of('resident')
  const objection = { registrationId, changeId, words: '我还住在这里' }
  await city.call('registration.objectToChange', objection, await sign('resident', 'resident'))
  return {
    ...nothing,
    linkId: link.linkId,
    pageId,
    unitId,
    requestId: requested.link.dwellingCode,
    refusalId: await reportedByLin(),
    objectionId: `${registrationId}:${changeId}`,
    checkInId: await filed('filer', nothing.dwellingCode),
    receipt: await ownLinkOfStaff(),
    caseId: of('resident').caseId,
    fileId: of('resident').fileId,
  }
}

beforeAll(async () => {
  city = await startCity()
  const keys = {
    resident: 'in-twenty-days',
    declarant: 'landlord-wu',
    lin: 'landlord-lin',
    staff: 'staff',
    unitAdministrator: 'shenzhen-hukou',
    subAccount: 'window-soon',
    second: 'suspended',
    third: 'landlord',
    filer: 'tenant',
    officer: 'admissions-officer',
    traffic: 'traffic-officer',
    holder: 'window-open',
  } as const
  for (const [who, key] of Object.entries(keys)) people[who as keyof typeof keys] = await personaOf(city, key)
  const { unitId, memberId, receipt } = await openUnitAccount()
  const [wu, lin] = [await sign('declarant', 'declarant'), await sign('lin', 'declarant')]
  things.lin = await settled(await linked(lin), lin)
  things.declarant = await settled(await linked(wu), wu)
  things.subAccount = await settled(unitDwellings[0], await sign('subAccount', 'subAccount'))
  things.notGiven = await settled(unitDwellings[1], await sign('second', 'subAccount'))
  things.unitAdministrator = { ...of('subAccount'), unitId, memberId, receipt }
  things.resident = { ...(await ownRecord()), ...(await refusedPermit()) }
  await agencies()
  await families()
  await offices()
  await slips()
  things.offer = await offered()
  things.staff = await waiting(unitId)
})
afterAll(() => city.stop())

/** Where an example says something that only fits its own story. */
const changed: Partial<Record<OperationName, (role: Role) => Record<string, unknown>>> = {
  'account.switchRole': (role) => ({
    role,
    unitId: role === 'unitAdministrator' || role === 'subAccount' ? unitOf() : role === 'officer' ? office : null,
  }),
  'account.addSubAccount': () => {
    const { name, idType, idNumber, phone } = stranger((serial += 1))
    return { name, idType, idNumber, phone }
  },
  'account.updateSubAccount': () => ({ dwellingCodes: [unitDwellings[0]] }),
  'partner.startList': () => {
    const { name, idNumber } = person('holder')
    return { lines: [{ name, idNumber, caseNo: 'RX-2' }] }
  },
  'partner.addDepartmentKey': () => ({ departmentCode: 'EDU' }),
  'partner.endDepartmentKey': () => ({ departmentCode: 'EDU', keyId: 'edu-1' }),
  'registration.linkDwelling': (role) => ({ declarantType: role === 'unitAdministrator' ? 'employer' : 'lessor' }),
  'registration.declareMoveOut': () => ({ moveOutOn: '2026-11-21' }),
  'registration.previewMoveOut': () => ({ moveOutOn: '2026-11-21' }),
  'review.openUnitAccount': () => openUnit(person('third'), { code: '91440300MA5HTEL072' }),
  'review.unit': () => ({ code }),
  'review.changeUnitAdministrator': () => {
    const { administrator } = openUnit(person('third'), { code })
    return { administrator }
  },
}

const unitOf = () => of('unitAdministrator').unitId

const inputOf = (operation: OperationName, role: Role, named: Things): Record<string, unknown> => {
  const input = naming(examples.get(operation) ?? {}, named) as Record<string, unknown>
  const own = { ...input, ...changed[operation]?.(role) }
  const filings = own.filings ?? own.rows
  if (!Array.isArray(filings)) return own
  const [first] = filings as Record<string, unknown>[]
  return { ...own, [own.filings ? 'filings' : 'rows']: [{ ...first, moveInOn: '2026-11-18', resident: newcomer() }] }
}

/** What came of it; of an operation that answers for each of several, what came of the only one. */
const outcomeOf = (output: OutputOf<OperationName>): string => {
  const [one] = 'results' in output ? output.results : 'rows' in output ? output.rows : []
  if (!one || !('outcome' in one) || one.outcome !== 'refused') return 'ok'
  if ('refusal' in one) return one.refusal.code
  return one.problem === refusalText['not-your-dwelling'] ? 'not-your-dwelling' : 'bad-input'
}

/** A department files nothing, so that no receipt is its own. */
const receipts: readonly OperationName[] = ['registration.getReceipt', 'registration.printReceipt']

const sent = async (operation: OperationName, who: Who, input: unknown, as: keyof typeof people | Who = who) => {
  const session = who === 'visitor' || as === 'visitor' ? null : (await sign(as, who)).session
  const { reply } = await city.send(operation, input, { session })
  if (last.includes(operation) && who !== 'visitor') sessions.delete(who)
  return reply.ok ? outcomeOf(reply.output) : reply.refusal.code
}
/** What ends the session, or what it may do. */
const last: readonly OperationName[] = [
  'registration.unlinkDwelling',
  'account.withdrawFaceConsent',
  'account.signOut',
  'account.signOutEverywhere',
]

const isDenied = (outcome: string): outcome is Denial => denials.some((code) => code === outcome)

const mayCall = (operation: OperationName, role: Role): boolean => {
  const { who } = authorisation[operation]
  return who === 'anyone' || (who !== 'platform' && who.includes(role))
}
const others: Record<Role, (keyof typeof things)[]> = {
  resident: ['lin'],
  declarant: ['lin', 'subAccount'],
  staff: [],
  unitAdministrator: ['lin'],
  subAccount: ['notGiven', 'lin'],
  officer: ['traffic'],
}

/** What others can see of what is theirs: it must be the same before and after. */
const theirs = async () => {
  const residents = async (who: 'lin' | 'second', role: Role, dwellingCode: string) =>
    city.call('registration.listResidents', { dwellingCode }, await sign(who, role))
  const { subAccounts } = await city.call(
    'account.listSubAccounts',
    {},
    await sign('unitAdministrator', 'unitAdministrator'),
  )
  return {
    subAccounts,
    lin: await residents('lin', 'declarant', of('lin').dwellingCode),
    second: await residents('second', 'subAccount', unitDwellings[1]),
    filer: await city.call('registration.listMyCheckIns', {}, await sign('filer', 'resident')),
  }
}

describe('who may call what', () => {
  let before: Awaited<ReturnType<typeof theirs>>
  beforeAll(async () => {
    before = await theirs()
  })

  it('the roles of every line are those of its audience', async () => {
    const { audiences } = await import('@shared/model/sign-in')
    for (const operation of operations) {
      const { audience } = contract[operation]
      const { who } = authorisation[operation]
      if (audience === 'anyone') expect([operation, who]).toEqual([operation, 'anyone'])
      else if (audience === 'timer' || audience === 'function')
        expect([operation, who]).toEqual([operation, 'platform'])
      else expect([operation, [...who].sort()]).toEqual([operation, [...audiences[audience]].sort()])
    }
  })

  it.each(roles)('%s: what is for others is forbidden, and nothing is read but who asks', async (role) => {
    const wrong: string[] = []
    for (const operation of operations.filter((one) => !mayCall(one, role))) {
      const outcome = await sent(operation, role, inputOf(operation, role, of('lin')))
      if (outcome !== 'forbidden') wrong.push(`${operation}: ${outcome}`)
    }
    const calls = await city.get<{ operation: string; outcome: string; roundTrips: number }[]>('/emulator/calls')
    for (const { operation, outcome, roundTrips } of calls)
      if (outcome === 'forbidden' && roundTrips > 2) wrong.push(`${operation}: ${roundTrips} round trips`)
    expect(wrong).toEqual([])
  })

  it('without a session only what is for anyone', async () => {
    const wrong: string[] = []
    for (const operation of operations) {
      const { who, unless } = authorisation[operation]
      const outcome = await sent(operation, 'visitor', inputOf(operation, 'resident', of('lin')))
      const expected = who === 'anyone' ? ['ok', ...unless] : who === 'platform' ? ['forbidden'] : ['no-session']
      if (!expected.includes(outcome)) wrong.push(`${operation}: ${outcome}`)
    }
    expect(wrong).toEqual([])
  })

  it.each(roles)('%s: others’ things and nobody’s are not theirs', async (role) => {
    const wrong: string[] = []
    const named = operations.filter(
      (one) => mayCall(one, role) && ['record', 'dwelling', 'offer'].includes(authorisation[one].on),
    )
    for (const operation of named)
      for (const whose of [...others[role], null]) {
        const target = whose ? of(whose) : nothing
        const outcome = await sent(operation, role, inputOf(operation, role, target))
        if (!isDenied(outcome)) wrong.push(`${operation} on ${whose ?? 'nothing'}: ${outcome}`)
      }
    expect(wrong).toEqual([])
  })

  it('nothing of theirs has changed', async () => {
    expect(await theirs()).toEqual(before)
  })

  it.each(roles)('%s: what they may do is done', async (role) => {
    const wrong: string[] = []
    const mine = operations.filter((one) => mayCall(one, role))
    const inTurn = [...mine.filter((one) => !last.includes(one)), ...last.filter((one) => mine.includes(one))]
    for (const operation of inTurn) {
      const offer = authorisation[operation].on === 'offer'
      const outcome = await sent(
        operation,
        role,
        inputOf(operation, role, offer ? of('offer') : of(role)),
        doer[operation],
      )
      if ((offer && role !== 'declarant') || (role === 'officer' && receipts.includes(operation))) {
        if (!isDenied(outcome)) wrong.push(`${operation}: ${outcome}`)
      } else if (![...authorisation[operation].unless, 'ok'].some((one) => one === outcome))
        wrong.push(`${operation}: ${outcome}`)
    }
    expect(wrong).toEqual([])
  })
})
