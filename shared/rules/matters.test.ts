import { mattersFor } from './matters'
import { nextMatter, type PermitStatus } from './permit-status'

const statuses: PermitStatus[] = ['none', 'valid', 'suspended', 'cancelled', 'cardFault']

describe('申请类型 matters', () => {
  it.each<[PermitStatus, string]>([
    ['none', 'firstIssue'],
    ['valid', 'endorsement replacement'],
    ['suspended', 'endorsement'],
    ['cancelled', 'reapplication'],
    ['cardFault', 'firstIssue'],
  ])('R59 with a permit that is %s: %s', (status, matters) => {
    expect(mattersFor(status).join(' ')).toBe(matters)
  })

  it.each(statuses)('R29 what comes next for %s is among them', (status) => {
    expect(mattersFor(status)).toContain(nextMatter(status))
  })
})
