import { nextMatter, permitStatus, permitStatusNames, type StoredPermit } from './permit-status'

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
    [stored({ cancelledOn: '2026-03-01' }), '2026-02-28', '有效', 'endorsement'],
    [stored({ cancelledOn: '2026-03-01' }), '2026-03-01', '已注销', 'reapplication'],
    [stored({ cancelledOn: '2026-03-01', endorsedOn: ['2026-02-01'] }), '2026-03-10', '已注销', 'reapplication'],
  ])('R66, R31 %j on %s: %s, next %s', (permit, today, name, matter) => {
    const status = permitStatus(permit, today)
    expect(permitStatusNames[status]).toBe(name)
    expect(nextMatter(status)).toBe(matter)
  })
})
