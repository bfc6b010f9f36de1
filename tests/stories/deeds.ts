/** Each step of a story as calls to the city, and what must come of it. */
import type { OperationName, OutputOf } from '@shared/contract'
import type { CaseView, PermitView } from '@shared/contract/permit'
import { declareOne, residentFields } from '../road/people'
import { bookedOn, granted, knownOf, shownOn, waitingOf, type Actor, type Case } from './actor'
import { populationOf, type StoryCity } from './city'
import {
  application,
  bestWay,
  dayOf,
  endorsement,
  endorsementBar,
  monthOf,
  monthText,
  textOf,
  type Said,
  type Way as Route,
} from './evaluator'
import type { Deed, Register, Step, Way } from './story'

/** The city on a day; `down` are the registers that do not answer. */
export interface Today {
  place: StoryCity
  day: string
  down: ReadonlySet<Register>
}

export class Mismatch extends Error {}

const differ = (what: string, expected: unknown, found: unknown): never => {
  throw new Mismatch(`${what}\n    expected ${JSON.stringify(expected)}\n    found    ${JSON.stringify(found)}`)
}

/** As JSON, the members in one order. */
const plain = (value: unknown): string =>
  JSON.stringify(value, (_, part: unknown) =>
    part && typeof part === 'object' && !Array.isArray(part)
      ? Object.fromEntries(Object.entries(part).sort(([a], [b]) => (a < b ? -1 : 1)))
      : part,
  )
export const same = (what: string, expected: unknown, found: unknown): void => {
  if (plain(expected) !== plain(found)) differ(what, expected, found)
}

const put = ({ place }: Today, register: string, actor: Actor, value: unknown) =>
  place.city.put(`/emulator/registers/${register}/${actor.who.idNumber}`, value)

/** Tells the insurance register what is paid by now, where that is more than that time goes on. */
export const bookInsurance = async (today: Today, actor: Actor): Promise<void> => {
  const booked = bookedOn(actor.work, today.day)
  if (plain(booked) === plain(actor.booked)) return
  const postedThrough = monthText(monthOf(dayOf(today.day)) - booked.lag)
  await put(today, 'socialInsurance', actor, { postedThrough, ...booked.spells })
  actor.booked = booked
}

const open = ({ stays }: Actor) => stays.filter(({ to, wrong }) => to === null && !wrong)

const chosen = (actor: Actor, which: 'newest' | 'oldest' | number) => {
  const stays = open(actor).sort((a, b) => (a.from < b.from ? -1 : 1))
  return typeof which === 'number' ? stays.find(({ room }) => room === which) : stays.at(which === 'newest' ? -1 : 0)
}

/** The city keeps a record of before it began: the day of registering is what counts. */
const backdate = async ({ place, day }: Today, id: string, days: number): Promise<string> => {
  const { registrations } = place.database.tables
  const from = textOf(dayOf(day) - days)
  const doc = await registrations.get(id)
  if (!doc) throw new Error(`no registration ${id}`)
  await registrations.replace({ ...doc, moveInOn: from, filedOn: from, registeredOn: from })
  return from
}

const moveIn = async (today: Today, actor: Actor, { room, backdated }: Extract<Deed, { do: 'moveIn' }>) => {
  const { city } = today.place
  const { rooms, session } = actor.landlord
  const taken = open(actor).map((one) => one.room)
  const free = rooms.map((_, i) => (room + i) % rooms.length).find((one) => !taken.includes(one))
  if (free === undefined) return
  const resident = residentFields(actor.who)
  const filing = { dwellingCode: rooms[free] ?? '', moveInOn: today.day, instant: false, resident }
  const { registration } = await declareOne(city, filing, { session })
  same('the day of registering', today.day, registration.registeredOn)
  const id = registration.registrationId
  const from = backdated ? await backdate(today, id, backdated) : today.day
  actor.stays = [...actor.stays, { id, room: free, from, to: null, wrong: false }]
}

const moveOut = async (today: Today, actor: Actor, { ago, which }: Extract<Deed, { do: 'moveOut' }>) => {
  const stay = chosen(actor, which)
  if (!stay || stay.from >= today.day) return
  const earliest = dayOf(stay.from) + 1
  const on = textOf(Math.max(dayOf(today.day) - ago, earliest))
  const { rooms, session } = actor.landlord
  const input = {
    dwellingCodes: [rooms[stay.room] ?? ''],
    registrationIds: [stay.id],
    moveOutOn: on,
    words: '',
  }
  const { results } = await today.place.city.call('registration.declareMoveOut', input, { session })
  same(
    'the day of moving out',
    [['done', on]],
    results.map(({ outcome, endedOn }) => [outcome, endedOn]),
  )
  actor.stays = actor.stays.map((one) => (one.id === stay.id ? { ...one, to: on } : one))
}

const declareWrong = async (today: Today, actor: Actor, { which }: Extract<Deed, { do: 'wrong' }>) => {
  const stay = chosen(actor, which)
  if (!stay) return
  const { rooms, session } = actor.landlord
  const input = {
    dwellingCode: rooms[stay.room] ?? '',
    registrationIds: [stay.id],
    reason: 'neverLived',
    words: '此人从未住过',
  }
  const { results } = await today.place.city.call('registration.voidRegistration', input, { session })
  same(
    'a wrong record',
    ['done'],
    results.map(({ outcome }) => outcome),
  )
  actor.stays = actor.stays.map((one) => (one.id === stay.id ? { ...one, wrong: true } : one))
}

/** What a filing came to: what the case says, or the code of the refusal and its words. */
type Came = { case: CaseView; permit: PermitView } | { code: string; words: string }

const codeOf = (came: Came): string => ('code' in came ? came.code : came.case.state)

const filed = async <N extends 'permit.apply' | 'permit.endorse'>(
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
const file = async (today: Today, actor: Actor, deed: FilingDeed, input: unknown): Promise<Came[]> => {
  const operation = deed.do === 'apply' ? 'permit.apply' : 'permit.endorse'
  submissions += 1
  const submission = `story-${actor.serial}-${submissions}`
  const send = (id = '') =>
    filed(today, operation, input, { session: actor.session, submissionId: `${submission}${id}` })
  if (deed.way === 'twin') return Promise.all([send(), send()])
  if (deed.way === 'rivals') return Promise.all([send('-a'), send('-b')])
  const first = await send()
  return deed.way === 'again' ? [first, await send()] : [first]
}

type FilingDeed = Extract<Deed, { do: 'apply' | 'endorse' }>

interface Expected {
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
const theOne = (way: Way, expected: Expected, came: Came[]): Came => {
  const comes = came.map(codeOf)
  const [first = { code: 'nothing', words: '' }, second] = came
  if (!second) return first
  const receipts = new Set(came.flatMap((one) => ('case' in one ? [one.case.receipt] : [])))
  if (receipts.size > 1) differ(`${way}: one case`, 1, [...receipts])
  const taken = came.find((one) => codeOf(one) === expected.comes)
  const others = came.filter((one) => one !== taken).map(codeOf)
  const mayDiffer = way === 'rivals' && ['approved', 'waiting'].includes(expected.comes)
  const right = taken && others.every((one) => (mayDiffer ? tooLate.includes(one) : one === expected.comes))
  return right ? taken : differ(`${way}: what is answered`, expected.comes, comes)
}

const matterOf = (actor: Actor, deed: FilingDeed): Case['matter'] => {
  if (deed.do === 'endorse') return 'endorsement'
  return actor.held ? 'reapplication' : 'firstIssue'
}

interface Filing {
  deed: FilingDeed
  expected: Expected
  route: Route
  photoGood: boolean
}

/** Compares what came with what was expected, and notes it. */
const settle = (today: Today, actor: Actor, { deed, expected, route, photoGood }: Filing, came: Came): void => {
  const { day } = today
  same(`what the ${deed.do === 'apply' ? 'application' : 'endorsement'} comes to`, expected.comes, codeOf(came))
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
  const one: Case = { matter: matterOf(actor, deed), state, receipt, filedOn: day, route, photoGood }
  if (!actor.cases.some((known) => known.receipt === receipt)) actor.cases.push(one)
  if (state === 'approved') granted(actor, one, day)
  same('the permit', shownOn(actor, day), came.permit)
}

/** What is known by hand of the very answer. */
const compareByHand = ({ hand }: Step, came: Came): void => {
  if (!hand) return
  const found =
    'code' in came ? { comes: came.code } : { comes: came.case.state, earliest: came.case.decision?.earliest }
  for (const [name, value] of Object.entries(hand)) same(`by hand: ${name}`, value, Reflect.get(found, name))
}

/** A photo of now, or one that will not do. */
const photographed = async (today: Today, actor: Actor, fault: 'unknown' | 'old' | undefined): Promise<string> => {
  const recent = actor.photo && dayOf(today.day) - dayOf(actor.photo.takenOn) < 150
  if (!recent) {
    const takenOn = textOf(dayOf(today.day) - 3)
    actor.photo = { number: `${takenOn.replaceAll('-', '')}SZ${String(actor.serial).padStart(6, '0')}`, takenOn }
    const old = { number: `OLD${actor.photo.number}`, takenOn: textOf(dayOf(takenOn) - 400) }
    await put(today, 'photo', actor, { images: [old, actor.photo] })
  }
  const number = actor.photo?.number ?? ''
  if (fault === 'old') return `OLD${number}`
  return fault === 'unknown' ? `NONE${number}` : number
}

const apply = async (today: Today, actor: Actor, step: Step & Extract<Deed, { do: 'apply' }>) => {
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
  const came = theOne(step.way, expected, await file(today, actor, step, form))
  settle(today, actor, { deed: step, expected, route, photoGood }, came)
  compareByHand(step, came)
}

const endorse = async (today: Today, actor: Actor, step: Step & Extract<Deed, { do: 'endorse' }>) => {
  const expected = toEndorse(today, actor)
  const came = theOne(step.way, expected, await file(today, actor, step, { stillResides: true }))
  settle(today, actor, { deed: step, expected, route: 'residenceAndWork', photoGood: true }, came)
  compareByHand(step, came)
}

/** 状态查询, compared with what the law says. */
export const look = async ({ place, day }: Today, actor: Actor, hand: Step['hand'] = {}): Promise<void> => {
  const { permit, cases } = await place.city.call('permit.status', {}, { session: actor.session })
  same('the permit', shownOn(actor, day), permit)
  const known = actor.cases.map(({ receipt, matter, state }) => [receipt, matter, state])
  same(
    'the cases',
    known.toReversed(),
    cases.map(({ receipt, matter, state }) => [receipt, matter, state]),
  )
  for (const [name, value] of Object.entries(hand)) same(`by hand: ${name}`, value, Reflect.get(permit, name))
}

/** Does one step. Throws Mismatch when the city says something else than the law. */
export const take = async (today: Today, actor: Actor, step: Step): Promise<void> => {
  await bookInsurance(today, actor)
  switch (step.do) {
    case 'moveIn':
      return moveIn(today, actor, step)
    case 'moveOut':
      return moveOut(today, actor, step)
    case 'wrong':
      return declareWrong(today, actor, step)
    case 'insured':
      actor.work = { paid: step.paid, lag: step.lag }
      return bookInsurance(today, actor)
    case 'talent':
      actor.talent = step.record
      if (step.record) await put(today, 'talent', actor, step.record)
      else await fetch(`${today.place.city.url}/emulator/registers/talent/${actor.who.idNumber}`, { method: 'DELETE' })
      return
    case 'school':
      actor.school = step.record
      await put(today, 'education', actor, { ...step.record, school: '深圳某校' })
      return
    case 'hukou':
      actor.hukou = 'shenzhen'
      await put(today, 'population', actor, populationOf(actor.who, '440305'))
      return
    case 'apply':
      return apply(today, actor, step)
    case 'endorse':
      return endorse(today, actor, step)
    case 'look':
      return look(today, actor, step.hand)
  }
}
