/** Opens a session: the account's newest one, and by that its only one (R54). */
import type { Me } from '@shared/contract/account'
import type { Assurance, Role } from '@shared/model/sign-in'
import { valueOf } from '../kernel/answered'
import type { Account, Session } from '../kernel/documents'
import type { Ports, Write } from '../kernel/ports'
import { minutesFrom, sessionDays } from './limits'
import { meOf } from './me'

interface Opening {
  person: string
  assurance: Assurance
  /** Hash of the OPENID to bind to; null on H5. */
  openId: string | null
  known: Account['personal']
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
    consent: { privacyAt: null, faceAt: null },
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

const newSession = (account: Account, { person, assurance, openId }: Opening, id: string, now: Date): Session => ({
  _id: id,
  version: 0,
  person,
  roles: rolesOf(account),
  role: 'resident',
  assurance,
  confirmedAt: assurance === 'high' ? now.toISOString() : null,
  openedAt: now.toISOString(),
  endsAt: minutesFrom(now, sessionDays * 24 * 60),
  ended: null,
  openId,
  elder: account.elder,
  counts: {},
  personal: account.personal,
})

/** The session that this one ends, if it is still open. */
const replaced = async ({ sessions }: Ports, { session }: Account): Promise<Write[]> => {
  const old = session ? await sessions.get(session) : null
  return old && !old.ended ? [{ table: 'sessions', doc: { ...old, ended: 'replaced' } }] : []
}

/** Returns the token for the phone, which is stored only as a hash. */
export const openSession =
  (ports: Ports) =>
  async (opening: Opening): Promise<{ session: string; me: Me }> => {
    const { accounts, people, chance, together } = ports
    const account = (await accounts.get(opening.person)) ?? (await newAccount(ports, opening))
    const now = ports.now()
    const token = chance.token()
    const session = newSession(account, opening, people.hash(token), now)
    const { privacyAt, faceAt } = account.consent
    const consent = {
      privacyAt: privacyAt ?? now.toISOString(),
      faceAt: opening.assurance === 'high' ? (faceAt ?? now.toISOString()) : faceAt,
    }
    await together([
      { table: 'accounts', doc: { ...account, session: session._id, consent } },
      { table: 'sessions', doc: session },
      ...(await replaced(ports, account)),
    ])
    return { session: token, me: meOf(session, now) }
  }
