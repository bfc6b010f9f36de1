/** Which card of a file still counts, and the tokens by which staff find it. */
import type { Day } from '@shared/model/day'
import { caseProgress, isAtEnd } from '@shared/rules/case-progress'
import type { CaseState } from '@shared/rules/case-states'
import { cardStage, type CardStage } from '@shared/rules/cards'
import type { PermitCase, PermitFile } from '../../kernel/documents'
import { statusOf } from '../../kernel/permit-standing'

type CardStanding = 'live' | 'superseded' | 'cancelled'

/** The case gives a permit, not only another card of it. */
const isIssue = ({ matter }: PermitCase) => matter === 'firstIssue' || matter === 'reapplication'

/** 注销 by an officer alone ends a case with a card: it still lies somewhere, and is to be pulled back. */
const isPulledBack = ({ state, card }: PermitCase): boolean => state === 'withdrawn' && card !== null

/** A newer permit was issued since. */
const isReplaced = ({ cases }: PermitFile, { id }: PermitCase): boolean =>
  cases.slice(cases.findIndex((one) => one.id === id) + 1).some((one) => isIssue(one) && one.state === 'approved')

export const isGivenOut = ({ card }: Pick<PermitCase, 'card'>): boolean =>
  card?.state === 'collected' || card?.state === 'posted'

/**
 * `superseded`: a newer permit was issued since. `cancelled`: the permit is 已注销. Of a card that was given out already
 * neither is said.
 */
export const standingOf = (file: PermitFile, one: PermitCase, today: Day): CardStanding => {
  if (isPulledBack(one)) return 'cancelled'
  if (one.state !== 'approved' || isAtEnd(one, today)) return 'live'
  if (isReplaced(file, one)) return 'superseded'
  return statusOf(file, today) === 'cancelled' ? 'cancelled' : 'live'
}

/** Whether a card shows a permit that is over, given out or not: whoever has it may be relieved of it. */
export const isVoid = (file: PermitFile, one: PermitCase, today: Day): boolean =>
  one.card !== null &&
  (standingOf(file, one, today) !== 'live' ||
    (isGivenOut(one) && (isReplaced(file, one) || statusOf(file, today) === 'cancelled')))

/** The stage in which a card lies for those who work on it; null where nothing is left to do. */
export const stageOf = (file: PermitFile, one: PermitCase, today: Day): CardStage | null =>
  one.card && !one.card.takenBack && standingOf(file, one, today) !== 'superseded' ? cardStage(one.card) : null

/** 业务状态 of a case in its file: what is not given out any more is at its end. */
export const progressIn = (file: PermitFile, one: PermitCase, today: Day): CaseState =>
  one.matter === 'endorsement' || standingOf(file, one, today) === 'live' ? caseProgress(one, today) : 'terminated'

export const receiptToken = (receipt: string) => `receipt:${receipt}`
/** `point` null: of the whole city. */
export const stageToken = (stage: string, point: string | null) => (point ? `card:${stage}:${point}` : `card:${stage}`)

export const pointOf = ({ form }: PermitCase): string => form?.acceptancePoint ?? ''

/** A photo of an identity card waits to be checked. */
const photoToken = 'courierPhoto'

const waitsForCheck = ({ photos }: PermitCase) => photos?.at(-1)?.decision === null

const tokensOf = (file: PermitFile, one: PermitCase, today: Day): string[] => {
  if (one.matter === 'endorsement' || one.state === 'refused') return []
  if (one.state === 'withdrawn' && !isPulledBack(one)) return []
  const superseded = standingOf(file, one, today) === 'superseded'
  const stage = stageOf(file, one, today)
  return [
    receiptToken(one.receipt),
    ...(stage ? [stageToken(stage, null), stageToken(stage, pointOf(one))] : []),
    ...(waitsForCheck(one) && one.state !== 'withdrawn' && !superseded ? [photoToken] : []),
  ]
}

/**
 * Every case with a card to come is found by its receipt; a card that is not given out yet lies in a stage, of its point and
 * of the city.
 */
export const cardTokens = (file: PermitFile, today: Day): string[] =>
  file.cases.flatMap((one) => tokensOf(file, one, today))
