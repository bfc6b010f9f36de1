/** Everything a decision on a permit looks at, asked at once. A silent register is a gap in the facts, never a guess. */
import type { Day } from '@shared/model/day'
import { monthOf, shiftMonth } from '@shared/model/day'
import type { EducationRecord, PhotoRecord, SocialInsuranceRecord, TalentRecord } from '@shared/model/registers'
import { hukouOf, type Hukou } from '@shared/rules/border'
import type { EligibilityFacts, Readings } from '@shared/rules'
import { insuranceKinds, insuredMonths, type Insurance } from '@shared/rules/insurance'
import type { StudentFact } from '@shared/rules/student'
import type { TalentFact } from '@shared/rules/talent'
import { valueOf } from '../kernel/answered'
import type { Registration } from '../kernel/documents'
import type { Answer } from '../kernel/edges'
import { registrationFacts } from '../kernel/facts'
import type { Ports } from '../kernel/ports'

export interface Applicant {
  person: string
  idType: string
  idNumber: string
}

export interface Gathered {
  facts: EligibilityFacts
  readings: Readings
  registrations: Registration[]
  /** Photos on record, newest first; null when the register did not answer. */
  photos: PhotoRecord['images'] | null
}

const hukou = (answer: Answer<{ hukou: { divisionCode: string } | null }>): Hukou => {
  const record = valueOf(answer)
  if (!record) return null
  return record.hukou ? hukouOf(record.hukou.divisionCode) : 'other'
}

/** Nobody known to the register was never insured: that is an answer, as of last month. */
const insurance = (
  answer: Answer<SocialInsuranceRecord>,
  today: Day,
): Pick<EligibilityFacts, 'insurance' | 'insurancePostedThrough'> => {
  const record = valueOf(answer)
  if (record === undefined) return { insurance: null, insurancePostedThrough: null }
  if (record === null) return { insurance: {}, insurancePostedThrough: shiftMonth(monthOf(today), -1) }
  const paid: Insurance = Object.fromEntries(
    insuranceKinds.map((kind) => [kind, insuredMonths(record[kind], record.postedThrough)]),
  )
  return { insurance: paid, insurancePostedThrough: record.postedThrough }
}

const student = (answer: Answer<EducationRecord>): StudentFact => {
  const record = valueOf(answer)
  return record === undefined ? 'unanswered' : record
}

const talent = (answer: Answer<TalentRecord>): TalentFact => {
  const record = valueOf(answer)
  return record === undefined ? 'unanswered' : record
}

const reading = ({ source, at }: Answer<unknown>) => ({ source, at })
const newestFirst = (a: { takenOn: Day }, b: { takenOn: Day }) => (a.takenOn < b.takenOn ? 1 : -1)

/** Asks the five registers in parallel with the one round trip for the person's registrations. */
export const gather = async (
  ports: Pick<Ports, 'registers' | 'registrations' | 'now'>,
  applicant: Applicant,
  today: Day,
): Promise<Gathered> => {
  const { person, idType, idNumber } = applicant
  const { registers } = ports
  const [registrations, population, social, education, skills, photo] = await Promise.all([
    ports.registrations.find({ person }, { order: [['filedAt', 'desc']], limit: 100 }),
    registers.population(idNumber),
    registers.socialInsurance(idNumber),
    registers.education(idNumber),
    registers.talent(idNumber),
    registers.photo(idNumber),
  ])
  const photos = valueOf(photo)
  return {
    facts: {
      today,
      registrations: registrationFacts(registrations),
      ...insurance(social, today),
      talent: talent(skills),
      student: student(education),
      idType,
      hukou: hukou(population),
    },
    readings: {
      population: reading(population),
      insurance: reading(social),
      student: reading(education),
      talent: reading(skills),
      photo: reading(photo),
      registrations: { source: '居住登记系统', at: ports.now().toISOString() },
      permit: { source: '居住证系统', at: ports.now().toISOString() },
    },
    registrations,
    photos: photos === undefined ? null : [...(photos?.images ?? [])].sort(newestFirst),
  }
}
