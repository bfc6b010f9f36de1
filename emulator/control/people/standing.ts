/** How a person stands today, in a few words. */

import { type Day, daysBetween } from '@shared/model/day'
import { cycle, type PermitFact } from '@shared/rules/cycle'
import { eligibility } from '@shared/rules/eligibility'
import { endorsement } from '@shared/rules/endorsement'
import type { LinkFact, PersonFacts } from './facts'

type Tone = 'ok' | 'warn' | 'bad' | 'quiet'
export type Standing = { text: string; tone: Tone }

const dayInWords = (on: Day) => `${Number(on.slice(5, 7))}月${Number(on.slice(8))}日`
/** With the year where it is not this one. */
const near = (on: Day, today: Day) =>
  (on.slice(0, 4) === today.slice(0, 4) ? '' : `${on.slice(0, 4)}年`) + dayInWords(on)

const applicant = ({ eligibility: facts }: PersonFacts): Standing => {
  const { outcome, earliest, findings } = eligibility(facts)
  const { today } = facts
  if (findings.some(({ condition, state }) => condition === 'border' && state === 'unmet'))
    return { text: '证件种类不适用居住证', tone: 'quiet' }
  if (findings.some(({ condition, state }) => condition === 'hukou' && state === 'unmet'))
    return { text: '深圳户籍，不用办证', tone: 'quiet' }
  if (outcome === 'approved') return { text: '今天可以申领', tone: 'ok' }
  if (outcome === 'referred') return { text: '要等登记库答复', tone: 'warn' }
  if (findings.some(({ condition, state }) => condition === 'activeRegistration' && state === 'unmet'))
    return { text: '还没有居住登记', tone: 'quiet' }
  return earliest
    ? { text: `最早 ${near(earliest, today)} 可以申领`, tone: 'warn' }
    : { text: '条件不够，暂时说不出哪天', tone: 'warn' }
}

const holder = ({ eligibility: facts }: PersonFacts, permit: PermitFact): Standing | null => {
  const { today } = facts
  const { state, validUntil, windowOpens, lastMakeupDay } = cycle({ ...permit, today })
  if (state === 'cancelled') return null
  const approved = endorsement({ ...facts, permit }).outcome === 'approved'
  if (state === 'suspended')
    return approved
      ? { text: '中止功能 · 今天可以补签', tone: 'warn' }
      : { text: `中止功能 · 补签期到 ${near(lastMakeupDay, today)}`, tone: 'bad' }
  if (today < windowOpens) return { text: `有效 · ${daysBetween(today, windowOpens)} 天后进入签注期`, tone: 'ok' }
  return approved
    ? { text: '有效 · 今天可以签注', tone: 'ok' }
    : { text: `有效至 ${near(validUntil, today)} · 条件还不够`, tone: 'warn' }
}

const landlord = ({ links, occupied }: PersonFacts): Standing => {
  const own = links.filter(({ state }) => state === 'approved').length
  const pending = links.filter(({ state }) => state === 'pending').length
  const parts = [own > 0 && `${own} 套`, occupied.length > 0 && `${occupied.length} 位住户`]
  if (pending > 0) return { text: ['房东', ...parts, `${pending} 件待审核`].filter(Boolean).join(' · '), tone: 'warn' }
  if (own === 0) return { text: '房东 · 还没有关联房屋', tone: 'quiet' }
  return { text: ['房东', ...parts].filter(Boolean).join(' · '), tone: 'ok' }
}

/** `queue`: the links that wait for staff. */
export const standingOf = (facts: PersonFacts, mainRole: string | undefined, queue: LinkFact[]): Standing => {
  if (mainRole === 'staff')
    return queue.length > 0
      ? { text: `民警 · 待办 ${queue.length}`, tone: 'warn' }
      : { text: '民警 · 没有待办', tone: 'quiet' }
  if (mainRole === 'declarant') return landlord(facts)
  const own = facts.permit && holder(facts, facts.permit)
  if (own) return own
  const { text, tone } = applicant(facts)
  return facts.permit ? { text: `已注销 · ${text.replace('申领', '再次申领')}`, tone } : { text, tone }
}
