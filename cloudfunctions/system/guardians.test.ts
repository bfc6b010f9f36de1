/** Random families: whoever was filed for, moved, had a birthday or a phone, everybody hears what an evaluator by hand says. */
import fc from 'fast-check'
import type { Account, Notice, OutboxEntry, PermitCase, PermitFile, Registration } from '../kernel/documents'
import type { SmsMessage } from '../kernel/edges'
import { withNews } from '../kernel/telling'
import { memoryOutbox, memoryRegistrations, memoryTable, registrationOf } from '../kernel/testing'
import type { Visitor } from '../kernel/use-case'
import { deliverNotices } from './deliver-notices'

const today = '2026-11-22'
const filedOn = '2026-11-01'
const at = `${today}T02:00:00.000Z`
const timer: Visitor = { source: 'timer', clientIp: null, openId: null, submissionId: null, traceId: 'T' }

/** The check digit does not matter to a birthday, but a number that is wrong has none. */
const weights = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2]
const numberOf = (serial: number, bornOn: string) => {
  const begin = `430121${bornOn.replaceAll('-', '')}${String(serial).padStart(3, '0')}`
  return `${begin}${'10X98765432'[weights.reduce((sum, weight, i) => sum + weight * Number(begin[i]), 0) % 11]}`
}

const homes = ['d1', 'd2'] as const
type Home = (typeof homes)[number]
interface Life {
  bornOn: string
  /** Where they live now, and where no more. */
  home: Home | null
  left: Home | null
  /** 预留手机; null without an account. */
  account: { phone: string | null } | null
}
interface Guardian extends Life {
  filed: boolean
}
interface Story {
  child: Life
  guardians: Guardian[]
  /** Whose number stands in the file: the child's own, a guardian's by index, one given at a counter, none. */
  number: number | 'own' | 'counter' | null
  about: 'permit' | 'movedOut' | 'corrected'
}

const life = (bornOn: fc.Arbitrary<string>, phones: readonly string[]): fc.Arbitrary<Life> =>
  fc.record({
    bornOn,
    home: fc.constantFrom(...homes, null),
    left: fc.constantFrom(...homes, null),
    account: fc.constantFrom(null, { phone: null }, ...phones.map((phone) => ({ phone }))),
  })
const ages = ['2010-11-21', '2010-11-22', '2010-11-23', '2018-05-05', '2012-02-29', '1990-01-01']
const grown = ['1985-03-02', '2008-11-22', '2008-11-23', '2010-01-01']
const guardian = (i: number) =>
  fc
    .tuple(life(fc.constantFrom('1985-03-02', ...grown), [`1380000000${i}`, '13800000009']), fc.boolean())
    .map(([one, filed]): Guardian => ({ ...one, filed }))
const story: fc.Arbitrary<Story> = fc.record({
  child: life(fc.constantFrom(...ages), ['13800000008', '13800000009']),
  guardians: fc.tuple(guardian(0), guardian(1), guardian(2)),
  number: fc.constantFrom<Story['number'][]>(0, 1, 2, 'own', 'counter', null),
  about: fc.constantFrom('permit', 'movedOut', 'corrected'),
})

const given = '13800000007'

// By hand: nothing of shared/rules.
const yearsOn = (bornOn: string, years: number) => {
  const [year = '', month = '', day = ''] = bornOn.split('-')
  return `${Number(year) + years}-${month}-${day}`
}
const younger = ({ bornOn }: Life, years: number, on = today) => on < yearsOn(bornOn, years)

/** Where a person's registration ended in the very filing that is told of. */
const leaves = (one: Life, { about, child }: Story) =>
  about === 'movedOut' && one.left === child.left ? one.left : null
const told = ({ about, child }: Story) => about !== 'movedOut' || child.left !== null

const hears = (one: Guardian, tale: Story) => {
  const { child } = tale
  if (!told(tale) || !one.filed || !one.account || !younger(child, 16) || younger(one, 18)) return false
  const together = one.home !== null && one.home === child.home
  const lived = tale.about === 'movedOut' && (one.home === child.left || leaves(one, tale) !== null)
  return together || lived
}

/** The numbers to which an SMS goes, the child's own or one that stands for it last. */
const numbersOf = (tale: Story): string[] => {
  const { child, guardians, number, about } = tale
  if (!told(tale)) return []
  const theirs = guardians.filter((one) => hears(one, tale)).flatMap(({ account }) => account?.phone ?? [])
  const own = child.account?.phone ?? null
  const byGuardian = typeof number === 'number' && guardians[number]?.filed ? guardians[number] : null
  const isGuardians = byGuardian !== null || (number === 'counter' && younger(child, 16, filedOn))
  const holds = younger(child, 16) && (byGuardian === null || hears(byGuardian, tale))
  const inFile = number === null || (typeof number === 'number' && !byGuardian) ? null : given
  const permits = isGuardians ? (own ?? (holds ? inFile : null)) : (inFile ?? own)
  const childs = about === 'permit' ? permits : (own ?? '13800001012')
  return [...theirs, ...(childs && !theirs.includes(childs) ? [childs] : [])].sort()
}

const caseOf = (id: string, way: PermitCase['filedBy']['way'], by: string): PermitCase => ({
  id,
  matter: 'firstIssue',
  state: 'refused',
  receipt: id,
  submission: { key: id, input: '' },
  filedBy: { way, by, unit: null },
  filedAt: at,
  filedOn,
  decidedAt: at,
  due: null,
  form: null,
  fee: null,
  card: null,
})

const fileOf = ({ child, guardians, number }: Story): PermitFile => {
  const filed = guardians.flatMap(({ filed }, i) => (filed ? [caseOf(`case-${i}`, 'guardian', `guardian-${i}`)] : []))
  const other =
    number === 'own' || number === 'counter' ? [caseOf('other', number === 'own' ? 'self' : 'counter', 'x')] : []
  const cases = [...filed, ...other]
  const giver = typeof number === 'number' ? `case-${number}` : 'other'
  const gives = cases.some(({ id }) => id === giver)
  return {
    _id: 'child',
    version: 1,
    actions: [],
    outbox: [],
    tellAt: null,
    issuedOn: null,
    endorsedOn: [],
    cancelled: null,
    route: null,
    watch: null,
    cases,
    standing: null,
    reminded: [],
    nextDueDay: null,
    nextTryAt: null,
    desk: [],
    personal: {
      name: '欧阳一',
      idNumber: numberOf(9, child.bornOn),
      phone: gives ? given : null,
      forms: gives ? { [giver]: { phone: given, collection: { method: 'self' }, relatives: [] } } : {},
      decisions: {},
      standingFound: null,
    },
  }
}

const accountOf = (_id: string, serial: number, { bornOn, account }: Life): Account[] =>
  account
    ? [
        {
          _id,
          version: 1,
          openedAt: at,
          session: null,
          staff: null,
          elder: false,
          consents: [],
          personal: {
            name: '欧阳一',
            idType: '111',
            idNumber: numberOf(serial, bornOn),
            sex: '1',
            phone: account.phone,
          },
        },
      ]
    : []

const recordsOf = (person: string, one: Life): Registration[] => {
  const personal = { ...registrationOf(person, '2026-11-01').personal, name: '欧阳一', birthDate: one.bornOn }
  const in_ = (dwelling: Home, changes: Partial<Registration>) =>
    registrationOf(person, '2026-11-01', {
      _id: `${person}-${dwelling}-${changes.state}`,
      dwelling,
      personal,
      ...changes,
    })
  const change = {
    id: 'c',
    kind: 'movedOut' as const,
    at,
    by: 'landlord',
    receipt: 'r',
    submission: { key: 'leaving', input: '' },
    due: null,
    daysLate: 0,
    before: 'active' as const,
    objection: null,
  }
  return [
    ...(one.home ? [in_(one.home, { state: 'active' })] : []),
    ...(one.left ? [in_(one.left, { state: 'movedOut', endedOn: today, changes: [change] })] : []),
  ]
}

const action = { at, by: 'x', what: 'told' }
const entry = (kind: OutboxEntry['kind'], params: string[]) => [{ kind, to: 'child', params, page: null }]

/** The city of a story, in which the one notice waits. */
const cityOf = (tale: Story) => {
  const { child, guardians, about } = tale
  const sent: SmsMessage[] = []
  const file = fileOf(tale)
  const news: Record<string, (doc: Registration) => Registration> = {
    movedOut: (doc) => withNews(doc, action, entry('movedOut', ['粤海街道', today, ''])),
    corrected: (doc) => withNews(doc, action, entry('registrationCorrected', ['粤海街道', '服务处所'])),
  }
  const own = recordsOf('child', child)
  const subject =
    about === 'movedOut' ? own.find(({ state }) => state === 'movedOut') : own.find(({ state }) => state === 'active')
  const records = own.map((doc) => (doc === subject ? (news[about]?.(doc) ?? doc) : doc))
  const notices = memoryTable<Notice>('notices')
  return {
    exists: about === 'permit' || subject !== undefined,
    sent,
    notices,
    deliver: deliverNotices({
      registrations: memoryRegistrations([
        ...records,
        ...guardians.flatMap((one, i) => recordsOf(`guardian-${i}`, one)),
      ]),
      permits: memoryOutbox('permits', [
        about === 'permit' ? withNews(file, action, entry('permitApproved', [today])) : file,
      ]),
      links: memoryOutbox('links'),
      managements: memoryOutbox('managements'),
      families: memoryOutbox('families'),
      agencies: memoryOutbox('agencies'),
      units: memoryOutbox('units'),
      accessConsents: memoryOutbox('accessConsents'),
      credentials: memoryOutbox('credentials'),
      accounts: memoryTable('accounts', [
        ...accountOf('child', 9, child),
        ...guardians.flatMap((one, i) => accountOf(`guardian-${i}`, i, one)),
      ]),
      notices: { ...notices, smsDone: async () => undefined },
      sms: {
        send: async (message) => {
          sent.push(message)
          return { sent: true, serial: 'serial' }
        },
      },
      now: () => new Date(at),
      today: () => today,
      complain: (_, error) => {
        throw error
      },
    }),
  }
}

it('everybody who may act for a child hears of it, once a number, and nobody else', async () => {
  await fc.assert(
    fc.asyncProperty(story, async (tale) => {
      const city = cityOf(tale)
      fc.pre(city.exists)
      await city.deliver({}, timer)
      const readers = city.notices.docs().map(({ person }) => person)
      const expected = tale.guardians.flatMap((one, i) => (hears(one, tale) ? [`guardian-${i}`] : []))
      expect(readers.sort()).toEqual(['child', ...expected])
      expect(city.sent.map(({ to }) => to).sort()).toEqual(numbersOf(tale))
    }),
    { numRuns: 2_000 },
  )
})
