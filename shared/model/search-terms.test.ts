import { buildingTerms, queryTerms } from './search-terms'

const terms = buildingTerms({
  code: '4403050080010200001',
  names: ['科苑花园3栋', '科技园南生活区 3栋'],
  initials: ['kyhy3d', 'kjynshq3d'],
})
const finds = (query: string) => {
  const wanted = queryTerms(query)
  return wanted.length > 0 && wanted.every((term) => terms.includes(term))
}

describe('楼栋检索词', () => {
  it.each([
    '科苑花园3栋',
    '科苑 花园',
    '花园3',
    '苑花',
    '南生活区',
    'kyhy',
    'KYHY3D',
    'kj',
    '4403050080010200001',
    '科苑花园３栋',
  ])('finds it by %s', (query) => expect(finds(query)).toBe(true))

  it.each(['科苑花园4栋', '桃源', 'kyhx', '4403050080010200002'])('does not find it by %s', (query) => {
    expect(finds(query)).toBe(false)
  })

  it('asks for at least two characters', () => {
    expect(queryTerms('科')).toEqual([])
    expect(queryTerms(' ')).toEqual([])
  })
})
