/** The life of a permit, told by its issue and its endorsements: R23–R27, R30. */
import { dayOf, textOf, yearsAfter } from './calendar'

const windowDays = 60
const yearsOfSuspension = 2

/** 签发日, and the days of the endorsements since, in order. */
export interface Held {
  issued: string
  endorsed: readonly string[]
}

export interface Standing {
  state: 'valid' | 'suspended' | 'cancelled'
  validUntil: string
  windowOpens: string
  suspendedFrom: string
  lastMakeupDay: string
  cancelledOn: string
  /** Days without use, both ends included, as far as they have come. */
  interruptions: [from: string, to: string][]
}

/** Where a permit stands on a day. An endorsement in time adds a year to the same anchor; a late one is the new anchor. */
export const standing = ({ issued, endorsed }: Held, on: string): Standing => {
  let anchor = dayOf(issued)
  let years = 1
  const interruptions: [string, string][] = []
  for (const one of endorsed.map(dayOf)) {
    const ended = yearsAfter(anchor, years)
    if (one <= ended) years += 1
    else {
      interruptions.push([textOf(ended + 1), textOf(one - 1)])
      anchor = one
      years = 1
    }
  }
  const validUntil = yearsAfter(anchor, years)
  const lastMakeupDay = yearsAfter(anchor, years + yearsOfSuspension)
  const today = dayOf(on)
  if (today > validUntil) interruptions.push([textOf(validUntil + 1), textOf(Math.min(today, lastMakeupDay))])
  return {
    state: today <= validUntil ? 'valid' : today <= lastMakeupDay ? 'suspended' : 'cancelled',
    validUntil: textOf(validUntil),
    windowOpens: textOf(validUntil - windowDays),
    suspendedFrom: textOf(validUntil + 1),
    lastMakeupDay: textOf(lastMakeupDay),
    cancelledOn: textOf(lastMakeupDay + 1),
    interruptions: interruptions.filter(([from, to]) => from <= to),
  }
}
