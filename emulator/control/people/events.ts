/** What happens next to a person if nobody does anything: days that the law gives, none of them decided here. */
import { addDays, type Day } from '@shared/model/day'
import { continuity } from '@shared/rules/continuity'
import { cycle } from '@shared/rules/cycle'
import { deadline } from '@shared/rules/deadlines'
import { eligibility } from '@shared/rules/eligibility'
import { endorsement } from '@shared/rules/endorsement'
import { reminders } from '@shared/rules/reminders'
import { notices } from '@shared/text/notices'
import type { LinkFact, PersonFacts } from './facts'

export type NextEvent = { on: Day; kind: string; text: string }

/** Between being endorsed and being cancelled a permit lives by its dates. */
const permitEvents = ({ permit, eligibility: { today } }: PersonFacts): NextEvent[] => {
  if (!permit) return []
  const { windowOpens, validUntil, suspendedFrom, lastMakeupDay, cancelledOn, ...rest } = cycle({ ...permit, today })
  const told = reminders({ validUntil, lastMakeupDay })
    .filter(({ kind }) => kind === 'endorsementSoon' || kind === 'cancellationSoon')
    .map(({ on, kind }) => ({ on, kind: 'reminder', text: `短信提醒：${notices[kind].title}` }))
  if (rest.state === 'cancelled') return []
  return [
    { on: windowOpens, kind: 'windowOpens', text: '进入签注期' },
    { on: validUntil, kind: 'windowCloses', text: '签注有效期届满' },
    { on: suspendedFrom, kind: 'suspended', text: '居住证中止使用功能' },
    { on: lastMakeupDay, kind: 'lastMakeupDay', text: '补签最后一天' },
    { on: cancelledOn, kind: 'cancelled', text: '居住证注销' },
    ...told,
  ]
}

const holds = ({ permit, eligibility: { today } }: PersonFacts) =>
  permit !== null && cycle({ ...permit, today }).state !== 'cancelled'

/** 满十二个月 and the first day on which an application would be approved. */
const applicationEvents = (facts: PersonFacts): NextEvent[] => {
  if (holds(facts)) return []
  const { today, registrations } = facts.eligibility
  const decision = eligibility(facts.eligibility)
  if (decision.outcome !== 'refused' || decision.earliest === null) return []
  const full = continuity({ today, registrations: registrations ?? [] }).fullOn
  const residence = full ? [{ on: full, kind: 'residenceFull', text: '连续居住满 12 个月' }] : []
  return [...residence, { on: decision.earliest, kind: 'eligible', text: '可以申领居住证' }]
}

/** Where the window is not all that is missing. */
const endorsementEvents = (facts: PersonFacts): NextEvent[] => {
  if (!facts.permit || !holds(facts)) return []
  const { outcome, earliest } = endorsement({ ...facts.eligibility, permit: facts.permit })
  return outcome === 'refused' && earliest ? [{ on: earliest, kind: 'endorsable', text: '可以签注' }] : []
}

const studyEvents = ({ eligibility: { student } }: PersonFacts): NextEvent[] =>
  student !== null && student !== 'unanswered' && student.to !== null
    ? [{ on: student.to, kind: 'studyEnds', text: '学籍截止' }]
    : []

const due = (on: Day | null, kind: string, text: string): NextEvent[] => (on === null ? [] : [{ on, kind, text }])

/** A lease in the register says when people come and go; the law says by when that is declared (R5). */
const declarationEvents = ({ leases, occupied }: PersonFacts): NextEvent[] =>
  leases.flatMap(({ dwellingCode, from, to }) => {
    const by = (event: 'moveIn' | 'moveOut', on: Day) =>
      deadline({ declarant: 'lessor', instant: false, event, on }).due
    const isDeclared = occupied.includes(dwellingCode)
    return [
      ...(isDeclared ? [] : due(by('moveIn', from), 'declarationDue', '申报入住的期限')),
      ...(to === null ? [] : due(by('moveOut', to), 'declarationDue', '申报搬离的期限')),
    ]
  })

/** The days by which staff must decide about links. */
const reviewEvents = (links: LinkFact[]): NextEvent[] =>
  links.filter(({ state }) => state === 'pending').flatMap((one) => due(one.due, 'reviewDue', '房屋关联审核期限'))

const caseEvents = ({ waiting }: PersonFacts): NextEvent[] => due(waiting?.due ?? null, 'caseDue', '办件期限')

/** One entry a day, in order; what falls on one day is told together. */
const byDay = (events: NextEvent[]): NextEvent[] => {
  const days = new Map<Day, NextEvent>()
  for (const event of events) {
    const same = days.get(event.on)
    if (!same) days.set(event.on, event)
    else if (!same.text.includes(event.text)) days.set(event.on, { ...same, text: `${same.text}，${event.text}` })
  }
  return [...days.values()].sort((a, b) => (a.on < b.on ? -1 : 1))
}

/** The events after today, by day. `queue`: links that this person is to decide about. */
export const nextEvents = (facts: PersonFacts, queue: LinkFact[] = []): NextEvent[] => {
  const tomorrow = addDays(facts.eligibility.today, 1)
  const all = [permitEvents, applicationEvents, endorsementEvents, studyEvents, declarationEvents, caseEvents]
  const own = all.flatMap((events) => events(facts))
  return byDay([...own, ...reviewEvents([...facts.links, ...queue])].filter(({ on }) => on >= tomorrow))
}
