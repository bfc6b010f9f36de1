import { addDays, type Day } from '../model/day'
import { inForce } from './in-force'
import { timeLimit } from './time-limits'
import { isWorkingDay, workdays } from './working-days'

/** How long a 入住码 on the declarant's screen can be opened, from when it was made. */
export const screenCodeMinutes = inForce([{ from: '2015-06-01', value: 5, source: 'our choice' }], {
  rule: 'R11',
  term: '手机出示的入住码有效时间',
  unit: '分钟',
})

/** How long after that a form that it opened can still be sent. */
export const openedFormMinutes = inForce([{ from: '2015-06-01', value: 120, source: 'our choice' }], {
  rule: 'R11',
  term: '扫码后填写时间',
  unit: '分钟',
})

/** How often one person may type a code on one day: the typed code is short, so guessing must not pay. */
export const typedCodeTries = inForce([{ from: '2015-06-01', value: 20, source: 'our choice' }], {
  rule: 'R11',
  term: '每人每天输入入住码次数',
  unit: '次',
})

/** Why a declarant or a grid officer does not confirm. */
export const declineReasons = ['notHere', 'unknownPerson', 'wrongDay', 'wrongRoom', 'other'] as const
export type DeclineReason = (typeof declineReasons)[number]

/** Working days after `today` up to `due`, which is counted; the calendar is known as far as `due`. */
const workdaysUntil = (today: Day, due: Day): number => {
  let left = 0
  for (let on = addDays(today, 1); on <= due; on = addDays(on, 1)) if (isWorkingDay(on)) left += 1
  return left
}

/** By when the declarant confirms. All null, and never over, where the calendar is not published. */
export type CheckInClock = {
  due: Day | null
  /** When the declarant is reminded: one working day before the last. */
  remindOn: Day | null
  /** 0 on the last day and after it. */
  workdaysLeft: number | null
  /** The declarant was silent: the grid officer's turn. */
  over: boolean
}

/** 申报义务人确认时限 of what a resident filed (R11): after it the grid officer decides, while the declarant still may. */
export const checkInClock = ({ filedOn, today }: { filedOn: Day; today: Day }): CheckInClock => {
  const { due, workdays: days } = timeLimit('checkInConfirm', filedOn)
  if (due === null) return { due: null, remindOn: null, workdaysLeft: null, over: false }
  return {
    due,
    remindOn: workdays({ from: filedOn, days: days - 1 }).on,
    workdaysLeft: workdaysUntil(today, due),
    over: today > due,
  }
}

/**
 * Who is asked to confirm a resident who began without a code: declarants whom a register knows, and those approved on
 * their own word (先用后查) only where there is nobody else. Nobody confirms themselves.
 */
export const whoConfirms = <Link extends { person: string; postCheck: boolean }>(
  approved: readonly Link[],
  resident: string,
): Link[] => {
  const others = approved.filter(({ person }) => person !== resident)
  const known = others.filter(({ postCheck }) => !postCheck)
  return known.length > 0 ? known : others
}
