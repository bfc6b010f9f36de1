import { permitStateNames } from '../text/permit-states'
import { endorsement } from './endorsement'
import { person } from './example'
import { nextMatter, permitStatus, type PermitStatus, type StoredPermit } from './permit-status'

const names: Record<PermitStatus, string> = { none: '无证', ...permitStateNames, cardFault: '制证异常' }

const stored = (rest: Partial<StoredPermit> = {}): StoredPermit => ({
  issuedOn: '2025-03-10',
  endorsedOn: [],
  cancelledOn: null,
  cardFault: false,
  ...rest,
})

describe('证件状态 status of a permit', () => {
  it.each<[StoredPermit | null, string, string, string]>([
    [null, '2026-03-10', '无证', 'firstIssue'],
    [stored(), '2026-03-10', '有效', 'endorsement'],
    [stored(), '2026-03-11', '中止功能', 'endorsement'],
    [stored(), '2028-03-10', '中止功能', 'endorsement'],
    [stored(), '2028-03-11', '已注销', 'reapplication'],
    [stored({ cardFault: true }), '2026-03-10', '制证异常', 'firstIssue'],
    [stored({ cardFault: true }), '2028-03-11', '制证异常', 'firstIssue'],
    [stored({ cardFault: true, cancelledOn: '2026-03-01' }), '2026-03-01', '已注销', 'reapplication'],
    [stored({ cancelledOn: '2026-03-01' }), '2026-02-28', '有效', 'endorsement'],
    [stored({ cancelledOn: '2026-03-01' }), '2026-03-02', '已注销', 'reapplication'],
    [stored({ issuedOn: '2026-11-21' }), '2026-11-21', '有效', 'endorsement'],
    [stored({ issuedOn: '2023-11-20' }), '2026-11-21', '已注销', 'reapplication'],
    [stored({ issuedOn: '2023-11-21' }), '2026-11-21', '中止功能', 'endorsement'],
    [stored({ cancelledOn: '2026-03-01' }), '2026-03-01', '已注销', 'reapplication'],
    [stored({ cancelledOn: '2026-03-01', endorsedOn: ['2026-02-01'] }), '2026-03-10', '已注销', 'reapplication'],
  ])('R66, R29, R31 %j on %s: %s, next %s', (permit, today, name, matter) => {
    const status = permitStatus(permit, today)
    expect(names[status]).toBe(name)
    expect(nextMatter(status)).toBe(matter)
  })

  it('R29 a card that could not be made is as good as none, on any day', () => {
    const faulty = stored({ cardFault: true })
    for (const today of ['2025-03-10', '2026-03-11', '2028-03-11'])
      expect(nextMatter(permitStatus(faulty, today))).toBe('firstIssue')
  })

  it('R32, R33 moved out and uninsured since 2026-05: the permit stays 有效 until 2027-03-10, only endorsing is refused', () => {
    const permit = stored({ endorsedOn: ['2026-03-01'] })
    expect(permitStatus(permit, '2026-06-01')).toBe('valid')
    expect(permitStatus(permit, '2027-03-10')).toBe('valid')
    expect(permitStatus(permit, '2027-03-11')).toBe('suspended')
    const facts = person({
      today: '2027-03-10',
      registrations: [{ from: '2025-01-01', to: '2026-05-20', reason: 'movedOut' }],
      insurance: { pension: ['2026-04', '2026-05'] },
    })
    expect(endorsement({ ...facts, permit }).outcome).toBe('refused')
  })
})
