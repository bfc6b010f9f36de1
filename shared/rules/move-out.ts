import { daysBetween, type Day } from '../model/day'
import type { DeclarantType } from './declarants'
import { deadline, type DeadlineAnswer } from './deadlines'
import { endingProblem, moveHints, type MoveProblem } from './moves'

/** What is wrong with the day of moving out, `before-registered`: nobody can leave before the 登记日期. */
type MoveOutProblem = MoveProblem | 'before-registered'

export const moveOutHints: Record<MoveOutProblem, string> = {
  ...moveHints,
  'before-registered': '搬离日期不能早于登记日期。登记以前就已经搬走的，请按信息错误注销',
}

type MoveOut = { moveOutOn: Day; moveInOn: Day; registeredOn: Day | null; today: Day }

/** 搬离时间 (R15): from moving in and from the 登记日期 on, and not in the future. */
export const moveOutProblem = ({ registeredOn, ...move }: MoveOut): MoveOutProblem | null =>
  endingProblem({ reason: 'movedOut', ...move }) ??
  (registeredOn !== null && move.moveOutOn < registeredOn ? 'before-registered' : null)

/** By when a move-out is declared (R5–R9). An 实际管理人 is taken to stand for a lessor; both days of a stay count. */
export const moveOutDeadline = ({
  declarant,
  instant,
  moveInOn,
  moveOutOn,
  declaredOn,
}: {
  declarant: DeclarantType
  instant: boolean
  moveInOn: Day
  moveOutOn: Day
  declaredOn: Day
}): DeadlineAnswer =>
  deadline({
    declarant: declarant === 'actualManager' ? 'lessor' : declarant,
    instant,
    event: 'moveOut',
    on: moveOutOn,
    declaredOn,
    stayDays: daysBetween(moveInOn, moveOutOn) + 1,
  })
