import { firstDayOf, monthOf, type Day, type Month } from '../model/day'
import { inForce } from './in-force'

/**
 * 每月核对“还住在这里吗”: a service, not a duty of law. From this day of the month on, a declarant who has not answered for
 * everybody is reminded, once.
 */
export const livingReminderDate = inForce(
  [{ from: '2015-06-01', value: 20, source: 'our choice (便民服务，不是法定义务)' }],
  {
    rule: 'R12',
    term: '每月核对住户的提醒日',
    unit: '日',
  },
)

/** What a declarant says of somebody. Who has left is moved out instead. */
export const livingAnswers = ['here', 'unsure'] as const
export type LivingAnswer = (typeof livingAnswers)[number]

/** Whether this month asks about a resident: not of those who were registered in it. */
export const isAskedAbout = (registeredOn: Day | null, today: Day): boolean =>
  registeredOn !== null && registeredOn < firstDayOf(monthOf(today))

/**
 * The month for which a reminder stands on `today`, or null. Derived from the date alone: a timer that runs twice, or that
 * stopped for a week, sends no second one, since `remindedFor` is that month already.
 */
export const livingReminderDue = (today: Day, remindedFor: Month | null): Month | null => {
  const month = monthOf(today)
  const begun = Number(today.slice(8, 10)) >= livingReminderDate.on(today)
  return begun && (remindedFor === null || remindedFor < month) ? month : null
}
