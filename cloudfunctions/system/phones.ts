/** To which number the SMS of a notice goes. */
import type { Day } from '@shared/model/day'
import { actsThroughGuardian } from '@shared/rules/guardian-filing'
import type { Account, OutboxEntry } from '../kernel/documents'
import { isUnitKey } from '../kernel/units'
import type { Due } from './outboxes'
import type { Reader } from './readers'

/** One entry on its way to one of those who read it. */
export interface Delivery extends Due {
  entry: OutboxEntry
  reader: Reader
  readers: readonly Reader[]
}

/**
 * The number in the document, but one that a guardian gave: that is the child's only for as long as the guardian hears of it
 * too, and never from the sixteenth birthday on.
 */
const givenPhone = ({ doc, subject, readers }: Delivery, today: Day): string | null => {
  const phone = doc.personal?.phone ?? null
  const by = subject?.numberOf ?? null
  if (by === null) return phone
  const holds = actsThroughGuardian(subject?.bornOn ?? null, today)
  return holds && (by === 'counter' || readers.some(({ person }) => person === by)) ? phone : null
}

/** For a permit the phone that its holder gave; else the account's, the population register's, the declarant's, in turn. */
const ownPhone = (account: Account | null, delivery: Delivery, today: Day): string | null => {
  const { doc, entry, subject } = delivery
  const { reservedPhone, earlierPhone, hears } = doc.personal ?? {}
  // Of a correction or a change the phone hears that stood there before: else a new phone would hide it.
  const before = hears?.[entry.id] ?? (entry.kind === 'registrationCorrected' ? earlierPhone : null)
  const phone = before ?? givenPhone(delivery, today)
  const accounts = account?.personal.phone ?? null
  const isOwn = doc.person === undefined && (subject?.numberOf ?? null) === null
  return isOwn ? (phone ?? accounts) : (accounts ?? reservedPhone ?? phone ?? null)
}

/** For a unit's people the account's, else the one by which the unit named them. One number hears of one thing once. */
export const phoneOf = (account: Account | null, delivery: Delivery, today: Day): string | null => {
  const { doc, entry, reader, readers } = delivery
  if (reader.ward) return reader.ward.phone
  if (reader.unit) return account?.personal.phone ?? reader.unit.phone
  if (isUnitKey(doc._id)) return account?.personal.phone ?? doc.personal?.people?.[entry.to]?.phone ?? null
  if ((doc.person ?? doc._id) !== entry.to) return account?.personal.phone ?? null
  const phone = ownPhone(account, delivery, today)
  return readers.some(({ ward }) => ward !== null && ward.phone === phone) ? null : phone
}
