import type { InputOf } from '@shared/contract'
import type { RecordedCard } from '@shared/contract/cards'
import { Refusal } from '@shared/refusal'
import { afterMove, type CardMove } from '@shared/rules/cards'
import { caseStateNames, type CardState } from '@shared/rules/case-states'
import type { CaseCard, PermitFile } from '../../kernel/documents'
import { Stale, type Ports } from '../../kernel/ports'
import { several } from '../../kernel/several'
import type { UseCase } from '../../kernel/use-case'
import { saveFile, withCase } from '../file/permit-file'
import { toldOfMove, withCardNews } from './card-news'
import { courierOf } from './collecting'
import { cardCase, refuseOwnCard, type Found } from './find-case'
import { receiptToken, standingOf } from './standing'

type Input = InputOf<'permit.recordCards'>
type Item = Input['cards'][number]
type CardPorts = Pick<Ports, 'permits' | 'today' | 'now'>

const atOnce = 8
const attempts = 4

const notNow = (state: CardState) =>
  new Refusal('card-not-there', { detail: `这张证现在是“${caseStateNames[state]}”，不能登记这一步。` })

/** Only who chose it and showed who they are is sent a card (R40). */
const checkPosted = ({ file, one }: Found, { tracking }: Item, today: string): void => {
  const courier = courierOf(file, one, today)
  if (!courier) throw new Refusal('card-not-there', { detail: '这张证没有选快递，请登记“已到受理点”。' })
  if (courier.state !== 'accepted')
    throw new Refusal('card-not-there', { detail: '身份证照片还没有核对通过，不能寄出。请先送到受理点。' })
  if (!tracking) throw new Refusal('bad-input', { detail: '请填写快递单号。' })
}

const checkMove = (found: Found, { move, fault }: Input, item: Item, today: string): void => {
  const { file, one } = found
  const standing = standingOf(file, one, today)
  if (standing === 'superseded')
    throw new Refusal('card-not-there', { detail: '这个人已重新申领，这张证作废，请收回。' })
  if (standing === 'cancelled')
    throw new Refusal('permit-cancelled', { detail: '居住证已注销，这张证不用再办，请收回。' })
  if (move === 'posted') checkPosted(found, item, today)
  if (move === 'fault' && !fault) throw new Refusal('bad-input', { detail: '请选择制证异常的原因。' })
}

const moved = (card: CaseCard, move: CardMove, state: CardState, on: string): CaseCard => ({
  ...card,
  state,
  steps: [...card.steps, { state: move === 'sent' ? 'sent' : state, on }],
})

/** The file after one card's move; null where it was made before. Throws why it cannot be. */
const afterRecording = (ports: CardPorts, found: Found, input: Input, item: Item, by: string): PermitFile | null => {
  const { file, one } = found
  const today = ports.today()
  refuseOwnCard(found, by)
  if (!one.card) throw new Refusal('no-card')
  const { move, fault } = input
  const state = afterMove(one.card, move, one.matter)
  if (state === 'done') return null
  if (state === 'not-now') throw notNow(one.card.state)
  checkMove(found, input, item, today)
  const card: CaseCard = {
    ...moved(one.card, move, state, today),
    ...(move === 'fault' ? { fault } : {}),
    ...(move === 'posted' ? { tracking: item.tracking } : {}),
  }
  const next = { ...one, card }
  const change = { at: ports.now().toISOString(), by, what: `card:${move}` }
  return withCardNews(withCase(file, next), next, change, toldOfMove(file, next, move, today))
}

/** One card of the batch, read again where somebody else was faster. */
const record = async (
  ports: CardPorts,
  first: PermitFile | undefined,
  input: Input,
  item: Item,
  by: string,
): Promise<RecordedCard> => {
  const { receipt } = item
  let file = first
  for (let attempt = 1; ; attempt += 1)
    try {
      const one = file?.cases.find((each) => each.receipt === receipt && each.card)
      if (!file || !one?.card) throw new Refusal('no-card')
      const next = afterRecording(ports, { file, one }, input, item, by)
      if (next) await saveFile(ports, next)
      return {
        outcome: 'recorded',
        receipt,
        state: next?.cases.find(({ id }) => id === one.id)?.card?.state ?? one.card.state,
      }
    } catch (error) {
      if (error instanceof Refusal)
        return { outcome: 'refused', receipt, refusal: { code: error.code, message: error.message } }
      if (!(error instanceof Stale) || attempt === attempts) throw error
      file = (await cardCase(ports, receipt)).file
    }
}

/**
 * 登记一批证件的去向. One reading for all, one write a card; each stands or falls by itself. Sent again, what was recorded is
 * recorded.
 */
export const recordCards =
  (ports: CardPorts): UseCase<'permit.recordCards'> =>
  async (input, { person }) => {
    const cards = input.cards.filter(({ receipt }, i) => input.cards.findIndex((one) => one.receipt === receipt) === i)
    const tokens = cards.map(({ receipt }) => receiptToken(receipt))
    const files = await ports.permits.find({ desk: { in: tokens } }, { limit: tokens.length })
    const fileOf = (receipt: string) => files.find(({ cases }) => cases.some((one) => one.receipt === receipt))
    const results = await several(cards, atOnce, (item) => record(ports, fileOf(item.receipt), input, item, person))
    return { results }
  }
