import { borderCheck, hukouCheck, hukouOf, isMainlandIdType, registrationDuty, type Hukou } from './border'

describe('适用范围 who registers, who may hold a permit', () => {
  it.each<[string | null, boolean, string | null, string]>([
    ['440305', false, 'shenzhen-hukou', '深户无需登记'],
    ['450301', true, null, 'hukou elsewhere'],
    [null, true, null, 'a foreigner has none'],
  ])('R2 hukou %s: registers %s, %s (%s)', (division, required, problem) => {
    expect(registrationDuty(division)).toEqual({ required, problem })
  })

  it.each([
    ['111', 'met', '居民身份证'],
    ['113', 'met', '户口簿'],
    ['414', 'unmet', '护照'],
    ['516', 'unmet', '港澳居民来往内地通行证'],
    ['550', 'unmet', '港澳台居民居住证'],
    ['554', 'unmet', '外国人居留证'],
  ])('R37 with document %s the permit applies: %s (%s)', (idType, state) => {
    expect(borderCheck(idType, '2026-11-21')).toMatchObject({ state, article: '条例:51' })
  })

  it('R37 people of Hong Kong, Macau and Taiwan are told of their own permit', () => {
    expect(borderCheck('550', '2026-11-21')).toMatchObject({
      found: '港澳台居民不适用本居住证，请向公安机关申请《港澳台居民居住证》。居住登记照常有效',
      remedy: 'otherPermit',
      earliest: null,
    })
  })

  it.each([
    ['other', 'met'],
    ['shenzhen', 'unmet'],
    [null, 'unknown'],
  ] as const)('R22c hukou %s: %s', (hukou, state) => {
    expect(hukouCheck(hukou, '2026-11-21').state).toBe(state)
  })

  it('R2 Shenzhen is 4403', () => {
    expect([hukouOf('440311'), hukouOf('441521'), hukouOf('450301')]).toEqual(['shenzhen', 'other', 'other'])
  })

  const hongKong = '港澳台居民不适用本居住证，请向公安机关申请《港澳台居民居住证》。居住登记照常有效'
  const foreign = '本居住证不适用于您所持的证件类型。居住登记照常有效'
  it.each([
    ['111', '持内地居民身份证件'],
    ['112', '持内地居民身份证件'],
    ['113', '持内地居民身份证件'],
    ['117', '持内地居民身份证件'],
    ['511', hongKong],
    ['516', hongKong],
    ['550', hongKong],
    ['414', foreign],
    ['513', foreign],
    ['553', foreign],
    ['554', foreign],
    ['990', foreign],
  ])('R37 what is said of document %s: %s', (idType, found) => {
    const isMainland = found === '持内地居民身份证件'
    expect(isMainlandIdType(idType)).toBe(isMainland)
    expect(borderCheck(idType, '2026-11-21')).toEqual({
      condition: 'border',
      state: isMainland ? 'met' : 'unmet',
      required: '持内地居民身份证件',
      found,
      article: '条例:51',
      gap: null,
      remedy: isMainland ? null : 'otherPermit',
      earliest: isMainland ? '2026-11-21' : null,
      breaks: null,
    })
  })

  it.each<[Hukou, string, string | null]>([
    ['other', '不是深圳户籍', '2026-11-21'],
    ['shenzhen', '您是深圳户籍，不需要居住证', null],
    [null, '暂时没有查到，数据恢复后会自动核实，您不用重新提交', null],
  ])('R22c what is said of hukou %s: %s', (hukou, found, earliest) => {
    expect(hukouCheck(hukou, '2026-11-21')).toMatchObject({
      condition: 'hukou',
      required: '不是深圳户籍',
      article: '条例:19.1',
      found,
      earliest,
    })
  })
})
