import { consentAge, guardianAge, guardianship } from './age'

describe('年龄 age', () => {
  it.each([
    ['2024-11-20', true, true, 'the day before the fourteenth birthday'],
    ['2024-11-21', true, false, 'the fourteenth birthday'],
    ['2024-11-22', true, false, 'the day after'],
    ['2026-11-20', true, false, 'the day before the sixteenth birthday'],
    ['2026-11-21', false, false, 'the sixteenth birthday'],
    ['2026-11-22', false, false, 'the day after'],
    ['2090-01-01', false, false, 'nobody is too old'],
  ])('R22b born 2010-11-21, on %s a guardian applies: %s, consents: %s (%s)', (today, applies, consents) => {
    expect(guardianship('2010-11-21', today)).toEqual({ applies, consents })
  })

  it('R22b the numbers and where they stand', () => {
    expect([guardianAge.about, guardianAge.versions]).toEqual([
      { rule: 'R22b', term: '由监护人代为申请（未满）', unit: '周岁' },
      [{ from: '2016-01-01', value: 16, source: '国务院《居住证暂行条例》第九条；条例没有年龄限制' }],
    ])
    expect([consentAge.about, consentAge.versions]).toEqual([
      { rule: 'R22b', term: '个人信息须监护人单独同意（未满）', unit: '周岁' },
      [{ from: '2021-11-01', value: 14, source: '个人信息保护法第三十一条' }],
    ])
  })
})
