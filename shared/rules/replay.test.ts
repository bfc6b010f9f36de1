import type { Decision } from '../model/decision'
import { eligibility } from './eligibility'
import { endorsement } from './endorsement'
import { paid, person, registered } from './example'
import { withPhoto } from './photo'
import { replay } from './replay'

const at = '2026-11-21T02:00:00.000Z'
const readings = {
  population: { source: '人口库', at },
  registrations: { source: '居住登记系统', at },
  insurance: { source: '社保库', at },
  talent: { source: '人才库', at },
  student: { source: '学籍库', at },
  permit: { source: '居住证系统', at },
  photo: { source: '照片库', at },
}
const facts = person({
  today: '2026-11-21',
  registrations: [registered('2025-03-15', '2025-09-01'), registered('2025-09-20')],
  insurance: { pension: paid('2025-01', '2026-10'), medical: [] },
  insurancePostedThrough: '2026-10',
  talent: { class: 'returnee', verified: false },
  student: { schoolType: 'university', fullTime: true, from: '2027-03-01', to: null },
})
const permit = { issuedOn: '2025-11-30', endorsedOn: ['2026-10-20'] }
const photo = { number: 'X123456789', photos: [{ number: 'X123456789', takenOn: '2026-11-01' }] }
const stored = (decision: Decision): Decision => JSON.parse(JSON.stringify(decision)) as Decision

describe('重新核算 a stored decision made again', () => {
  it.each<[string, Decision]>([
    ['an answer about eligibility', eligibility(facts, readings)],
    ['one whose readings nobody noted', eligibility(facts)],
    ['one that was barred', eligibility({ ...facts, hukou: 'shenzhen' }, readings)],
    [
      'one made while every register was silent',
      eligibility(
        {
          ...facts,
          registrations: null,
          insurance: null,
          insurancePostedThrough: null,
          talent: 'unanswered',
          student: 'unanswered',
          hukou: null,
        },
        readings,
      ),
    ],
    ['an application with its photo', withPhoto(eligibility(facts, readings), photo, readings)],
    [
      'an application whose photo was not found',
      withPhoto(eligibility(facts, readings), { ...photo, photos: [] }, readings),
    ],
    [
      'an application while the photo register was silent',
      withPhoto(eligibility(facts, readings), { ...photo, photos: null }, readings),
    ],
    ['an endorsement', endorsement({ ...facts, permit }, readings)],
    ['an endorsement while another was being handled', endorsement({ ...facts, permit, pending: true }, readings)],
  ])('R35 %s comes out the same in every member', (_, decision) => {
    expect(replay(stored(decision))).toEqual(stored(decision))
  })

  it('R35 sees that a stored outcome was changed', () => {
    const forged = { ...stored(eligibility({ ...facts, registrations: [] })), outcome: 'approved' as const }
    expect(replay(forged).outcome).toBe('refused')
  })

  it('R35 rules of another version are not these rules', () => {
    const old = { ...stored(eligibility(facts)), ruleVersion: '2020-01-01' }
    expect(() => replay(old)).toThrow(
      new RangeError('decided under rule version 2020-01-01, these rules are 2026-11-21'),
    )
  })

  it('R35 what a person is shown has no inputs and cannot be made again', () => {
    expect(() => replay({ ...stored(eligibility(facts)), inputs: {} })).toThrow('today')
  })
})
