/** The two direct ways: 引进人才 (R21) and 学生 (R22). */
import { dayOf } from './calendar'
import { all, asAnswer, type Answer, type Known } from './known'
import { isRegistered } from './residence'

/** 办理规定第十五条, in force from 2016-11-01, and what the police list of 2026-01-10 adds. */
const talents: [since: string, classes: readonly string[]][] = [
  ['2016-11-01', ['domesticTalent', 'overseasTalent', 'seniorSkilledWorker', 'returnee', 'fullTimeCollege']],
  ['2026-01-10', ['talentCard']],
]

const schools = ['seniorHigh', 'secondaryVocational', 'technical', 'vocationalHigh', 'university']

const isTalent = ({ talent }: Known, day: number): Answer => {
  if (talent === 'silent') return 'unknown'
  if (!talent?.verified) return 'no'
  return asAnswer(talents.some(([since, classes]) => dayOf(since) <= day && classes.includes(talent.class)))
}

const isStudent = ({ school }: Known, day: number): Answer => {
  if (school === 'silent') return 'unknown'
  if (!school?.fullTime || !schools.includes(school.schoolType)) return 'no'
  return asAnswer(dayOf(school.from) <= day && (school.to === null || day <= dayOf(school.to)))
}

/** Both ask for a registration on the day and for nothing else of residence or work. */
export const asTalent = (known: Known, day: number): Answer[] => [registered(known, day), isTalent(known, day)]
export const asStudent = (known: Known, day: number): Answer[] => [registered(known, day), isStudent(known, day)]
const registered = ({ homes }: Known, day: number): Answer => asAnswer(isRegistered(homes, day))

/** R22c: who has the city's own hukou needs no permit and gets none. */
export const isOutsider = ({ hukou }: Known): Answer =>
  hukou === 'silent' ? 'unknown' : asAnswer(hukou !== 'shenzhen')

/**
 * One way that is open is enough. Where none is and something is not known, nobody can say no; only the hukou shuts all
 * of them whatever else may turn out.
 */
export const anyWay = (known: Known, ways: readonly Answer[][]): Answer => {
  const outsider = isOutsider(known)
  if (outsider === 'no') return 'no'
  if (ways.some((way) => all([outsider, ...way]) === 'yes')) return 'yes'
  return [outsider, ...ways.flat()].includes('unknown') ? 'unknown' : 'no'
}
