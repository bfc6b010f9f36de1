import { blank, inputOf } from './values'

it('关联房屋 sends code and type', () => {
  const dwellingCode = '4403050060010010001000001'
  expect(inputOf({ ...blank, dwellingCode, declarantType: 'ownerOccupier' })).toEqual({
    dwellingCode,
    declarantType: 'ownerOccupier',
  })
})
