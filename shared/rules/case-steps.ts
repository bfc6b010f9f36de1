import type { Day } from '../model/day'
import { inForce } from './in-force'
import type { Clock } from './time-limits'
import { workdays } from './working-days'

const step = (rule: string, term: string, value: number) =>
  inForce([{ from: '2015-06-01', value, source: '深圳公安 2020 年起的办理流程（2021 年转载）' }], {
    rule,
    term,
    unit: '个工作日',
  })

export const verifyStepWorkdays = step('R34', '首次申领：部门核实', 3)
export const reviewStepWorkdays = step('R34', '首次申领：公安审核', 2)
export const sendStepWorkdays = step('R34', '首次申领：发送制证', 2)
export const makeStepWorkdays = step('R34', '首次申领：制证', 5)
export const deliverStepWorkdays = step('R34', '首次申领：流转', 3)
export const replacementSendWorkdays = step('R39', '补领换领：发送制证', 2)
export const replacementMakeWorkdays = step('R39', '补领换领：制证', 5)
export const replacementDeliverWorkdays = step('R39', '补领换领：流转', 1)

/** The usual steps on the way to a card: 核实、审核、发送制证、制证、流转. A replacement's begin with its payment. */
export const caseSteps = {
  card: {
    verify: verifyStepWorkdays,
    review: reviewStepWorkdays,
    send: sendStepWorkdays,
    make: makeStepWorkdays,
    deliver: deliverStepWorkdays,
  },
  replacement: {
    send: replacementSendWorkdays,
    make: replacementMakeWorkdays,
    deliver: replacementDeliverWorkdays,
  },
} as const

export type Step = keyof (typeof caseSteps)['card']
type StepClock = Clock & { step: Step }

/**
 * Every step of a case that was accepted (or paid) on `from`, with the day by which it is usually over (R34, R39). The steps of a
 * first card fill the fifteen working days of the law; `due` is null from the first step that the calendar does not reach.
 */
export const stepClocks = (way: keyof typeof caseSteps, from: Day): StepClock[] => {
  const steps = Object.entries(caseSteps[way]) as [Step, typeof verifyStepWorkdays][]
  return steps.map(([name, limit], i) => {
    const days = steps.slice(0, i + 1).reduce((sum, [, one]) => sum + one.on(from), 0)
    return { step: name, from, workdays: limit.on(from), due: workdays({ from, days }).on }
  })
}

/** 发送制证、制证、流转 of a card that was begun on `from` (approved, paid, or begun again), by which days each is usually over. */
export const cardClocks = (way: keyof typeof caseSteps, from: Day): StepClock[] => {
  const { send, make, deliver } = caseSteps[way]
  const steps = [
    ['send', send],
    ['make', make],
    ['deliver', deliver],
  ] as const
  return steps.map(([name, limit], i) => {
    const days = steps.slice(0, i + 1).reduce((sum, [, one]) => sum + one.on(from), 0)
    return { step: name, from, workdays: limit.on(from), due: workdays({ from, days }).on }
  })
}
