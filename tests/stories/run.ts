/** All stories of a city in lockstep with its one clock: on each day somebody acts, everybody whose day it is does. */
import { stranger } from '../road/people'
import { granted, knownOf, newActor, waitingOf, type Actor, type Case } from './actor'
import { begins, populationOf, type StoryCity } from './city'
import { look, take } from './deeds'
import { Mismatch } from './deeds/compare'
import { bookInsurance, type Today } from './deeds/registers'
import { takeOver } from './deeds/standing'
import { application, bestWay, dayOf, endorsement, standing, textOf } from './evaluator'
import { stepText, type KeyDay, type Register, type Step, type Story, type When } from './story'

/** How many people act at the same moment. */
const atOnce = 4
/** Days that nobody chose for a reason fall together, so that the clock stops less often. */
const togetherEvery = 5

const keyDay = (actor: Actor, key: KeyDay, today: string): string | null => {
  if (key !== 'forecast') return actor.held && standing(actor.held, today)[key]
  const { answer, earliest } = bestWay(knownOf(actor, today, new Set()), today)
  return answer === 'yes' ? today : earliest
}

const shortly = 20

const dayOfStep = (actor: Actor, when: When, today: string): string => {
  if (when.kind === 'on') return when.day
  if (when.kind === 'later') {
    const day = dayOf(today) + when.days
    return textOf(when.days < 7 || when.exact ? day : Math.ceil(day / togetherEvery) * togetherEvery)
  }
  const key = keyDay(actor, when.key, today)
  const day = key === null ? -Infinity : dayOf(key) + when.plus
  return day < dayOf(today) ? dayOfStep(actor, { kind: 'later', days: shortly }, today) : textOf(day)
}

/** The next step and its day; the story is over with its last step, with its first fault and with the end of the run. */
const onward = (actor: Actor, today: string, ends: string): void => {
  const step = actor.story.steps[actor.next]
  const day = step && !actor.fault ? dayOfStep(actor, step.when, today) : null
  actor.day = day !== null && day <= ends ? day : null
}

const telling = (actor: Actor, line: string) => actor.told.push(line)

const fail = (actor: Actor, error: unknown): void => {
  actor.fault = error instanceof Mismatch ? error.message : String(error instanceof Error ? error.stack : error)
  actor.day = null
}

const tried = async (actor: Actor, today: Today, text: string, run: () => Promise<void>): Promise<void> => {
  telling(actor, `${today.day} (${text})`)
  try {
    await run()
    const { state, validUntil } = actor.held ? standing(actor.held, today.day) : { state: 'no permit', validUntil: '' }
    telling(actor, `    ${state} ${validUntil}${waitingOf(actor) ? ', a case waits' : ''}`)
  } catch (error) {
    fail(actor, error)
  }
}

/** All steps of a person on this day, one after the other. */
const actOut = async (actor: Actor, today: Today, ends: string, first?: Step): Promise<void> => {
  while (actor.day === today.day) {
    const step = actor.story.steps[actor.next]
    if (!step || (silenceOf(step) && step !== first)) return
    actor.next += 1
    await tried(actor, today, stepText(step), () => take(today, actor, step))
    onward(actor, today.day, ends)
    if (first) return
  }
}

const silenceOf = (step: Step | undefined) => (step && 'silence' in step ? step.silence : undefined)

const inParallel = async <T>(all: readonly T[], work: (one: T) => Promise<void>): Promise<void> => {
  const queue = [...all]
  const lane = async () => {
    for (let one = queue.shift(); one; one = queue.shift()) await work(one)
  }
  await Promise.all(Array.from({ length: atOnce }, lane))
}

/** What becomes of a case that waits when a timer looks at it on a day. */
const decidedOn = (actor: Actor, waiting: Case, on: string, down: ReadonlySet<Register>) => {
  const known = knownOf(actor, on, down)
  const { held } = actor
  const { answer } =
    waiting.matter === 'endorsement' && held
      ? endorsement(known, held, waiting.filedOn)
      : application(known, waiting.filedOn, waiting.route)
  if (answer !== 'yes' || waiting.matter === 'endorsement') return answer
  if (down.has('photo')) return 'unknown'
  return waiting.photoGood ? 'yes' : 'no'
}

/**
 * A case that waited is decided by the first timer that finds everything out: on the day of the last stop itself, whose
 * timers go on after it, or on one after that.
 */
const decideWaiting = (actor: Actor, since: string, until: string, down: ReadonlySet<Register>): void => {
  const waiting = waitingOf(actor)
  for (let day = dayOf(since); waiting && day <= dayOf(until); day += 1) {
    const on = textOf(day)
    const answer = decidedOn(actor, waiting, on, down)
    if (answer === 'unknown') continue
    waiting.state = answer === 'yes' ? 'approved' : waiting.standing ? 'withdrawn' : 'refused'
    telling(actor, `${on} the case that waited is ${waiting.state}`)
    if (answer === 'yes') granted(actor, waiting, on)
    return
  }
}

/** What the timers have done since the clock last stopped. */
const sinceThen = async (actor: Actor, { before, ...today }: Today & { before: string }): Promise<void> => {
  if (actor.fault) return
  const waited = waitingOf(actor)
  decideWaiting(actor, before, today.day, today.down)
  if (!actor.consent) return
  try {
    const filed = actor.cases.length
    await takeOver(actor, { ...today, before, strict: !waited })
    for (const one of actor.cases.slice(filed)) telling(actor, `${one.filedOn} 自动签注: ${one.state}`)
  } catch (error) {
    fail(actor, error)
  }
}

export interface Run {
  actors: Actor[]
  /** Days on which the clock stopped. */
  stops: number
  steps: number
}

/** Makes the people of the stories: known to the population register, signed in. */
const gathered = async (place: StoryCity, stories: readonly Story[], ends: string): Promise<Actor[]> => {
  const actors = stories.map((story, i) => {
    const landlord = place.landlords[i % place.landlords.length]
    if (!landlord) throw new Error('a city without landlords')
    return newActor(story, i, stranger(i), landlord)
  })
  await inParallel(actors, async (actor) => {
    await place.city.put(`/emulator/registers/population/${actor.who.idNumber}`, populationOf(actor.who, '430121'))
    actor.session = await place.enter(actor.who.idNumber)
    onward(actor, begins, ends)
  })
  return actors
}

const endings = (lifts: Map<Register, string>, actors: readonly Actor[]): string | undefined =>
  [...lifts.values(), ...actors.flatMap(({ day }) => (day === null ? [] : [day]))].sort()[0]

/** Sets what registers do not answer. */
const outage = (place: StoryCity, register: Register, mode: 'down' | 'ok') =>
  place.city.put(`/emulator/outages/${register}`, { mode })

/** Days that a story names: what was worked out by hand for them is not about registers that are silent. */
const namedDays = (stories: readonly Story[]): string[] =>
  stories.flatMap(({ steps }) => steps.flatMap(({ when }) => (when.kind === 'on' ? [when.day] : []))).sort()

/** Until when a register stays silent; it is back at once, or at the latest on the next day that a story names. */
const silentUntil = (day: string, days: number, named: readonly string[]): string => {
  const until = textOf(dayOf(day) + days)
  return named.find((one) => one >= day && one <= until) ?? until
}

/** Whoever files while a register is silent does so first; it is back at once, or some days later. */
const actInSilence = async (
  place: StoryCity,
  day: string,
  ends: string,
  actors: readonly Actor[],
  { lifts, named }: { lifts: Map<Register, string>; named: readonly string[] },
) => {
  for (const actor of actors) {
    const step = actor.story.steps[actor.next]
    const silence = silenceOf(step)
    if (!silence || !step) continue
    const { register, days } = silence
    const already = lifts.has(register)
    if (!already) await outage(place, register, 'down')
    await actOut(actor, { place, day, down: new Set([...lifts.keys(), register]) }, ends, step)
    const until = silentUntil(day, days, named)
    if (until > day) lifts.set(register, [lifts.get(register) ?? '', until].sort().at(-1) ?? '')
    else if (!already) await outage(place, register, 'ok')
  }
}

/** Runs the stories until their last step, or until `ends`. */
export const runStories = async (place: StoryCity, stories: readonly Story[], ends: string): Promise<Run> => {
  const actors = await gathered(place, stories, ends)
  const lifts = new Map<Register, string>()
  const named = namedDays(stories)
  let [stops, before] = [0, begins]
  for (let day = endings(lifts, actors); day !== undefined; day = endings(lifts, actors)) {
    const today = day
    stops += 1
    if (today > before) {
      await place.city.moveTo(`${today}T10:00:00+08:00`)
      await inParallel(actors, (actor) => sinceThen(actor, { place, before, day: today, down: new Set(lifts.keys()) }))
    }
    before = today
    for (const [register, until] of lifts) {
      if (until > today) continue
      lifts.delete(register)
      await outage(place, register, 'ok')
    }
    for (;;) {
      const acting = actors.filter((actor) => actor.day === today)
      if (acting.length === 0) break
      await actInSilence(place, today, ends, acting, { lifts, named })
      const down = new Set(lifts.keys())
      await inParallel(acting, (actor) => actOut(actor, { place, day: today, down }, ends))
    }
    for (const actor of actors.filter(waitingOf)) await bookInsurance({ place, day: today, down: new Set() }, actor)
  }
  await place.city.moveTo(`${textOf(dayOf(before) + 1)}T10:00:00+08:00`)
  const last: Today = { place, day: textOf(dayOf(before) + 1), down: new Set() }
  await inParallel(actors, (actor) => sinceThen(actor, { ...last, before }))
  await inParallel(
    actors.filter(({ fault }) => !fault),
    (actor) => tried(actor, last, 'in the end', () => look(last, actor)),
  )
  return { actors, stops, steps: actors.reduce((sum, { next }) => sum + next, 0) }
}
