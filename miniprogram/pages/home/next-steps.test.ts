import { type PermitView } from '@shared/contract/permit'
import { nextSteps, type ResidentFacts } from './next-steps'

const none: PermitView = {
  state: 'none',
  issuedOn: null,
  validUntil: null,
  windowOpens: null,
  windowOpen: false,
  suspendedFrom: null,
  lastMakeupDay: null,
  cancelledOn: null,
  cancellation: null,
}
const valid: PermitView = {
  ...none,
  state: 'valid',
  issuedOn: '2025-03-10',
  validUntil: '2027-03-10',
  windowOpens: '2027-01-09',
}
const home: ResidentFacts['registrations'][number] = {
  registrationId: 'r1',
  dwellingCode: '4403050010010010010000001',
  address: '南山区粤海街道科苑花园3栋 1204',
  declarantType: 'lessor',
  state: 'active',
  moveInOn: '2025-03-01',
  filedAt: '2025-03-01T02:00:00Z',
  registeredOn: '2025-03-01',
  endedOn: null,
  history: [],
  changes: [],
  receipt: 'JZ20250301440305000000018',
}
const run = { start: '2025-03-01', days: 631, fullOn: '2026-03-01' }
const facts = (known: Partial<ResidentFacts>): ResidentFacts => ({
  permit: none,
  cases: [],
  registrations: [home],
  continuity: run,
  messages: [],
  ...known,
})
const waiting: ResidentFacts['cases'][number] = {
  receipt: 'JZ20261120440305000000029',
  matter: 'firstIssue',
  state: 'waiting',
  progress: 'verifying',
  filedBy: 'self',
  fee: null,
  handling: { clocks: [], pausedSince: null, appeal: null, reply: null, ask: null, mayWithdraw: false },
  filedAt: '2026-11-20T02:00:00Z',
  decidedAt: null,
  decision: null,
  due: '2026-12-11',
}
const said = (known: Partial<ResidentFacts>, today: string) =>
  nextSteps(facts(known), today).map(({ title, date, action }) => [
    title,
    date && `${date.as} ${date.day}`,
    action?.page ?? null,
  ])

describe('接下来: what a resident must do, and by when', () => {
  it('a valid permit before its window asks nothing', () => {
    expect(said({ permit: valid }, '2026-11-21')).toEqual([])
  })

  it('in the window: endorse by the last valid day', () => {
    expect(said({ permit: { ...valid, windowOpen: true } }, '2027-01-09')).toEqual([
      ['办理签注', 'by 2027-03-10', 'permit/endorse'],
    ])
  })

  it('中止功能: make up by the last make-up day', () => {
    const permit: PermitView = {
      ...valid,
      state: 'suspended',
      suspendedFrom: '2027-03-11',
      lastMakeupDay: '2029-03-10',
    }
    expect(said({ permit }, '2027-03-11')).toEqual([['补办签注', 'by 2029-03-10', 'permit/endorse']])
  })

  it('已注销: apply again', () => {
    expect(said({ permit: { ...none, state: 'cancelled' } }, '2026-11-21')).toEqual([
      ['重新申领居住证', null, 'permit/eligibility'],
    ])
  })

  it('twelve months are full on the day, and not on the day before', () => {
    expect(said({}, '2026-02-28')).toEqual([['居住时间还在累计', 'full 2026-03-01', 'permit/eligibility']])
    expect(said({}, '2026-03-01')).toEqual([['申领居住证', null, 'permit/eligibility']])
  })

  it('a case that waits is not applied for again', () => {
    expect(said({ cases: [waiting] }, '2026-11-21')).toEqual([
      ['居住证申领正在核实', 'due 2026-12-11', 'permit/detail'],
    ])
  })

  it('without a registration: ask the landlord', () => {
    expect(said({ registrations: [], continuity: null }, '2026-11-21')).toEqual([
      ['办理居住登记', null, 'registration/check-in'],
    ])
  })

  it('while the dwelling is reviewed, there is nothing to tap', () => {
    const registrations = [{ ...home, state: 'awaitingLink' as const, registeredOn: null }]
    expect(said({ registrations, continuity: null }, '2026-11-21')).toEqual([['居住登记等房屋审核', null, null]])
  })

  it('after moving out: register the next home within 30 days, the last one included', () => {
    const registrations = [{ ...home, state: 'movedOut' as const, endedOn: '2026-11-20' }]
    const known = { registrations, continuity: null, permit: valid }
    expect(said(known, '2026-12-20')).toEqual([['登记新住处', 'by 2026-12-20', 'registration/my-registrations']])
    expect(said(known, '2026-12-21')).toEqual([['办理居住登记', null, 'registration/check-in']])
  })

  it.each([
    ['2027-01-19', 1, 'thirty days later it is still news'],
    ['2027-01-20', 0, 'the day after it stands under 消息 only'],
  ])('an unread message on %s: %d, %s', (today, count) => {
    const message = {
      id: 'a',
      title: '居住登记已办理',
      text: '…',
      at: '2026-12-20T02:00:00Z',
      read: false,
      page: '/packages/registration/my-registrations/index',
      unitId: null,
    }
    const titles = said({ permit: valid, messages: [message] }, today).map(([title]) => title)
    expect(titles.filter((title) => title === message.title)).toHaveLength(count)
  })

  it('two unread messages at most, and none that a step already says', () => {
    const message = { text: '…', at: '2026-12-20T02:00:00Z', read: false, unitId: null }
    const messages = [
      { ...message, id: 'a', title: '可以签注了', page: '/packages/permit/endorse/index' },
      { ...message, id: 'b', title: '居住登记已办理', page: '/packages/registration/my-registrations/index' },
      { ...message, id: 'c', title: '已读', page: '/packages/permit/detail/index', read: true },
    ]
    expect(said({ permit: { ...valid, windowOpen: true }, messages }, '2027-01-09')).toEqual([
      ['办理签注', 'by 2027-03-10', 'permit/endorse'],
      ['居住登记已办理', null, 'messages'],
    ])
  })

  it('what is urgent stands first', () => {
    const known = { permit: { ...valid, windowOpen: true }, registrations: [], continuity: null }
    expect(nextSteps(facts(known), '2027-01-09').map(({ urgent }) => urgent)).toEqual([true, false])
  })

  it('filed by oneself: says who is asked and by when, until it is registered', () => {
    const checkIn: NonNullable<ResidentFacts['checkIns']>[number] = {
      checkInId: 'c1',
      state: 'withDeclarant',
      address: home.address,
      declarantType: 'lessor',
      maskedResident: '李*',
      filedFor: null,
      hasDeclarant: true,
      moveInOn: '2026-11-16',
      filedAt: '2026-11-21T02:00:00Z',
      due: '2026-11-25',
      workdaysLeft: 3,
      decidedAt: null,
      decidedBy: null,
      reason: null,
      registeredOn: null,
      receipt: home.receipt,
    }
    const registrations = [{ ...home, state: 'awaitingConfirmation' as const, registeredOn: null }]
    const known = { registrations, continuity: null }
    const page = 'registration/check-in-status'
    expect(said({ ...known, checkIns: [checkIn] }, '2026-11-21')).toEqual([
      ['等出租人确认入住', 'due 2026-11-25', page],
    ])
    expect(said({ ...known, checkIns: [{ ...checkIn, state: 'withOfficer' }] }, '2026-11-26')).toEqual([
      ['网格员在核实入住', null, page],
    ])
    expect(said({ checkIns: [{ ...checkIn, state: 'registered' }], permit: valid }, '2026-11-26')).toEqual([])
  })
})
