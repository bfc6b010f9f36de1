/** Applications and endorsements: filed once, twice, at the same moment; and what must come of each. */
import type { OperationName, OutputOf } from '@shared/contract'
import type { CaseView, PermitView } from '@shared/contract/permit'
import { datesIn, granted, knownOf, shownOn, waitingOf, type Actor, type Case } from '../actor'
import {
  application,
  bestWay,
  endorsement,
  endorsementBar,
  fee,
  payBy,
  type Said,
  type Way as Route,
} from '../evaluator'
import type { Deed, Step } from '../story'
import { differ, same } from './compare'
import { photographed, type Today } from './registers'

/** What a filing came to: what the case says, or the code of the refusal and its words. */
export type Came = { case: CaseView; permit: PermitView } | { code: string; words: string }

const codeOf = (came: Came): string => ('code' in came ? came.code : came.case.state)

const operations = {
  apply: 'permit.apply',
  endorse: 'permit.endorse',
  replace: 'permit.requestReplacement',
} as const

const filed = async <N extends (typeof operations)[FilingDeed['do']]>(
  { place }: Today,
  operation: N,
  input: unknown,
  options: { session: string; submissionId: string },
): Promise<Came> => {
  const { reply } = await place.city.send<OperationName>(operation, input, options)
  if (!reply.ok) return { code: reply.refusal.code, words: reply.refusal.message }
  return reply.output as OutputOf<N>
}

let submissions = 0

/** Files once or in one of the other ways; what became of each. */
export const file = async (today: Today, actor: Actor, deed: FilingDeed, input: unknown): Promise<Came[]> => {
  const operation = operations[deed.do]
  submissions += 1
  const submission = `story-${actor.serial}-${submissions}`
  const send = (id = '') =>
    filed(today, operation, input, { session: actor.session, submissionId: `${submission}${id}` })
  if (deed.way === 'twin') return Promise.all([send(), send()])
  if (deed.way === 'rivals') return Promise.all([send('-a'), send('-b')])
  const first = await send()
  return deed.way === 'again' ? [first, await send()] : [first]
}

export type FilingDeed = Extract<Deed, { do: 'apply' | 'endorse' | 'replace' }>

export interface Expected {
  /** State of the case, or code of the refusal. */
  comes: string
  earliest?: string | null
  /** A day that the words must name. */
  names?: string
}

const expectedOf = ({ answer, earliest }: Said): Expected => {
  if (answer === 'yes') return { comes: 'approved' }
  return answer === 'unknown' ? { comes: 'waiting' } : { comes: 'refused', earliest }
}

const toApply = ({ day, down }: Today, actor: Actor, route: Route, photoGood: boolean): Expected => {
  const { state } = shownOn(actor, day)
  if (state === 'valid' || state === 'suspended') return { comes: 'permit-exists' }
  if (waitingOf(actor)) return { comes: 'case-open' }
  if (!photoGood && !down.has('photo')) return { comes: 'bad-input' }
  const expected = expectedOf(application(knownOf(actor, day, down), day, route))
  return expected.comes === 'approved' && down.has('photo') ? { comes: 'waiting' } : expected
}

const toEndorse = ({ day, down }: Today, actor: Actor): Expected => {
  const { held } = actor
  const state = shownOn(actor, day).state
  if (!held) return { comes: 'no-permit' }
  if (state === 'cancelled') return { comes: 'permit-cancelled' }
  if (waitingOf(actor)) return { comes: 'case-open' }
  const known = knownOf(actor, day, down)
  if (known.hukou === 'shenzhen') return { comes: 'refused', earliest: null }
  const bar = endorsementBar(held, day)
  if (bar === 'done') return { comes: 'endorsement-done', names: held.endorsed.at(-1) }
  if (bar === 'tooEarly') return { comes: 'window-not-open', names: String(shownOn(actor, day).windowOpens) }
  return expectedOf(endorsement(known, held, day))
}

/** Codes that the second of two rivals may be told once the first was taken. */
const tooLate = ['permit-exists', 'case-open', 'endorsement-done', 'window-not-open']

/** Of several filings one counts; the others are answered as it was, or told that it is there. */
export const theOne = ({ do: name, way }: FilingDeed, expected: Expected, came: Came[]): Came => {
  const comes = came.map(codeOf)
  const [first = { code: 'nothing', words: '' }, second] = came
  if (!second) return first
  const receipts = new Set(came.flatMap((one) => ('case' in one ? [one.case.receipt] : [])))
  if (receipts.size > 1) differ(`${way}: one case`, 1, [...receipts])
  const taken = came.find((one) => codeOf(one) === expected.comes)
  const others = came.filter((one) => one !== taken).map(codeOf)
  const mayDiffer = name !== 'replace' && way === 'rivals' && ['approved', 'waiting'].includes(expected.comes)
  const right = taken && others.every((one) => (mayDiffer ? tooLate.includes(one) : one === expected.comes))
  return right ? taken : differ(`${way}: what is answered`, expected.comes, comes)
}

const matterOf = (actor: Actor, deed: FilingDeed): Case['matter'] => {
  if (deed.do === 'endorse') return 'endorsement'
  if (deed.do === 'replace') return 'replacement'
  return actor.held ? 'reapplication' : 'firstIssue'
}

interface Filing {
  deed: FilingDeed
  expected: Expected
  route: Route
  photoGood: boolean
}

const blank = { fee: null, collected: false } as const

/** 工本费 as its holder is shown it. */
export const feeShown = ({ matter, fee: asked }: Case) =>
  asked && { fen: fee(matter), payBy: payBy(asked.noticed), paidOn: asked.paidOn }

/** Compares what came with what was expected, and notes it. */
export const settle = (today: Today, actor: Actor, { deed, expected, route, photoGood }: Filing, came: Came): void => {
  const { day } = today
  same(`what comes of it (${deed.do})`, expected.comes, codeOf(came))
  if ('code' in came) {
    if (expected.names && !came.words.includes(expected.names))
      differ('the day that is named', expected.names, came.words)
    return
  }
  const { receipt, matter, state, decision } = came.case
  same('the matter', matterOf(actor, deed), matter)
  if (expected.comes === 'refused') same('the earliest day', expected.earliest ?? null, decision?.earliest ?? null)
  if (state !== 'waiting' && state !== 'approved' && state !== 'refused')
    return differ('the state', expected.comes, state)
  const known = actor.cases.find((each) => each.receipt === receipt)
  const one: Case = known ?? { ...blank, matter: matterOf(actor, deed), state, receipt, filedOn: day, route, photoGood }
  if (!known) {
    actor.cases.push(one)
    if (state === 'approved') granted(actor, one, day)
  }
  same('the fee', feeShown(one), came.case.fee)
  same('the permit', shownOn(actor, day), datesIn(came.permit))
}

/** What is known by hand of the very answer. */
export const compareByHand = ({ hand }: Step, came: Came): void => {
  if (!hand) return
  const found =
    'code' in came ? { comes: came.code } : { comes: came.case.state, earliest: came.case.decision?.earliest }
  for (const [name, value] of Object.entries(hand)) same(`by hand: ${name}`, value, Reflect.get(found, name))
}

export const apply = async (today: Today, actor: Actor, step: Step & Extract<Deed, { do: 'apply' }>) => {
  const photoNumber = await photographed(today, actor, step.photo)
  const photoGood = step.photo === undefined
  const route = step.by === 'best' ? bestWay(knownOf(actor, today.day, new Set()), today.day).way : step.by
  const form = {
    route,
    acceptancePoint: '440305008',
    photoNumber,
    phone: actor.who.phone,
    collection: { method: 'self' },
    declared: true,
  }
  const expected = toApply(today, actor, route, photoGood)
  const came = theOne(step, expected, await file(today, actor, step, form))
  settle(today, actor, { deed: step, expected, route, photoGood }, came)
  compareByHand(step, came)
}

export const endorse = async (today: Today, actor: Actor, step: Step & Extract<Deed, { do: 'endorse' }>) => {
  const expected = toEndorse(today, actor)
  const came = theOne(step, expected, await file(today, actor, step, { stillResides: true }))
  settle(today, actor, { deed: step, expected, route: 'residenceAndWork', photoGood: true }, came)
  compareByHand(step, came)
}
