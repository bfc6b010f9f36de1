import type { Account, Credentials } from './documents'

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
  personal: { name, idType, idNumber, counterPhone: null, pendingPhone: null, earlierPhone: null },
})
