import { monthOf, shiftMonth, type Day } from '@shared/model/day'
import { insuranceTypes } from '@shared/model/registers'
import { hukouOf } from '@shared/rules/border'
import type { EligibilityFacts } from '@shared/rules/eligibility'
import { insuredMonths } from '@shared/rules/insurance'
import type { Citizen } from '../people/citizen'

/** Months a register that is one month behind has booked on `today`. */
export const postedThrough = (today: Day) => shiftMonth(monthOf(today), -1)

/** What the registers say of a person on `today`, as the rules take it. */
export const factsOn = (person: Citizen, today: Day): EligibilityFacts => {
  const last = postedThrough(today)
  const months = insuranceTypes.map((type) => [
    type,
    insuredMonths(person.insurance?.[type] ?? [], last).filter((one) => one <= last),
  ])
  return {
    today,
    registrations: person.stays
      .filter(({ registered }) => registered <= today)
      .map(({ registered: from, ended }) => {
        const to = ended !== null && ended <= today ? ended : null
        return { from, to, reason: to === null ? null : 'movedOut' }
      }),
    insurance: Object.fromEntries(months) as EligibilityFacts['insurance'],
    insurancePostedThrough: last,
    talent: person.talent,
    student: person.education,
    idType: person.idType,
    hukou: person.hukou ? hukouOf(person.hukou.divisionCode) : 'other',
  }
}
