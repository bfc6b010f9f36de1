/** What the functions would find of a persona in a fresh city, for the tests of the stories. */
import { monthOf, shiftMonth, type Day } from '@shared/model/day'
import { insuranceTypes, type RegisterName, type RegisterRecord } from '@shared/model/registers'
import { hukouOf } from '@shared/rules/border'
import type { EligibilityFacts } from '@shared/rules/eligibility'
import { insuredMonths } from '@shared/rules/insurance'
import type { PermitFile, Registration } from '../../cloudfunctions/kernel/documents'
import { personas, type Persona } from '.'
import { freshCity, testSealing } from './fresh-city'

export const today = '2026-11-21'
export const { seed, rows } = freshCity()
export const personaOf = (key: string): Persona => {
  const found = personas.find((one) => one.key === key)
  if (!found) throw new Error(`no persona ${key}`)
  return found
}
export const keyOf = (key: string) => testSealing.keyOf(personaOf(key).idType, personaOf(key).idNumber)
/** What a register holds; null when it knows nothing. */
export const record = <N extends RegisterName>(register: N, key: string) =>
  ([...seed.registers].find((one) => one.register === register && one.idNumber === personaOf(key).idNumber)?.value ??
    null) as RegisterRecord<N> | null
export const permitOf = (key: string) => rows<PermitFile>('permits').find(({ _id }) => _id === keyOf(key))

/** What the functions would find on `day`, had nothing happened but time; the insurance register stays one month behind. */
export const factsOf = (key: string, day: Day): EligibilityFacts => {
  const posted = shiftMonth(monthOf(day), -1)
  const insurance = record('socialInsurance', key)
  const hukou = record('population', key)?.hukou
  return {
    today: day,
    registrations: rows<Registration>('registrations')
      .filter(({ person }) => person === keyOf(key))
      .map(({ registeredOn, endedOn, state }) => ({
        from: registeredOn ?? '',
        to: endedOn,
        reason: state === 'movedOut' ? 'movedOut' : null,
      })),
    insurance: Object.fromEntries(insuranceTypes.map((type) => [type, insuredMonths(insurance?.[type] ?? [], posted)])),
    insurancePostedThrough: posted,
    talent: record('talent', key),
    student: record('education', key),
    idType: personaOf(key).idType,
    hukou: hukou ? hukouOf(hukou.divisionCode) : 'other',
  }
}
