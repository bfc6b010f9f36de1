/** Everything a decision on a permit looks at, asked at once. A silent register is a gap in the facts, never a guess. */
import type { Day } from '@shared/model/day'
import { monthOf, shiftMonth } from '@shared/model/day'
import type { Decision } from '@shared/model/decision'
import type {
  EducationRecord,
  PhotoRecord,
  PopulationRecord,
  SocialInsuranceRecord,
  TalentRecord,
} from '@shared/model/registers'
import { hukouOf, type Hukou } from '@shared/rules/border'
import type { EligibilityFacts, Readings } from '@shared/rules'
import { insuranceKinds, insuredMonths, type Insurance } from '@shared/rules/insurance'
import { isContested, underObjection } from '@shared/rules/objection'
import type { StudentFact } from '@shared/rules/student'
import type { TalentFact } from '@shared/rules/talent'
import { valueOf } from '../../kernel/answered'
import type { Registration } from '../../kernel/documents'
import type { Answer } from '../../kernel/edges'
import { registrationFacts } from '../../kernel/facts'
import type { Ports } from '../../kernel/ports'
import { changesOf } from '../../kernel/registration-changes'
import type { Applicant } from './permit-file'

export interface Gathered {
  facts: EligibilityFacts
  readings: Readings
  registrations: Registration[]
  /** An ending is objected to: until that is decided, nobody knows the registrations. */
  contested: boolean
  /** 人口库; null when it knows nothing or did not answer. */
  citizen: PopulationRecord | null
  /** 人口库 did not answer: then nobody knows whose number it is. */
  populationSilent: boolean
  /** Photos on record, newest first; null when the register did not answer. */
  photos: PhotoRecord['images'] | null
  /** Whether the photo that was asked about is somebody else's. */
  photoOfAnother: boolean
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

/**
 * Asks the five registers in parallel with the one round trip for the person's registrations. `photoNumber`: the photo that an
 * application names, so that its register can say whose it is not.
 */
export const gather = async (
  ports: Pick<Ports, 'registers' | 'registrations' | 'now'>,
  applicant: Pick<Applicant, 'person' | 'idType' | 'idNumber'>,
  today: Day,
  photoNumber?: string,
): Promise<Gathered> => {
  const { person, idType, idNumber } = applicant
  const { registers } = ports
  const [registrations, population, social, education, skills, photo] = await Promise.all([
    ports.registrations.find({ person }, { order: [['filedAt', 'desc']], limit: 100 }),
    registers.population(idNumber),
    registers.socialInsurance(idNumber),
    registers.education(idNumber),
    registers.talent(idNumber),
    registers.photo(idNumber, photoNumber),
  ])
  const pictures = valueOf(photo)
  const contested = registrations.some((doc) => isContested(changesOf(doc)))
  return {
    facts: {
      today,
      registrations: contested ? null : registrationFacts(registrations),
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
    contested,
    citizen: valueOf(population) ?? null,
    populationSilent: valueOf(population) === undefined,
    photos: pictures === undefined ? null : [...(pictures?.images ?? [])].sort(newestFirst),
    photoOfAnother: pictures?.ofAnother ?? false,
  }
}

/** A decision on what was gathered; says where it waits for an objection rather than for a register. */
export const saidOf = <D extends Decision>({ contested }: Pick<Gathered, 'contested'>, decision: D): D =>
  contested ? underObjection(decision) : decision
