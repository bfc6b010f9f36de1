/** 签名日期 of each who signed on paper. */
import { type Day } from '@shared/model/day'
import { agencyPaperHints, agencyPaperProblem } from '@shared/rules/agency'
import { agencyAskText as text } from '@/text/agency'
import { type ListedPerson } from './people-sheet'

/** On what day each signed: the row's own, else the one that is said for all. Null: nobody signs, each answers on the phone. */
export type Signing = { day: Day | ''; today: Day } | null

/** What is wrong with the day of one; null where it can be sent. */
export const signedProblem = ({ signedOn, unreadDay }: ListedPerson, signing: Signing): string | null => {
  if (!signing) return null
  if (!signedOn && unreadDay) return unreadDay
  const day = signedOn ?? signing.day
  const problem = day ? agencyPaperProblem(day, { today: signing.today, saidNoOn: null }) : null
  return day ? problem && agencyPaperHints[problem] : text.signedMissing
}

/** As it is sent. */
export const withSignature = (person: ListedPerson, signing: Signing): ListedPerson => ({
  ...person,
  signedOn: signing ? (person.signedOn ?? (signing.day || null)) : null,
})
