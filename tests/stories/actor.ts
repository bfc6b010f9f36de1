/** A person of a story: what the city has been told of them, and what they therefore must be told by it. */
import type { Persona } from '../road/people'
import type { Landlord } from './city'
import {
  dayOf,
  fee,
  insuranceTypes,
  monthFrom,
  monthOf,
  monthText,
  overOn,
  standing,
  type Held,
  type Home,
  type InsuranceType,
  type Known,
  type Matter,
  type Way as Route,
} from './evaluator'
import type { Paid, Register, Story } from './story'

interface Stay extends Home {
  id: string
  room: number
}

/** Months of one type, as the register holds them; `to` null goes on as time passes. */
interface Spell {
  from: string
  to: string | null
}

interface Booked {
  spells: Partial<Record<InsuranceType, Spell[]>>
  lag: number
}

export interface Case {
  matter: Matter
  state: 'waiting' | 'approved' | 'refused' | 'withdrawn'
  receipt: string
  filedOn: string
  /** 申办条件 of an application. */
  route: Route
  /** Whether the photo will do: looked at when its register answers. */
  photoGood: boolean
  /** By the standing consent, on a day on which nobody asked. */
  standing?: boolean
  /** 工本费, told on that day. */
  fee: { noticed: string; paidOn: string | null } | null
  /** The card is in its holder's hand. */
  collected: boolean
}

export interface Actor {
  story: Story
  serial: number
  who: Persona
  session: string
  landlord: Landlord
  stays: Stay[]
  /** What is paid, and how many months the register is behind. */
  work: { paid: readonly Paid[]; lag: number }
  /** What the register was last told of it. */
  booked: Booked
  talent: { class: string; verified: boolean } | null
  school: { schoolType: string; fullTime: boolean; from: string; to: string | null } | null
  hukou: 'shenzhen' | 'elsewhere'
  /** Oldest first. */
  photos: { number: string; takenOn: string }[]
  held: Held | null
  /** Since when 自动签注 is agreed to. */
  consent: string | null
  /** A payment of which the service has not heard. */
  unheard: { receipt: string; on: string } | null
  cases: Case[]
  /** The next step, and its day; null when the story is over. */
  next: number
  day: string | null
  /** What has happened, for people to read. */
  told: string[]
  fault: string | null
}

export const newActor = (story: Story, serial: number, who: Persona, landlord: Landlord): Actor => ({
  story,
  serial,
  who,
  session: '',
  landlord,
  stays: [],
  work: { paid: [], lag: 1 },
  booked: { spells: {}, lag: 1 },
  talent: null,
  school: null,
  hukou: 'elsewhere',
  photos: [],
  held: null,
  consent: null,
  unheard: null,
  cases: [],
  next: 0,
  day: null,
  told: [],
  fault: null,
})

const bookedThrough = (day: string, lag: number) => monthText(monthOf(dayOf(day)) - lag)

/** What the register would hold on `day`: nothing of a month to come, and what goes on is open. */
export const bookedOn = ({ paid, lag }: Actor['work'], day: string): Booked => {
  const through = bookedThrough(day, lag)
  const spells: Booked['spells'] = {}
  for (const [type, months] of paid) {
    const [from = '', last = ''] = months.split('..')
    if (from <= through) (spells[type] ??= []).push({ from, to: last !== '' && last <= through ? last : null })
  }
  return { spells, lag }
}

const monthsOf = ({ from, to }: Spell, through: string): string[] => {
  const [first, last] = [monthFrom(from), monthFrom(to ?? through)]
  return Array.from({ length: Math.max(0, last - first + 1) }, (_, i) => monthText(first + i))
}

/** The register's answer on `day`, grown since it was told. */
const paymentsOn = ({ spells, lag }: Booked, day: string): Exclude<Known['payments'], 'silent'> => {
  const through = bookedThrough(day, lag)
  const paid = insuranceTypes.map((type) => [type, (spells[type] ?? []).flatMap((one) => monthsOf(one, through))])
  return { through, paid: Object.fromEntries(paid) as Record<InsuranceType, string[]> }
}

/** What the registers say on `day`, those that are `down` nothing. */
export const knownOf = (actor: Actor, day: string, down: ReadonlySet<Register>): Known => ({
  homes: actor.stays.map(({ from, to, wrong }) => ({ from, to, wrong })),
  payments: down.has('socialInsurance') ? 'silent' : paymentsOn(actor.booked, day),
  talent: down.has('talent') ? 'silent' : actor.talent,
  school: down.has('education') ? 'silent' : actor.school,
  hukou: down.has('population') ? 'silent' : actor.hukou,
})

const isIssue = ({ matter }: Case) => matter === 'firstIssue' || matter === 'reapplication'

/** Whether more is to come of a case: paid for in time, made, handed over. */
const inHand = ({ matter, state, fee: asked, collected }: Case, day: string): boolean => {
  if (state === 'waiting') return true
  if (state !== 'approved' || matter === 'endorsement' || collected) return false
  return !(matter === 'replacement' && asked && asked.paidOn === null && day >= overOn(asked.noticed))
}

export const replacementInHand = ({ cases }: Actor, day: string): Case | undefined =>
  cases.findLast((one) => one.matter === 'replacement' && inHand(one, day))

/** The permit's own card is still to come. */
export const cardIsMade = ({ cases }: Actor, day: string): boolean => {
  const issue = cases.findLast((one) => isIssue(one) && one.state === 'approved')
  return issue !== undefined && inHand(issue, day)
}

/** What is to be paid, the newest first. */
export const unpaid = ({ cases }: Actor): Case | undefined =>
  cases.findLast(
    (one) => one.state === 'approved' && one.fee?.paidOn === null && (!isIssue(one) || one === cases.findLast(isIssue)),
  )

export const waitingOf = ({ cases }: Actor): Case | undefined => cases.find(({ state }) => state === 'waiting')

/** The day whose state counts: while an endorsement waits, that of its filing. */
export const heldOn = (actor: Actor, day: string): string => {
  const waiting = waitingOf(actor)
  return waiting?.matter === 'endorsement' ? waiting.filedOn : day
}

const dated = [
  'state',
  'windowOpen',
  'issuedOn',
  'validUntil',
  'windowOpens',
  'suspendedFrom',
  'lastMakeupDay',
  'cancelledOn',
] as const

/** State and dates of what a person is shown of the own permit. */
export const datesIn = (permit: Readonly<Record<(typeof dated)[number], unknown>>) =>
  Object.fromEntries(dated.map((name) => [name, permit[name]]))

/** What a person must be shown of the own permit. */
export const shownOn = (actor: Actor, day: string) => {
  const { held } = actor
  if (!held)
    return {
      state: 'none',
      windowOpen: false,
      issuedOn: null,
      validUntil: null,
      windowOpens: null,
      suspendedFrom: null,
      lastMakeupDay: null,
      cancelledOn: null,
    }
  const { interruptions: _interruptions, ...dates } = standing(held, heldOn(actor, day))
  const mayEndorse = dates.state === 'suspended' || (dates.state === 'valid' && day >= dates.windowOpens)
  return { ...dates, issuedOn: held.issued, windowOpen: mayEndorse && !waitingOf(actor) }
}

/** What an application or an endorsement that was taken does to the permit. */
export const granted = (actor: Actor, one: Case, on: string): void => {
  const { matter, filedOn } = one
  if (fee(matter) > 0) one.fee = { noticed: on, paidOn: null }
  if (matter === 'firstIssue' || matter === 'reapplication') {
    actor.held = { issued: on, endorsed: [] }
    actor.consent = null
  } else if (matter === 'endorsement' && actor.held)
    actor.held = { ...actor.held, endorsed: [...actor.held.endorsed, filedOn] }
}
