/** The standing consent looks at a case: clear, it is endorsed; else there is one question. Nothing is ever refused here. */
import { daysBetween, earlierOf, type Day } from '@shared/model/day'
import { endorsement, type EndorsementDecision } from '@shared/rules/endorsement'
import { residesForSure, standingOutcome, type StandingFact, type StandingOutcome } from '@shared/rules/standing'
import { standingBecause } from '@shared/text/standing'
import type { PermitFile, StandingLook } from '../../kernel/documents'
import type { Ports } from '../../kernel/ports'
import { withNews } from '../../kernel/telling'
import { gather, saidOf, type Gathered } from '../file/gather'
import { permitDates } from '../../kernel/permit-standing'
import { settle } from '../file/settle'
import { newEndorsement } from '../filing/endorsement'
import { agreedTo, autoEndorsePage, lookOf, tailOf } from './standing'

/** 居民身份证: only its holders have a permit. */
const residentIdCard = '111'

type FactPorts = Pick<Ports, 'registers' | 'registrations' | 'now'>
type LookPorts = FactPorts & Pick<Ports, 'chance' | 'today'>

interface Looked {
  gathered: Gathered
  decision: EndorsementDecision
  outcome: StandingOutcome
}

const decided = (file: PermitFile, gathered: Gathered, today: Day): Looked | null => {
  const permit = permitDates(file)
  if (!permit) return null
  const decision = saidOf(gathered, endorsement({ ...gathered.facts, permit }, gathered.readings))
  const look = lookOf(file, today)
  const records = gathered.registrations.map(({ state, stillLiving = {} }) => ({
    active: state === 'active',
    said: Object.fromEntries(Object.entries(stillLiving).map(([month, { answer }]) => [month, answer])),
  }))
  const resides = look?.question?.answer === 'stillHere' || residesForSure(records, today)
  const silentFor = look ? daysBetween(look.firstOn, today) : 0
  const own = { ...decision, route: decision.route ?? file.route }
  return { gathered, decision: own, outcome: standingOutcome(own, { resides, silentFor }, today) }
}

const lookAfter = (file: PermitFile, { decision, outcome }: Looked, today: Day): StandingLook => {
  const before = lookOf(file, today)
  const asked = outcome.outcome === 'ask' ? outcome.fact : null
  const question = before?.question ?? null
  const { windowCloses: closes, earliest } = decision
  return {
    closes,
    firstOn: before?.firstOn ?? today,
    since: before?.since ?? today,
    lastOn: today,
    expected: earliest !== null && earliest > today ? earlierOf(earliest, closes) : null,
    question: asked ? { askedOn: today, answer: null, answeredAt: null, ...question, fact: asked } : question,
  }
}

const asks = (file: PermitFile, fact: StandingFact, closes: Day) => ({
  kind: 'standingAsked' as const,
  to: file._id,
  params: [tailOf(file), standingBecause[fact], closes],
  page: autoEndorsePage,
})

/** The look is kept; the first question of a window is told in the same write. */
const noted = ({ now }: Pick<Ports, 'now'>, file: PermitFile, looked: Looked, today: Day): PermitFile => {
  const { outcome, decision } = looked
  const look = lookAfter(file, looked, today)
  const standing = { words: file.standing?.words ?? [], look }
  const standingFound = outcome.outcome === 'ask' ? decision : file.personal.standingFound
  const kept = { ...file, standing, personal: { ...file.personal, standingFound } }
  if (outcome.outcome !== 'ask' || lookOf(file, today)?.question) return kept
  const { fact } = outcome
  return withNews(kept, { at: now().toISOString(), by: 'system', what: `standing:asked:${fact}` }, [
    asks(file, fact, look.closes),
  ])
}

/**
 * Whether the case is filed now: it is clear; or it is the window's last day and a register is silent, since what waits is
 * held as it stood (R36) and costs nobody the year.
 */
const isFiled = ({ outcome, decision }: Looked, today: Day): boolean =>
  outcome.outcome === 'endorse' || (decision.outcome === 'referred' && today === decision.windowCloses)

/** The file after a look at the facts of today. Null for a file without a permit or a consent. */
export const lookedAt = (
  ports: Pick<Ports, 'chance' | 'now' | 'today'>,
  file: PermitFile,
  gathered: Gathered,
  today: Day,
): PermitFile | null => {
  const agreed = agreedTo(file)
  const looked = agreed && decided(file, gathered, today)
  if (!looked) return null
  if (!isFiled(looked, today)) return noted(ports, file, looked, today)
  const submission = { key: `standing:${file._id}:${looked.decision.windowCloses}`, input: agreed.version }
  const filed = newEndorsement(ports, gathered, {
    filedBy: { way: 'standing', by: agreed.by, unit: null },
    submission,
  })
  return settle({ file, case: filed, decision: looked.decision, now: ports.now(), today, by: 'system' })
}

/** The facts of a holder who agreed, asked of the registers. */
export const factsOf = (ports: FactPorts, { _id: person, personal }: PermitFile, today: Day): Promise<Gathered> =>
  gather(ports, { person, idType: residentIdCard, idNumber: personal.idNumber }, today)

/** 自动签注, a concern of the daily run. */
export const standingLook = async (ports: LookPorts, file: PermitFile, today: Day): Promise<PermitFile | null> =>
  lookedAt(ports, file, await factsOf(ports, file, today), today)
