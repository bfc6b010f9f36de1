import type { Insurance } from './insurance'
import { paid, person } from './example'
import { insuranceMonthsCheck } from './insurance-months'

const check = (insurance: Insurance | null, today = '2026-06-10') =>
  insuranceMonthsCheck(person({ today, insurance, insurancePostedThrough: '2026-05' }))

describe('签注：一年内社保满 8 个月 months of insurance for an endorsement', () => {
  it.each<[Insurance, string, string | null, string]>([
    [{ pension: paid('2025-10', '2026-05') }, 'met', '2026-06-10', '8 running'],
    [{ pension: paid('2025-11', '2026-05') }, 'unmet', '2026-07-01', '7 running: one more month'],
    [{ pension: paid('2025-06', '2026-01') }, 'met', '2026-06-10', '8 at the beginning of the window'],
    [{ pension: paid('2025-05', '2025-12') }, 'unmet', null, 'one of them before the window'],
    [
      { pension: paid('2025-06', '2025-09'), medical: paid('2025-10', '2026-05') },
      'met',
      '2026-06-10',
      'medical alone',
    ],
    [
      { pension: paid('2025-06', '2025-11'), medical: paid('2025-12', '2026-05') },
      'unmet',
      '2026-08-01',
      'types are not mixed',
    ],
    [
      { pension: [...paid('2025-06', '2025-08'), ...paid('2026-02', '2026-05')] },
      'unmet',
      '2026-10-01',
      'each new month pushes an old one out',
    ],
    [{}, 'unmet', null, 'none at all'],
  ])('R28 %j: %s, earliest %s (%s)', (insurance, state, earliest) => {
    expect(check(insurance)).toMatchObject({ state, earliest })
  })

  it('R28 the words', () => {
    expect(check({ pension: paid('2025-11', '2026-05') })).toMatchObject({
      required: '申请前一年内任意一种社会保险累计缴满 8 个月',
      found: '截至 2026-05，最近 12 个月养老保险共缴 7 个月',
      gap: '还差 1 个月',
      article: '条例:24.1.2',
      remedy: 'keepInsured',
    })
  })

  it('R35 a silent register, or one that is behind, is unknown', () => {
    expect(check(null).state).toBe('unknown')
    expect(check({ pension: paid('2025-01', '2026-05') }, '2026-07-10').state).toBe('unknown')
  })
})
