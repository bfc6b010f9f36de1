/**
 * The law of the permit, read a second time: R19–R33, R38, R39 from 条例 and 办理规定, in other words than those of the
 * service and with nothing of its code. What is said here is compared with what the service does.
 */
export * from './answers'
export * from './card'
export * from './known'
export * from './permit'
export { workingDaysAfter } from './terms'
export { daysInYear, isRegistered } from './residence'
export { dayOf, monthFrom, monthOf, monthText, monthsAfter, textOf, yearsAfter } from './calendar'
