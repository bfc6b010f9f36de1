import type { Day } from '../model/day'

/** What is wrong with a move's date. */
export type MoveProblem = 'in-the-future' | 'move-out-date-missing' | 'before-move-in'

export const moveHints: Record<MoveProblem, string> = {
  'in-the-future': '日期不能晚于今天',
  'move-out-date-missing': '请填写搬离日期',
  'before-move-in': '搬离日期不能早于入住日期',
}

/** 入住时间 may lie in the past, not in the future. It never sets the 登记日期 (R11, R17). */
export const moveInProblem = ({ moveInOn, today }: { moveInOn: Day; today: Day }): MoveProblem | null =>
  moveInOn > today ? 'in-the-future' : null

/** 注销居住登记 (R15): 搬离 needs its date; 信息错误 (`void`) needs none and wipes out the whole record. */
type Ending = { reason: 'movedOut' | 'void'; moveOutOn: Day | null; moveInOn: Day; today: Day }

export const endingProblem = ({ reason, moveOutOn, moveInOn, today }: Ending): MoveProblem | null => {
  if (reason === 'void') return null
  if (moveOutOn === null) return 'move-out-date-missing'
  if (moveOutOn < moveInOn) return 'before-move-in'
  return moveOutOn > today ? 'in-the-future' : null
}
