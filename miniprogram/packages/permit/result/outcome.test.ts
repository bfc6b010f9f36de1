import { type CaseView, type PermitView } from '@shared/contract/permit'
import { type Decision } from '@shared/model/decision'
import { eligibility, type EligibilityFacts } from '@shared/rules/eligibility'
import { heroOf, timelineOf } from './outcome'

const now = '2026-11-21T07:30:00Z'
const facts: EligibilityFacts = {
  today: '2026-11-21',
  registrations: [{ from: '2026-01-10', to: null, reason: null }],
  insurance: { pension: [] },
  insurancePostedThrough: '2026-10',
  talent: { class: 'returnee', verified: true },
  student: null,
  idType: '111',
  hukou: 'other',
}
const decisionOf = (changes: Partial<EligibilityFacts>): Decision => eligibility({ ...facts, ...changes })
const permit: PermitView = {
  state: 'valid',
  issuedOn: '2026-11-21',
  validUntil: '2027-11-21',
  windowOpens: '2027-09-22',
  windowOpen: false,
  suspendedFrom: '2027-11-22',
  lastMakeupDay: '2029-11-21',
  cancelledOn: '2029-11-22',
  cancellation: null,
}
const filed: CaseView = {
  receipt: 'JZ20261121440305000042176',
  matter: 'firstIssue',
  state: 'approved',
  progress: 'making',
  filedBy: 'self',
  fee: null,
  handling: { clocks: [], pausedSince: null, appeal: null, reply: null, ask: null, mayWithdraw: false },
  filedAt: '2026-11-21T07:02:00Z',
  decidedAt: '2026-11-21T07:02:00Z',
  decision: decisionOf({}),
  due: '2026-12-11',
}

const of = (one: CaseView, latest = true) => ({ one, permit, latest, now })

describe('办理结果 in words', () => {
  it('approved: valid at once, until when, and when the card comes', () => {
    expect(heroOf(of(filed))).toMatchObject({
      state: 'done',
      title: '已通过，证件即时有效',
      headline: '签注有效期至 2027年11月21日',
    })
    expect(timelineOf(of(filed)).map(({ title }) => title)).toEqual(['审核通过', '制证中', '到您选的受理点领取'])
    expect(timelineOf(of(filed))[1]?.detail).toBe('从制证到送达，通常 10 个工作日')
  })

  it('waiting: nothing to do, and what is missing', () => {
    const waiting = { ...filed, state: 'waiting' as const, decision: decisionOf({ talent: 'unanswered' }) }
    expect(heroOf(of(waiting))).toMatchObject({ state: 'waiting', headline: '您不用再做什么，有结果会通知您' })
    expect(timelineOf(of(waiting))[1]?.detail).toContain('经核实的引进人才')
  })

  it('refused: the one thing that failed, and the day', () => {
    const decision = decisionOf({ talent: null, insurance: { pension: ['2026-10'] } })
    const refused = { ...filed, state: 'refused' as const, decision }
    expect(heroOf(of(refused))).toMatchObject({
      state: 'refused',
      title: '居住证申领没有通过',
      headline: '没有满足：连续居住登记满 12 个月',
      detail: '最早 2027年10月1日 可以再办，还有 314 天',
    })
    expect(timelineOf(of(refused))).toEqual([])
  })

  it('an older case says nothing of what holds today', () => {
    expect(heroOf(of(filed, false))).toEqual({ state: 'done', title: '已通过', detail: '已自动核对居住登记和其他条件' })
    expect(timelineOf(of(filed, false)).map(({ title }) => title)).toEqual(['审核通过'])
  })

  it('once the legal day is over the card should be there', () => {
    expect(timelineOf(of({ ...filed, due: '2026-11-20' }))[1]).toMatchObject({ title: '制证', state: 'done' })
    expect(timelineOf(of({ ...filed, due: '2026-11-21' }))[1]).toMatchObject({ title: '制证中', state: 'now' })
  })

  it('endorsed: the next window', () => {
    const endorsed = { ...filed, matter: 'endorsement' as const }
    expect(heroOf(of(endorsed)).title).toBe('签注成功')
    expect(timelineOf(of(endorsed))[1]).toMatchObject({ detail: '2027年9月22日起可以办，到时会提醒您' })
  })
})
