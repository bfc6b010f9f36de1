/** What a card costs and until when it is paid: R38, R39. */
import { dayOf, textOf } from './calendar'

const feeFen = 2000
const daysToPay = 15

export type Matter = 'firstIssue' | 'endorsement' | 'replacement' | 'reapplication'

/** 初次申领和签注免费；补领、换领、再次申领收工本费。 */
export const fee = (matter: Matter): number => (matter === 'firstIssue' || matter === 'endorsement' ? 0 : feeFen)

/** The last day to pay for who was told on `noticed`. */
export const payBy = (noticed: string): string => textOf(dayOf(noticed) + daysToPay)

/** The day on which what was not paid is over. */
export const overOn = (noticed: string): string => textOf(dayOf(noticed) + daysToPay + 1)
