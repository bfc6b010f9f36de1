import type { Me } from '@shared/contract/account'
import type { SignInWay } from '@shared/model/sign-in'
import { Refusal } from '@shared/refusal'
import type { Account, SignIn } from '../kernel/documents'
import type { Ports, Write } from '../kernel/ports'
import { withAgreed } from './consent'
import { membershipsOf } from '../kernel/units'
import { meOf } from './me'
import { phoneFollows } from './phone-of-record'

interface Confirming {
  session: string
  person: string
  way: SignInWay
  /** When it was shown: a repeat lengthens nothing. */
  at: string
  agreed?: SignIn['agreed']
  /** The number that the counter has seen: from now on the account's. */
  phone?: string | null
  /** What changes in the same write. */
  also?: Write[]
}

const withPhone = (account: Account, phone: string | null): Account =>
  phone === null || phone === account.personal.phone
    ? account
    : { ...account, personal: { ...account.personal, phone } }

/** The session, confirmed: for the person it belongs to, while it lasts. Throws `session-ended`. */
export const confirmSession = async (ports: Ports, confirming: Confirming): Promise<Me> => {
  const { person, way, at, agreed = {}, phone = null, also = [] } = confirming
  const asksAccount = Object.keys(agreed).length > 0 || phone !== null
  const [session, account] = await Promise.all([
    ports.sessions.get(confirming.session),
    asksAccount ? ports.accounts.get(person) : null,
  ])
  if (!session || session.ended || session.person !== person) throw new Refusal('session-ended')
  const confirmed = {
    ...session,
    assurance: 'high' as const,
    shownBy: way,
    confirmedAt: at,
    personal: { ...session.personal, phone: phone ?? session.personal.phone },
  }
  const known = account && withPhone(withAgreed(account, agreed, at), phone)
  const file = phone === null ? null : await ports.permits.get(person)
  const writes: Write[] = [
    ...(known && known !== account ? [{ table: 'accounts' as const, doc: known }] : []),
    ...(phone === null ? [] : phoneFollows(file, phone)),
    ...also,
  ]
  if (writes.length > 0) await ports.together([{ table: 'sessions', doc: confirmed }, ...writes])
  else await ports.sessions.replace(confirmed)
  return meOf(confirmed, await membershipsOf(ports, person), ports.now())
}
