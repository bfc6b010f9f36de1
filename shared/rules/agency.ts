/** 代办授权: until when an asking holds, when a person may be asked again, and when an agreement holds. */
import { addDays, type Day } from '../model/day'
import type { Route } from '../model/decision'
import { normalName } from '../model/name'
import { inForce } from './in-force'
import { studentDays, type Enrolment } from './student'
import type { UnitFiling } from './unit-filing'
import type { UnitKind } from './units'

const days = (value: number, term: string) =>
  inForce([{ from: '2015-06-01', value, source: 'our choice' }], { rule: 'R42', term, unit: '日' })

/** How long a person may think about it. */
export const agencyAskDays = days(30, '代办请求答复期限')

/** Who said no is left in peace for so long. */
export const agencyAskAgainDays = days(30, '谢绝代办后再次请求的间隔')

/** A form that was signed on paper speaks of now. */
export const agencyPaperDays = days(90, '纸质代办授权的签名最早日期')

/** What is stored; `lapsed` follows from the days. */
export const agencyAnswers = ['asked', 'agreed', 'declined', 'ended'] as const
export type AgencyAnswer = (typeof agencyAnswers)[number]
export const agencyStates = [...agencyAnswers, 'lapsed'] as const
export type AgencyState = (typeof agencyStates)[number]

/** The last day on which the person may agree. */
export const agencyAskedUntil = (askedOn: Day): Day => addDays(askedOn, agencyAskDays.on(askedOn))

/** As it stands: nobody who did not answer in time has agreed, and what was said to an account that was closed is over. */
export const agencyState = (
  { state, until }: { state: AgencyAnswer; until: Day },
  { today, unitOpen }: { today: Day; unitOpen: boolean },
): AgencyState => {
  if (!unitOpen && (state === 'asked' || state === 'agreed')) return 'ended'
  return state === 'asked' && today > until ? 'lapsed' : state
}

/** The first day on which who said no may be asked again; null: now. `saidNoOn`: when the person declined or took it back. */
export const agencyAskAgainOn = (saidNoOn: Day | null, today: Day): Day | null => {
  if (!saidNoOn) return null
  const from = addDays(saidNoOn, agencyAskAgainDays.on(saidNoOn))
  return today < from ? from : null
}

type AgencyPaperProblem = 'in-the-future' | 'too-old' | 'before-no'

export const agencyPaperHints: Record<AgencyPaperProblem, string> = {
  'in-the-future': '签名日期不能晚于今天',
  'too-old': '签名的时间太久了，请重新签一份',
  'before-no': '本人在这之后没有同意，请重新征得同意',
}

/** 纸质授权 (办理规定第二十三条): signed lately, and after the person last said no. */
export const agencyPaperProblem = (
  signedOn: Day,
  { today, saidNoOn }: { today: Day; saidNoOn: Day | null },
): AgencyPaperProblem | null => {
  if (signedOn > today) return 'in-the-future'
  if (addDays(signedOn, agencyPaperDays.on(today)) < today) return 'too-old'
  return saidNoOn && signedOn <= saidNoOn ? 'before-no' : null
}

/** As what a unit of this kind files (条例第二十六条): a school for its students, everybody else for employees. */
export const agencyFilerOf = (kind: UnitKind): Exclude<UnitFiling['unit'], 'other'> =>
  kind === 'school' ? 'school' : 'employer'

const routesOf = { school: ['student'], employer: ['residenceAndWork', 'talent'] } as const

/** By which 申办条件 a unit of this kind applies for its people. */
export const agencyRoutes = (kind: UnitKind): readonly Route[] => routesOf[agencyFilerOf(kind)]

/** 全日制在读 (R42): full-time today, in the school of this name where the register says its name. */
export const isStudentOf = (enrolment: Enrolment | null, school: string, today: Day): boolean =>
  studentDays(enrolment, today).some(({ from, to }) => from <= today && (to === null || today < to)) &&
  (!enrolment?.school || normalName(enrolment.school) === normalName(school))
