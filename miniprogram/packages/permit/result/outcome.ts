import { type CaseView, type PermitView } from '@shared/contract/permit'
import { type Finding } from '@shared/model/decision'
import { caseSteps } from '@shared/rules/case-steps'
import { eligibilityConditions } from '@shared/rules/eligibility'
import { endorsementConditions } from '@shared/rules/endorsement'
import { feeBackWords } from '@shared/text/fees'
import { dayOf, daysLeft, daysUntil, longDate, moment } from '@/components/words'
import { conditionTitle } from '@/text/law'
import { afterText as text } from '@/text/decisions'
import { matterText } from '@/text/states'
import { waitsForObjection } from '@/text/waiting'
import { ownFindings } from '../answer'
import { feeHero, feeItem, unpaidItems } from './fee'

type Hero = { state: 'done' | 'waiting' | 'refused'; title: string; headline?: string; detail?: string }
type Item = { title: string; detail?: string; state: 'done' | 'now' | 'next' }

/** What an application became by now: the permit's own dates tell only of its latest approved case. */
export type Outcome = { one: CaseView; permit: PermitView; latest: boolean; now: string }

const conditionsOf = ({ matter }: CaseView) =>
  matter === 'endorsement' ? endorsementConditions : eligibilityConditions

/** What the case's decision rests on. */
export const restsOn = (one: CaseView): Finding[] => (one.decision ? ownFindings(one.decision, conditionsOf(one)) : [])

const failed = (one: CaseView) => restsOn(one).filter(({ state }) => state === 'unmet')
const silent = (one: CaseView) => restsOn(one).filter(({ state }) => state === 'unknown')

const checked = (one: CaseView) =>
  restsOn(one).some(({ state }) => state === 'met') ? '已自动核对居住登记和其他条件' : undefined

const refusedHero = (one: CaseView, now: string): Hero => {
  const earliest = one.decision?.earliest
  const first = failed(one)[0]
  return {
    state: 'refused',
    title: `${matterText[one.matter]}没有通过`,
    headline: first && `没有满足：${conditionTitle[first.condition]}`,
    detail: earliest ? `最早 ${longDate(earliest)} 可以再办，${daysLeft(earliest, now)}` : undefined,
  }
}

/** The result first: what became of it, and the one date. */
export const heroOf = ({ one, permit, latest, now }: Outcome): Hero => {
  if (one.state === 'refused') return refusedHero(one, now)
  if (one.state === 'withdrawn')
    return {
      state: 'waiting',
      title: one.fee?.back ? text.endedWithPermit : text.withdrawn,
      headline: one.fee?.back ? feeBackWords(one.fee.fen, one.fee.back) : text.withdrawnDetail,
    }
  const asked = one.handling.ask?.answeredAt === null
  const hero = feeHero(one, now)
  if (hero) return hero
  if (one.state === 'waiting')
    return {
      state: 'waiting',
      title: '已受理，正在核实',
      headline: asked ? '需要您补充或说明一件事' : '您不用再做什么，有结果会通知您',
      detail: one.due && !asked && daysUntil(one.due, now) >= 0 ? `最晚 ${longDate(one.due)} 核实完` : undefined,
    }
  return {
    state: 'done',
    title: one.matter === 'endorsement' ? '签注成功' : latest ? '已通过，证件即时有效' : '已通过',
    headline: latest && permit.validUntil ? `签注有效期至 ${longDate(permit.validUntil)}` : undefined,
    detail: checked(one),
  }
}

const waitingItems = (one: CaseView, now: string): Item[] => {
  const missing = silent(one).map(({ condition }) => conditionTitle[condition])
  return [
    { title: '已受理', detail: moment(one.filedAt, now), state: 'done' },
    {
      title: '正在核实',
      detail: waitsForObjection(one.decision)
        ? '您对居住登记的变更提出了异议，核实后自动核对'
        : missing.length > 0
          ? `“${missing.join('”“')}”的数据暂时查不到，恢复后自动核对`
          : '数据恢复后自动核对',
      state: 'now',
    },
    { title: '自动办结', detail: '办结后短信通知您', state: 'next' },
  ]
}

/** 制证: how long it usually takes, and once the last day is over, that the card should be there; the clocks say which day that is. */
const cardItem = ({ due, fee }: CaseView, now: string): Item => {
  if (due && daysUntil(due, now) < 0) return { title: '制证', detail: `${longDate(due)}前应已制好`, state: 'done' }
  const steps = fee ? caseSteps.replacement : caseSteps.card
  const days = [steps.send, steps.make, steps.deliver].reduce((sum, step) => sum + step.on(dayOf(now)), 0)
  return { title: '制证中', detail: `从制证到送达，通常 ${days} 个工作日`, state: 'now' }
}

const approvedItems = ({ one, permit, latest, now }: Outcome): Item[] => {
  const done: Item = {
    title: one.matter === 'endorsement' ? '签注完成' : '审核通过',
    detail: `${moment(one.decidedAt ?? one.filedAt, now)} · 自动核对`,
    state: 'done',
  }
  if (!latest) return [done]
  const paid = feeItem(one, now)
  if (one.matter !== 'endorsement')
    return [
      done,
      ...(paid ? [paid] : []),
      cardItem(one, now),
      { title: '到您选的受理点领取', detail: '带身份证和回执编号；代领要带双方身份证', state: 'next' },
    ]
  const next = permit.windowOpens && `${longDate(permit.windowOpens)}起可以办，到时会提醒您`
  return next ? [done, { title: '下次签注', detail: next, state: 'next' }] : [done]
}

/** What happened and what follows; nothing follows a refusal by itself. */
export const timelineOf = (outcome: Outcome): Item[] => {
  const { one, now } = outcome
  if (one.state === 'waiting') return waitingItems(one, now)
  if (one.progress === 'terminated') return []
  const unpaid = unpaidItems(one, now)
  if (unpaid) return unpaid
  return one.state === 'approved' ? approvedItems(outcome) : []
}
