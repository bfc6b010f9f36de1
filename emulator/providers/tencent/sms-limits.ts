/** 短信频率限制：what the SMS console of this city is set to, per number. Counted on the city's clock. */

export type SmsLimits = { sameContentSeconds: number; perHour: number; perDay: number }

/** The same text once in 30 s is the vendor's default; the rest is set in the console, generous enough for a landlord's day. */
export const consoleLimits: SmsLimits = { sameContentSeconds: 30, perHour: 30, perDay: 100 }

type Accepted = { at: string; text: string }

const hourMs = 3_600_000
const dayMs = 24 * hourMs

/** The vendor's code when `text` may not go to the number now, or null. `earlier` is what that number was sent before. */
export const limitReached = (limits: SmsLimits, earlier: Accepted[], text: string, now: Date): string | null => {
  const age = ({ at }: Accepted) => now.getTime() - Date.parse(at)
  const past = earlier.filter((message) => age(message) >= 0)
  if (past.some((message) => message.text === text && age(message) < limits.sameContentSeconds * 1000)) {
    return 'LimitExceeded.PhoneNumberThirtySecondLimit'
  }
  if (past.filter((message) => age(message) < hourMs).length >= limits.perHour) {
    return 'LimitExceeded.PhoneNumberOneHourLimit'
  }
  return past.filter((message) => age(message) < dayMs).length >= limits.perDay
    ? 'LimitExceeded.PhoneNumberDailyLimit'
    : null
}
