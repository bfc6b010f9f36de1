import type { NoticeKind } from '@shared/text/notices'
import type { Account, Action, Credentials } from './documents'
import { withNews } from './telling'

/** A person's credentials before the counter has issued any. */
export const credentialsOf = (
  person: string,
  { name, idType, idNumber }: Pick<Account['personal'], 'name' | 'idType' | 'idNumber'>,
): Credentials => ({
  _id: person,
  version: 0,
  actions: [],
  outbox: [],
  tellAt: null,
  code: null,
  bound: null,
  personal: { name, idType, idNumber, counterPhone: null, pendingPhone: null, hears: {} },
})

/** What is told of one's credentials, and the number that hears of it; null: whatever number the account has. */
type Warning = { action: Omit<Action, 'rules'>; kind: NoticeKind; page: string; phone: string | null }

/** `held` with a warning to the number that stood before: each entry keeps its own, so a second change hides no first. */
export const warned = (held: Credentials, { action, kind, page, phone }: Warning): Credentials => {
  const told = withNews(held, action, [{ kind, to: held._id, params: [], page }])
  const entry = told.outbox.at(-1)?.id ?? ''
  const waiting = Object.entries(held.personal.hears).filter(([id]) => told.outbox.some((one) => one.id === id))
  return {
    ...told,
    personal: { ...told.personal, hears: { ...Object.fromEntries(waiting), ...(phone ? { [entry]: phone } : {}) } },
  }
}
