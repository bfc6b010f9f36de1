/** Dates worked out by hand, each compared with the law read a second time and with the rules of the service. */
import { cycle } from '@shared/rules/cycle'
import { eligibility, type EligibilityFacts } from '@shared/rules/eligibility'
import { endorsement as endorsementByRules } from '@shared/rules/endorsement'
import { feeFen } from '@shared/rules/fees'
import { paymentDue, paymentState } from '@shared/rules/replacement'
import { residenceDaysOn } from '@shared/rules/residence-days'
import { spansOf } from '@shared/rules/residence'
import { timeLimit } from '@shared/rules/time-limits'
import {
  bestWay,
  dayOf,
  daysInYear,
  endorsement,
  endorsementBar,
  fee,
  overOn,
  payBy,
  standing,
  textOf,
  workingDaysAfter,
  type Known,
} from '../stories/evaluator'
import {
  endorsementLines,
  fees,
  firstPermits,
  payments,
  permitLines,
  terms,
  type EndorsementLine,
} from '../stories/hand-dates'
import { knownFrom } from '../stories/hand-facts'

/** The same facts as the rules take them. */
const factsOf = ({ homes, payments: paid, talent, school, hukou }: Known, today: string): EligibilityFacts => ({
  today,
  registrations: homes.map(({ from, to, wrong }) => ({ from, to, reason: wrong ? 'void' : to ? 'movedOut' : null })),
  insurance:
    paid === 'silent' ? null : Object.fromEntries(Object.entries(paid.paid).map(([type, m]) => [type, [...m]])),
  insurancePostedThrough: paid === 'silent' ? null : paid.through,
  talent: talent === 'silent' ? 'unanswered' : talent,
  student: school === 'silent' ? 'unanswered' : school,
  idType: '111',
  hukou: hukou === 'silent' ? null : hukou === 'shenzhen' ? 'shenzhen' : 'other',
})

const named = <T extends { rule: string }>(lines: readonly T[]) => lines.map((line): [string, T] => [line.rule, line])

const outcomes = { yes: 'approved', no: 'refused' } as const

describe('dates worked out by hand', () => {
  it('are more than sixty', () => {
    const permitDates = permitLines.flatMap(({ states = [], interruptions = [] }) => [
      ...Array.from({ length: 5 }),
      ...states,
      ...interruptions,
    ])
    const all = [...permitDates, ...firstPermits, ...endorsementLines, ...payments, ...payments, ...terms]
    expect(all.length).toBeGreaterThan(150)
  })

  it.each(named(firstPermits))('%s: an application', (_, line) => {
    const known = knownFrom(line, line.on)
    const said = bestWay(known, line.on)
    const { outcome, earliest } = eligibility(factsOf(known, line.on))
    expect([said.answer, outcome]).toEqual([line.answer, outcomes[line.answer]])
    if (line.earliest !== undefined)
      expect({ evaluator: said.earliest, rules: earliest }).toEqual({ evaluator: line.earliest, rules: line.earliest })
  })

  it.each(named(permitLines))('%s: the dates of a permit', (_, line) => {
    const { rule: _rule, issued, endorsed, states = [], interruptions, ...dates } = line
    const day = [issued, ...endorsed].at(-1) ?? issued
    expect(standing(line, day)).toMatchObject(dates)
    const permit = { issuedOn: issued, endorsedOn: endorsed }
    expect(cycle({ ...permit, today: day })).toMatchObject(dates)
    for (const [on, state] of states) {
      expect([on, standing(line, on).state, cycle({ ...permit, today: on }).state]).toEqual([on, state, state])
    }
    const told = cycle({ ...permit, today: day }).interruptions.map(({ from, to }) => [from, to])
    if (interruptions) expect([standing(line, day).interruptions, told]).toEqual([interruptions, interruptions])
  })

  const barByRules = ({ issued, endorsed, on }: EndorsementLine, known: Known) => {
    const permit = { issuedOn: issued, endorsedOn: endorsed }
    const { outcome, earliest, findings } = endorsementByRules({ ...factsOf(known, on), permit })
    const unmet = findings.filter(({ state }) => state === 'unmet').map(({ condition }) => condition)
    const early = cycle({ ...permit, today: on }).state === 'cancelled' ? 'cancelled' : 'tooEarly'
    const bar = unmet.includes('notDuplicate') ? 'done' : unmet.includes('window') ? early : null
    return { bar, outcome, earliest }
  }

  it.each(named(endorsementLines))('%s: an endorsement', (_, line) => {
    const { on, answer, earliest, days } = line
    const known = knownFrom(line, on)
    const rules = barByRules(line, known)
    if (days !== undefined) {
      const spans = spansOf(factsOf(known, on).registrations) ?? []
      expect([daysInYear(known.homes, dayOf(on)), residenceDaysOn(spans, on)]).toEqual([days, days])
    }
    const bar = answer === 'yes' || answer === 'no' ? null : answer
    expect([endorsementBar(line, on), rules.bar]).toEqual([bar, bar])
    if (answer !== 'yes' && answer !== 'no') return
    const said = endorsement(known, line, on)
    expect([said.answer, rules.outcome]).toEqual([answer, outcomes[answer]])
    if (answer === 'no' && earliest !== undefined) expect([said.earliest, rules.earliest]).toEqual([earliest, earliest])
  })

  it.each(fees)('%s: what a %s costs', (_, matter, fen) => {
    expect([fee(matter), feeFen(matter, '2026-11-21')]).toEqual([fen, fen])
  })

  it.each(payments)('%s: told on %s, to pay by %s, over on %s', (_, noticed, last, over) => {
    expect([payBy(noticed), paymentDue(noticed)]).toEqual([last, last])
    expect(overOn(noticed)).toBe(over)
    const state = (today: string) => paymentState({ noticedOn: noticed, paidOn: null }, today)
    expect([state(last), state(over)]).toEqual(['open', 'terminated'])
  })

  it.each(terms)('%s: %s from %s, %i working days, is due on %s', (_, kind, from, count, due) => {
    expect([workingDaysAfter(from, count), timeLimit(kind, from).due]).toEqual([due, due])
  })

  it('the second arithmetic of dates knows every day of the century', () => {
    const [first, last] = [dayOf('2000-01-01'), dayOf('2100-12-31')]
    expect(last - first + 1).toBe(36_890)
    for (let day = first; day <= last; day += 1) {
      if (dayOf(textOf(day)) !== day) throw new Error(`day ${day} is ${textOf(day)}`)
      const byMachine = new Date(day * 86_400_000).toISOString().slice(0, 10)
      if (textOf(day) !== byMachine) throw new Error(`${textOf(day)} is ${byMachine}`)
    }
  })
})
