import type { Day } from '../model/day'
import { inForce } from './in-force'
import { mattersFor } from './matters'
import type { PermitStatus } from './permit-status'

/** What a person shows at a counter: the card itself, or the temporary one (居民身份证法第十一条). */
export const identityDocuments = ['identityCard', 'temporaryIdentityCard'] as const

/** Of a child 户口簿 counts too: before sixteen nobody need have a card (居民身份证法第二条). */
export const childDocuments = [...identityDocuments, 'householdRegister'] as const
export type IdentityDocument = (typeof childDocuments)[number]

/** 核对证件: how long it holds for what is filed after it; the person stands there meanwhile. */
export const identifiedMinutes = inForce([{ from: '2026-11-21', value: 60, source: 'our choice' }], {
  rule: 'R44',
  term: '窗口核对证件后办理业务的时间',
  unit: '分钟',
})

/** What may be asked for at a counter (办理规定第十四、十八、二十一条). Applying again is `apply` too. */
export const counterMatters = ['endorse', 'replace', 'apply'] as const
export type CounterMatter = (typeof counterMatters)[number]

/** Why a matter cannot be filed now. Whether it would be granted is another question. */
export const counterBars = [
  'case-open',
  'held',
  'no-permit',
  'reapply',
  'too-early',
  'endorse-first',
  'in-hand',
  'card-underway',
] as const
export type CounterBar = (typeof counterBars)[number]

export interface CounterFacts {
  status: PermitStatus
  today: Day
  /** The first day of the window; null without a permit. */
  windowOpens: Day | null
  /** An application or endorsement waits for a register. */
  waiting: boolean
  /** A replacement is not at its end. */
  replacing: boolean
  /** The card of this permit is not in its holder's hands yet. */
  cardUnderway: boolean
}

/** `on`: the first day on which it can be filed, where a day is what is missing. */
type CounterChoice = { matter: CounterMatter; bar: CounterBar | null; on: Day | null }

const without = (status: PermitStatus): CounterBar => (status === 'cancelled' ? 'reapply' : 'no-permit')

const bars: Record<CounterMatter, (facts: CounterFacts) => CounterBar | null> = {
  apply: ({ status, waiting }) => {
    if (status === 'valid' || status === 'suspended') return 'held'
    return waiting ? 'case-open' : null
  },
  endorse: ({ status, waiting, windowOpens, today }) => {
    if (!mattersFor(status).includes('endorsement')) return without(status)
    if (waiting) return 'case-open'
    return status === 'valid' && windowOpens !== null && today < windowOpens ? 'too-early' : null
  },
  replace: ({ status, waiting, replacing, cardUnderway }) => {
    if (status === 'suspended') return 'endorse-first'
    if (status !== 'valid') return without(status)
    if (replacing) return 'in-hand'
    if (waiting) return 'case-open'
    return cardUnderway ? 'card-underway' : null
  },
}

/** What can be filed now for the person at the counter, and what not and why (R25, R29, R39). */
export const counterChoices = (facts: CounterFacts): CounterChoice[] =>
  counterMatters.map((matter) => {
    const bar = bars[matter](facts)
    return { matter, bar, on: bar === 'too-early' ? facts.windowOpens : null }
  })
