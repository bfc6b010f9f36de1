import { Refusal } from '@shared/refusal'
import { refusalText } from '@shared/text/refusals'
import type { Registration } from '../../kernel/documents'
import { Stale, type Ports } from '../../kernel/ports'
import { several } from '../../kernel/several'
import { isRepeat } from '../../kernel/submission'

/** How many single writes are under way at once. */
const atOnce = 20

/** Why a person cannot be declared where this open registration of theirs stands. */
export const takenBy = (open: Registration, declarant: string): Refusal => {
  if (open.state !== 'awaitingConfirmation')
    return new Refusal('already-registered', { fields: { 'resident.idNumber': '这个人已经登记在这处房屋。' } })
  const asked = open.confirmers?.includes(declarant)
  const detail = asked ? refusalText['check-in-waiting'] : '这位住户已经自己填报，正在等另一位申报义务人或网格员确认。'
  return new Refusal('check-in-waiting', { detail, fields: { 'resident.idNumber': detail } })
}

/** The insert met a taken key: the same submission gives the same answer; an open registration there is refused. */
const existing = async ({ registrations }: Ports, doc: Registration): Promise<Registration | Refusal> => {
  const [same] = await registrations.find({ submissionKey: doc.submissionKey }, { limit: 1 })
  if (same && isRepeat(same.submission, doc.submission)) return same
  const [open] = await registrations.find({ openKey: doc.openKey }, { limit: 1 })
  if (open) return takenBy(open, doc.declarant)
  throw new Stale('registrations')
}

const storeOne = async (ports: Ports, doc: Registration): Promise<Registration | Refusal> =>
  (await ports.registrations.insert(doc)) === 'inserted' ? doc : existing(ports, doc)

/**
 * Writes each as a document of its own, all in one round trip where no key is taken; else each by itself, so that one that
 * is refused stops no other. Gives what stands in the store now, or why it does not.
 */
export const storeMoveIns = async (
  ports: Ports,
  docs: readonly Registration[],
): Promise<(Registration | Refusal)[]> => {
  if (docs.length > 1 && (await ports.registrations.insertAll(docs)) === 'inserted') return [...docs]
  return several(docs, atOnce, (doc) => storeOne(ports, doc))
}
