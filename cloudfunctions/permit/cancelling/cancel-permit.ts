import type { InputOf } from '@shared/contract'
import { badInput, Refusal } from '@shared/refusal'
import { appealEnds } from '@shared/rules/appeals'
import { cancellationProblem } from '@shared/rules/cancellation'
import { isAtEnd } from '@shared/rules/case-progress'
import type { Day } from '@shared/model/day'
import { cashRefundDue } from '@shared/rules/payments'
import { groundShort } from '@shared/text/decisions'
import { yuan } from '@shared/text/fees'
import type { OutboxEntry, PermitFile } from '../../kernel/documents'
import type { Ports } from '../../kernel/ports'
import { withNews, withoutReminders } from '../../kernel/telling'
import type { UseCase } from '../../kernel/use-case'
import { pointText } from '../cards/collecting'
import { pointOf } from '../cards/standing'
import { refuseConcerned } from '../decisions/desk/concerned'
import { withdrawn } from '../decisions/withdraw'
import { statusOf } from '../../kernel/permit-standing'
import { saveFile } from '../file/permit-file'
import { deskFile } from './desk-file'

type Input = InputOf<'permit.cancelPermit'>

const problems = {
  'reason-missing': { reason: '请写明注销的事实和依据' },
  'in-the-future': { on: '注销日期不能晚于今天' },
  'before-issue': { on: '注销日期不能早于签发日期' },
} as const

/** Throws `bad-input`, `already-decided`. */
const check = (file: PermitFile, { ground, on, reason }: Input, today: Day): void => {
  const status = statusOf(file, today)
  if (file.issuedOn === null || status === 'cancelled' || status === 'none')
    throw new Refusal('already-decided', { detail: '这本居住证现在没有可以注销的：还没有签发，或者已经注销。' })
  const problem = cancellationProblem({ ground, on, reason, issuedOn: file.issuedOn, today })
  if (problem) throw badInput(problems[problem])
}

type Done = { at: string; by: string; today: Day }

/** Whatever is in hand ends with the permit: a case that ends `withdrawn` is what refunds go by. */
const cancelled = (file: PermitFile, { ground, on, reason }: Input, { at, by, today }: Done): PermitFile => {
  const open = file.cases.filter((one) => !isAtEnd(one, today))
  const ended = open.map(({ id, state }) => ({ id, state }))
  const next = open.reduce(withdrawn, withoutReminders(file))
  const said = { on, ground, reason, at, restoredAt: null, restoredBecause: null }
  return {
    ...next,
    cancelled: { on, ground, decidedOn: today, by, ended },
    personal: { ...next.personal, cancellations: [...(file.personal.cancellations ?? []), said] },
  }
}

/** What a cashier took for a card that is not made any more: where it is paid back. */
const owedInCash = ({ _id, cancelled: done, cases }: PermitFile): Omit<OutboxEntry, 'id'>[] =>
  cases
    .filter((one) => cashRefundDue(one) && done?.ended?.some(({ id }) => id === one.id))
    .map((one) => ({
      kind: 'cashRefundDue',
      to: _id,
      params: [yuan(one.fee?.fen ?? 0), pointText(pointOf(one))],
      page: `/packages/permit/result/index?receipt=${one.receipt}`,
    }))

/**
 * 注销居住证 (条例第二十七条). One write with what the holder is told. Three round trips with the session. Sent twice, it answers
 * alike; nobody cancels their own. Throws `not-found`, `forbidden`, `already-decided`, `bad-input`, `conflict`.
 */
export const cancelPermit =
  (ports: Pick<Ports, 'permits' | 'people' | 'now' | 'today'>): UseCase<'permit.cancelPermit'> =>
  async (input, { person: by }) => {
    const file = await ports.permits.get(input.fileId)
    if (!file) throw new Refusal('not-found')
    const { cancelled: done } = file
    if (done && done.by === by && done.ground === input.ground && done.on === input.on) return deskFile(ports, file, by)
    refuseConcerned(ports, file, by)
    const today = ports.today()
    check(file, input, today)
    if (file.version !== input.version) throw new Refusal('conflict')
    const at = ports.now().toISOString()
    const notice = {
      kind: 'permitCancelled' as const,
      to: file._id,
      params: [input.on, groundShort[input.ground], appealEnds(today).reconsideration.on],
      page: '/packages/permit/detail/index',
    }
    const ended = cancelled(file, input, { at, by, today })
    const next = withNews(ended, { at, by, what: `cancelled:${input.ground}` }, [notice, ...owedInCash(ended)])
    await saveFile(ports, next)
    return deskFile(ports, { ...next, version: next.version + 1 }, by)
  }
