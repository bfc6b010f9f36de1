import { pointName } from '@shared/codes/acceptance-points'
import type { Task } from '@shared/contract/review'
import { cashRefundDue } from '@shared/rules/payments'
import { timeLimit } from '@shared/rules/time-limits'
import { cashRefundTitle } from '@shared/text/fees'
import { maskName } from '@shared/text/greeting'
import { matterNames } from '@shared/text/papers'
import type { PermitCase, PermitFile } from '../kernel/documents'
import type { Ports } from '../kernel/ports'

const taskOf = (
  { _id, personal }: PermitFile,
  one: PermitCase,
  rest: Pick<Task, 'kind' | 'askedAt' | 'due'>,
): Task => ({
  id: `${_id}:${one.id}`,
  address: matterNames[one.matter],
  declarantType: null,
  maskedApplicant: maskName(personal.name),
  ...rest,
})

/** When the permit was cancelled, and what was in hand with it. */
const endedAt = ({ actions }: PermitFile, one: PermitCase): string =>
  actions.findLast(({ what }) => what.startsWith('cancelled:'))?.at ?? one.filedAt

const caseTask = (file: PermitFile, one: PermitCase): Task =>
  taskOf(file, one, {
    kind: 'permitCase',
    askedAt: one.filedAt,
    due: timeLimit('verification', one.filedOn, one.pauses).due,
  })

const tasksOf = (file: PermitFile): Task[] =>
  file.cases.flatMap((one): Task[] => {
    if (one.state === 'waiting' && file.desk.includes('permitCase')) return [caseTask(file, one)]
    if (!one.reply || one.reply.sentAt !== null) return []
    const { askedAt, askedOn } = one.reply
    return [taskOf(file, one, { kind: 'writtenReply', askedAt, due: timeLimit('writtenReply', askedOn).due })]
  })

/** 快递核验的身份证照片 that nobody has looked at yet. */
const photoTasks = ({ cases, personal }: PermitFile): Task[] =>
  cases.flatMap(({ photos, receipt, form, due }) => {
    const last = photos?.at(-1)
    return last?.decision === null
      ? {
          kind: 'courierPhoto' as const,
          id: receipt,
          address: pointName(form?.acceptancePoint ?? ''),
          declarantType: null,
          maskedApplicant: maskName(personal.name),
          askedAt: last.at,
          due,
        }
      : []
  })

/** 窗口收的工本费 that is owed since its case ended. */
const cashTasks = (file: PermitFile): Task[] =>
  file.cases.filter(cashRefundDue).map((one) => ({
    ...taskOf(file, one, { kind: 'cashRefund', askedAt: endedAt(file, one), due: null }),
    address: cashRefundTitle(one.fee?.fen ?? 0),
  }))

/**
 * 居住证的待办: cases that no register decided in time, written replies, photos of a courier's receivers, cash that is owed.
 * One round trip.
 */
export const permitTasks = async ({ permits }: Pick<Ports, 'permits'>, limit: number): Promise<Task[]> => {
  const files = await permits.find(
    { desk: { in: ['permitCase', 'writtenReply', 'courierPhoto', 'cashRefund'] } },
    { limit },
  )
  return files.flatMap((file) => [...tasksOf(file), ...photoTasks(file), ...cashTasks(file)])
}
