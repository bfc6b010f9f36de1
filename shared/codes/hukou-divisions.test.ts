import { cityChoices, divisionIn, divisionName, divisionOfNumber, provinceChoices } from './hukou-divisions'

describe('户籍所在地', () => {
  it('knows 31 provinces and their cities', () => {
    expect(provinceChoices).toHaveLength(31)
    expect(cityChoices('45')).toContainEqual({ code: '4503', name: '桂林市' })
    expect(cityChoices('99')).toEqual([])
  })

  it.each([
    ['450301', '广西壮族自治区桂林市'],
    ['110105', '北京市'],
    ['341402', ''],
  ])('%s is “%s”', (division, name) => expect(divisionName(division)).toBe(name))

  it('is guessed from a citizen’s number, unless that division is gone', () => {
    expect(divisionOfNumber('450301199002280012')).toBe('450301')
    expect(divisionOfNumber('342601199002280012')).toBe('')
    expect(divisionOfNumber('E1234')).toBe('')
  })

  it('keeps the county while the city stays', () => {
    expect(divisionIn('4503', '450301')).toBe('450301')
    expect(divisionIn('4401', '450301')).toBe('440100')
  })
})
