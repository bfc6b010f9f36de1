import { afterApproval } from './approval'
import { cycle, type PermitFact } from './cycle'

const issued = (issuedOn: string, ...endorsedOn: string[]): PermitFact => ({ issuedOn, endorsedOn })
const on = (permit: PermitFact, today: string) => cycle({ ...permit, today })

describe('签发与签注的日期 what an approval does to the dates', () => {
  it('R23 submitted and approved 2026-11-21: valid from that day, though the card is made 2026-11-30', () => {
    const permit = afterApproval(null, { matter: 'firstIssue', filedOn: '2026-11-21', approvedOn: '2026-11-21' })
    expect(permit).toEqual(issued('2026-11-21'))
    expect(on(permit, '2026-11-21')).toMatchObject({ state: 'valid', validUntil: '2027-11-21' })
  })

  it('R23 a case that waited is issued on the day of its approval', () => {
    const waited = { matter: 'firstIssue', filedOn: '2026-11-19', approvedOn: '2026-11-21' } as const
    expect(afterApproval(null, waited)).toEqual(issued('2026-11-21'))
  })

  it('R23, R24 the card has no date of its own: four endorsements on time keep it in use in the fifth year', () => {
    const permit = issued('2024-02-29', '2025-02-01', '2026-02-01', '2027-02-01', '2028-02-29')
    expect(on(permit, '2029-02-28')).toMatchObject({ state: 'valid', validUntil: '2029-02-28' })
  })

  it('R26 endorsed 2026-01-20, issued 2025-03-10: valid until 2027-03-10, not 2027-01-20', () => {
    const endorsed = { matter: 'endorsement', filedOn: '2026-01-20', approvedOn: '2026-01-20' } as const
    const permit = afterApproval(issued('2025-03-10'), endorsed)
    expect(on(permit, '2026-01-20').validUntil).toBe('2027-03-10')
  })

  it('R27 filed on the last day and decided two days later, it is still on time', () => {
    const waited = { matter: 'endorsement', filedOn: '2026-03-10', approvedOn: '2026-03-12' } as const
    expect(on(afterApproval(issued('2025-03-10'), waited), '2026-03-12').validUntil).toBe('2027-03-10')
  })

  it('R39 issued 2025-03-10, replaced 2025-09-01: still valid until 2026-03-10', () => {
    const replaced = { matter: 'replacement', filedOn: '2025-09-01', approvedOn: '2025-09-01' } as const
    const permit = afterApproval(issued('2025-03-10'), replaced)
    expect(permit).toEqual(issued('2025-03-10'))
    expect(on(permit, '2025-09-01').validUntil).toBe('2026-03-10')
  })

  it('R30 applied for again after cancellation: a new day of issue, and no endorsement', () => {
    const again = { matter: 'reapplication', filedOn: '2028-04-01', approvedOn: '2028-04-01' } as const
    expect(afterApproval(issued('2025-03-10', '2025-02-01'), again)).toEqual(issued('2028-04-01'))
  })

  it.each(['endorsement', 'replacement'] as const)('an %s needs a permit', (matter) => {
    expect(() => afterApproval(null, { matter, filedOn: '2026-11-21', approvedOn: '2026-11-21' })).toThrow(RangeError)
  })
})
