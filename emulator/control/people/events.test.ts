import type { Month } from '@shared/model/day'
import { monthRange } from '@shared/model/day'
import { nextEvents } from './events'
import type { PersonFacts } from './facts'
import { standingOf } from './standing'

const today = '2026-11-21'
const insured = (from: Month) => {
  const months = monthRange(from, '2026-10')
  return { pension: months, medical: months, injury: months, unemployment: months, maternity: months }
}

/** Registered since 2024-10-15, insured in all five. */
const facts = (own: Partial<PersonFacts> = {}, law: Partial<PersonFacts['eligibility']> = {}): PersonFacts => ({
  eligibility: {
    today,
    registrations: [{ from: '2024-10-15', to: null, reason: null }],
    insurance: insured('2024-06'),
    insurancePostedThrough: '2026-10',
    talent: null,
    student: null,
    idType: '111',
    hukou: 'other',
    ...law,
  },
  permit: null,
  waiting: null,
  links: [],
  occupied: [],
  leases: [],
  ...own,
})
const told = (own: Partial<PersonFacts>, law: Partial<PersonFacts['eligibility']> = {}) =>
  nextEvents(facts(own, law)).map(({ on, text }) => `${on} ${text}`)

describe('what happens next to a person', () => {
  it('a holder: window, reminders, last day, suspension, last make-up day, cancellation', () => {
    expect(told({ permit: { issuedOn: '2026-01-23', endorsedOn: [] } })).toEqual([
      '2026-11-24 进入签注期，可以签注',
      '2026-12-24 短信提醒：签注快到期了',
      '2027-01-16 短信提醒：签注快到期了',
      '2027-01-23 签注有效期届满',
      '2027-01-24 居住证中止使用功能',
      '2028-11-24 短信提醒：居住证快被注销',
      '2028-12-24 短信提醒：居住证快被注销',
      '2029-01-16 短信提醒：居住证快被注销',
      '2029-01-23 补签最后一天',
      '2029-01-24 居住证注销',
    ])
  })

  it('what is today is not to come', () => {
    const permit = { issuedOn: '2026-01-23', endorsedOn: [] }
    expect(told({ permit }, { today: '2026-11-23' })[0]).toBe('2026-11-24 进入签注期，可以签注')
    expect(told({ permit }, { today: '2026-11-24' })[0]).toBe('2026-12-24 短信提醒：签注快到期了')
    expect(told({ permit }, { today: '2027-01-22' })[0]).toBe('2027-01-23 签注有效期届满')
    expect(told({ permit }, { today: '2027-01-23' })[0]).toBe('2027-01-24 居住证中止使用功能')
  })

  it('an applicant: residence full, and the day of a first permit', () => {
    const registrations = [{ from: '2025-12-11', to: null, reason: null }]
    expect(told({}, { registrations })).toEqual(['2026-12-11 连续居住满 12 个月，可以申领居住证'])
    expect(told({}, { registrations, insurance: insured('2026-04') })).toEqual([
      '2026-12-11 连续居住满 12 个月',
      '2027-04-01 可以申领居住证',
    ])
    expect(told({})).toEqual([])
  })

  it('a cancelled permit has no days any more; the next first permit has', () => {
    const permit = { issuedOn: '2023-11-19', endorsedOn: [] }
    const registrations = [{ from: '2025-12-11', to: null, reason: null }]
    expect(told({ permit }, { registrations })).toEqual(['2026-12-11 连续居住满 12 个月，可以申领居住证'])
  })

  it('deadlines: declaring by a lease, reviewing a link, deciding a case', () => {
    const dwelling = { dwellingCode: '4403050010000000000000001', from: '2026-11-18', to: null }
    expect(told({ leases: [dwelling] })).toEqual(['2026-11-25 申报入住的期限'])
    expect(told({ leases: [dwelling], occupied: [dwelling.dwellingCode] })).toEqual([])
    expect(told({ leases: [{ ...dwelling, from: '2020-01-01', to: '2026-12-01' }] })).toEqual([
      '2026-12-08 申报搬离的期限',
    ])
    const link = { dwelling: 'd', state: 'pending', address: 'a', due: '2026-11-26' }
    expect(told({ links: [link] })).toEqual(['2026-11-26 房屋关联审核期限'])
    expect(told({ links: [{ ...link, state: 'approved' }] })).toEqual([])
    expect(nextEvents(facts(), [link])).toEqual([{ on: '2026-11-26', kind: 'reviewDue', text: '房屋关联审核期限' }])
    expect(told({ waiting: { matter: 'firstIssue', due: '2026-12-14' } })).toEqual(['2026-12-14 办件期限'])
  })

  it('a student: the last day of the enrolment', () => {
    const student = { schoolType: 'university', fullTime: true, from: '2026-09-01', to: '2029-06-30' }
    expect(told({}, { student })).toEqual(['2029-06-30 学籍截止'])
  })
})

describe('how a person stands', () => {
  const stands = (own: Partial<PersonFacts>, law: Partial<PersonFacts['eligibility']> = {}, role = 'resident') =>
    standingOf(facts(own, law), role, []).text

  it.each([
    ['no permit, conditions met', {}, {}, '今天可以申领'],
    ['nowhere registered', {}, { registrations: [] }, '还没有居住登记'],
    ['Shenzhen hukou', {}, { hukou: 'shenzhen' as const }, '深圳户籍，不用办证'],
    ['a passport', {}, { idType: '414' }, '证件种类不适用居住证'],
    ['the register is silent', {}, { insurance: null, insurancePostedThrough: null }, '要等登记库答复'],
    ['before the window', { permit: { issuedOn: '2026-01-23', endorsedOn: [] } }, {}, '有效 · 3 天后进入签注期'],
    ['in the window', { permit: { issuedOn: '2026-01-20', endorsedOn: [] } }, {}, '有效 · 今天可以签注'],
    ['suspended', { permit: { issuedOn: '2025-05-20', endorsedOn: [] } }, {}, '中止功能 · 今天可以补签'],
    ['cancelled', { permit: { issuedOn: '2023-11-19', endorsedOn: [] } }, {}, '已注销 · 今天可以再次申领'],
  ])('%s', (_, own, law, expected) => {
    expect(stands(own, law)).toBe(expected)
  })

  it('a landlord by dwellings and residents, staff by the queue', () => {
    const link = { dwelling: 'd', state: 'approved', address: 'a', due: null }
    expect(stands({}, {}, 'declarant')).toBe('房东 · 还没有关联房屋')
    expect(stands({ links: [link, link], occupied: ['d'] }, {}, 'declarant')).toBe('房东 · 2 套 · 1 位住户')
    expect(stands({ links: [link, { ...link, state: 'pending' }] }, {}, 'declarant')).toBe('房东 · 1 套 · 1 件待审核')
    expect(standingOf(facts(), 'staff', [link]).text).toBe('民警 · 待办 1')
    expect(stands({}, {}, 'staff')).toBe('民警 · 没有待办')
  })
})
