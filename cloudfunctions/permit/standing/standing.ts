/** 自动签注 as it stands in a file: what was agreed to, what was asked, and when it is looked at next. Pure. */
import { cityDay, type Day } from '@shared/model/day'
import { cycle } from '@shared/rules/cycle'
import { nextLookOn } from '@shared/rules/standing'
import type { PermitFile, Standing, StandingLook, StandingWord } from '../../kernel/documents'
import { hasCardFault } from '../../kernel/permit-standing'

/** Where a holder answers what 自动签注 asks. */
export const autoEndorsePage = '/packages/permit/auto-endorse/index'

/** The holder's word, as long as it holds: given for this permit, not for one that was cancelled, and not withdrawn. */
export const agreedTo = ({ standing, issuedOn }: Pick<PermitFile, 'standing' | 'issuedOn'>): StandingWord | null => {
  const last = standing?.words.at(-1)
  if (!last?.given || issuedOn === null) return null
  return cityDay(new Date(last.at)) >= issuedOn ? last : null
}

/** What was looked at in the window that is open now; an older window's is over. */
export const lookOf = ({ standing, issuedOn, endorsedOn }: PermitFile, today: Day): StandingLook | null => {
  const look = standing?.look
  if (!look || issuedOn === null) return null
  return look.closes === cycle({ issuedOn, endorsedOn, today }).validUntil ? look : null
}

const waits = ({ cases }: PermitFile) => cases.some(({ state }) => state === 'waiting')

/** The next day on which the standing consent looks at the case; null when there is none, as the file stands. */
export const nextStandingLook = (file: PermitFile, today: Day): Day | null => {
  const { issuedOn, endorsedOn, cancelled } = file
  if (!agreedTo(file) || issuedOn === null || cancelled || hasCardFault(file) || waits(file)) return null
  const { windowOpens: opens, validUntil: closes } = cycle({ issuedOn, endorsedOn, today })
  const look = lookOf(file, today)
  return look?.question?.answer === 'byHand' ? null : nextLookOn({ opens, closes }, look, today)
}

/** By which a message names a permit: the last four characters of its holder's number. */
export const tailOf = ({ personal }: Pick<PermitFile, 'personal'>): string => personal.idNumber.slice(-4)

/** `file` with nothing looked at: its window is endorsed, or the consent was withdrawn. */
export const withoutLook = (file: PermitFile): PermitFile => ({
  ...file,
  standing: file.standing && { ...file.standing, look: null },
  personal: { ...file.personal, standingFound: null },
})

/** `file` with one more word of its holder. */
export const withWord = (file: PermitFile, word: StandingWord): PermitFile => {
  const standing: Standing = { look: null, ...file.standing, words: [...(file.standing?.words ?? []), word] }
  return { ...file, standing }
}
