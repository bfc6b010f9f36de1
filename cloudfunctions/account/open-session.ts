/** Opens a session: the account's newest one, and by that its only one (R54). */
import type { Me } from '@shared/contract/account'
import { cityDay } from '@shared/model/day'
import { assuranceOf, isUnitRole, type Role, type SignInWay } from '@shared/model/sign-in'
import { Refusal } from '@shared/refusal'
import { valueOf } from '../kernel/answered'
import type { Account, Session, SignIn } from '../kernel/documents'
import type { Ports, Write } from '../kernel/ports'
import { membershipsOf } from '../kernel/units'
import { withAgreed } from './consent'
import { minutesFrom, sessionDays } from './limits'
import { meOf } from './me'
import { phoneFollows } from './phone-of-record'

interface Opening {
  person: string
  way: SignInWay
  /** Hash of the OPENID to bind to; null on H5. */
  openId: string | null
  known: Account['personal']
  agreed: SignIn['agreed']
  /** What changes in the same write. */
  also?: Write[]
  /** Asked for again after a lost answer: when it was passed first. Null the first time. */
  repeatOf: string | null
}

/** A phone that the counter saw counts; one that the register could not tell at first is asked for again. */
const withPhone = async ({ registers }: Ports, account: Account, { way, known }: Opening): Promise<Account> => {
  if (way === 'counterCode' && known.phone) return { ...account, personal: { ...account.personal, phone: known.phone } }
  if (account.personal.phone) return account
  const phone = valueOf(await registers.population(account.personal.idNumber))?.phone ?? null
  return { ...account, personal: { ...account.personal, phone } }
}

/** A new account. What the population register knows (phone, sex) is taken over; its silence hinders nobody. */
const newAccount = async (ports: Ports, { person, known }: Opening): Promise<Account> => {
  const record = valueOf(await ports.registers.population(known.idNumber))
  const { name, idType, idNumber } = known
  return {
    _id: person,
    version: 0,
    openedAt: ports.now().toISOString(),
    session: null,
    staff: null,
    elder: false,
    consents: [],
    personal: {
      name,
      idType,
      idNumber,
      sex: known.sex ?? record?.sex ?? null,
      phone: known.phone ?? record?.phone ?? null,
    },
  }
}

const rolesOf = ({ staff }: Account): Role[] => (staff ? ['resident', 'declarant', 'staff'] : ['resident', 'declarant'])

/** People go on as what they were last, where they still are; staff begin at their desk. */
const roleOf = (account: Account, last: Session | null): Pick<Session, 'role' | 'unit'> => {
  if (last && isUnitRole(last.role)) return { role: last.role, unit: last.unit ?? null }
  if (last && rolesOf(account).includes(last.role)) return { role: last.role, unit: null }
  return { role: account.staff ? 'staff' : 'resident', unit: null }
}

/** What was asked today counts on: signing in anew renews no quota. */
const countsOf = (last: Session | null, now: Date): Session['counts'] => {
  const today = cityDay(now).replaceAll('-', '')
  return Object.fromEntries(Object.entries(last?.counts ?? {}).filter(([counter]) => counter.startsWith(today)))
}

interface Opened {
  account: Account
  last: Session | null
  id: string
  now: Date
}

const newSession = ({ account, last, id, now }: Opened, { person, way, openId }: Opening): Session => ({
  _id: id,
  version: 0,
  person,
  roles: rolesOf(account),
  ...roleOf(account, last),
  assurance: assuranceOf(way),
  way,
  channel: openId ? 'wechat' : 'web',
  shownBy: way === 'sms' ? null : way,
  confirmedAt: way === 'sms' ? null : now.toISOString(),
  openedAt: now.toISOString(),
  usedOn: cityDay(now),
  endsAt: minutesFrom(now, sessionDays * 24 * 60),
  ended: null,
  openId,
  elder: account.elder,
  counts: countsOf(last, now),
  personal: account.personal,
})

/** Ends the account's last session if it is still open (R54). */
const replaced = (last: Session | null): Write[] =>
  last && !last.ended ? [{ table: 'sessions', doc: { ...last, ended: 'replaced' } }] : []

/** Who has signed out stays out: a repeat of the same sign-in opens nothing. Returns the token for the phone, which is stored only as a hash. */
export const openSession =
  (ports: Ports) =>
  async (opening: Opening): Promise<{ session: string; me: Me }> => {
    const { accounts, people, chance, together } = ports
    const [known, units] = await Promise.all([accounts.get(opening.person), membershipsOf(ports, opening.person)])
    const account = known ? await withPhone(ports, known, opening) : await newAccount(ports, opening)
    const now = ports.now()
    const token = chance.token()
    const last = account.session ? await ports.sessions.get(account.session) : null
    if (opening.repeatOf && last?.ended === 'signed-out' && last.openedAt >= opening.repeatOf)
      throw new Refusal('session-ended')
    const session = newSession({ account, last, id: people.hash(token), now }, opening)
    const counterPhone = opening.way === 'counterCode' ? opening.known.phone : null
    const file = counterPhone ? await ports.permits.get(opening.person) : null
    const agreed = withAgreed(account, opening.agreed, now.toISOString())
    await together([
      { table: 'accounts', doc: { ...agreed, session: session._id } },
      { table: 'sessions', doc: session },
      ...replaced(last),
      ...(counterPhone ? phoneFollows(file, counterPhone) : []),
      ...(opening.also ?? []),
    ])
    return { session: token, me: meOf(session, units, now) }
  }
