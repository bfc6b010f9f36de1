import type { Day } from '@shared/model/day'
import { Refusal } from '@shared/refusal'
import type { PermitCase, PermitFile } from '../../kernel/documents'
import type { Ports } from '../../kernel/ports'
import { withNews } from '../../kernel/telling'
import type { UseCase } from '../../kernel/use-case'
import { cardPage, toldOfMove } from '../cards/card-news'
import { isVoid } from '../cards/standing'
import { refuseConcerned } from '../decisions/desk/concerned'
import { saveFile } from '../file/permit-file'
import { deskFile } from './desk-file'

type Done = { at: string; reason: string }

const isPaid = ({ fee }: PermitCase) => fee !== null && fee.paidOn !== null

/** A card that its holder brought back lies at its point again; one that was pulled back goes on from where it was. */
const givenAgain = (one: PermitCase, today: Day): PermitCase => {
  if (!one.card?.takenBack) return one
  const card = { ...one.card, takenBack: null }
  if (one.card.takenBack.from === 'house') return { ...one, card }
  const steps = [...card.steps, { state: 'awaitingCollection' as const, on: today }]
  return { ...one, card: { ...card, state: 'awaitingCollection', steps, handedOver: null } }
}

/** `file`, restored, with its cards in force again; and what is told of those that wait for their holder. */
const withCards = (file: PermitFile, today: Day) => {
  const valid = (one: PermitCase) => one.card?.takenBack && !isVoid(file, one, today)
  const next = { ...file, cases: file.cases.map((one) => (valid(one) ? givenAgain(one, today) : one)) }
  const back = file.cases.filter((one) => valid(one) && one.card?.takenBack?.from === 'holder')
  const notices = back.flatMap((one) => {
    const told = toldOfMove(next, one, 'arrived', today)
    return told ? [{ ...told, to: file._id, page: cardPage(one) }] : []
  })
  return { next, notices }
}

/** What the cancellation ended goes on, but for what was paid and is paid back: that is filed anew. */
const restored = (file: PermitFile, { at, reason }: Done): PermitFile => {
  const ended = file.cancelled?.ended ?? []
  const before = (one: PermitCase) => ended.find(({ id }) => id === one.id)?.state
  const cases = file.cases.map((one) => {
    const state = one.state === 'withdrawn' && !isPaid(one) ? before(one) : undefined
    return state ? { ...one, state } : one
  })
  const cancellations = file.personal.cancellations?.map((one, i, all) =>
    i === all.length - 1 ? { ...one, restoredAt: at, restoredBecause: reason } : one,
  )
  return {
    ...file,
    cancelled: null,
    cases,
    nextTryAt: cases.some(({ state }) => state === 'waiting') ? at : null,
    personal: { ...file.personal, cancellations },
  }
}

/**
 * 撤销注销 that was a mistake. Three round trips with the session. Sent twice, it answers alike; nobody restores their own. Throws
 * `not-found`, `forbidden`, `already-decided`, `conflict`.
 */
export const restorePermit =
  (ports: Pick<Ports, 'permits' | 'people' | 'now' | 'today'>): UseCase<'permit.restorePermit'> =>
  async ({ fileId, version, reason }, { person: by }) => {
    const file = await ports.permits.get(fileId)
    if (!file) throw new Refusal('not-found')
    const last = file.personal.cancellations?.at(-1)
    if (!file.cancelled && last?.restoredBecause === reason) return deskFile(ports, file, by)
    if (!file.cancelled) throw new Refusal('already-decided', { detail: '这本居住证没有经决定注销，不用撤销。' })
    refuseConcerned(ports, file, by)
    if (file.version !== version) throw new Refusal('conflict')
    const at = ports.now().toISOString()
    const notice = {
      kind: 'permitRestored' as const,
      to: file._id,
      params: [file.cancelled.on],
      page: '/packages/permit/detail/index',
    }
    const { next: given, notices } = withCards(restored(file, { at, reason }), ports.today())
    const next = withNews(given, { at, by, what: 'restored' }, [notice, ...notices])
    await saveFile(ports, next)
    return deskFile(ports, { ...next, version: next.version + 1 }, by)
  }
