import { blankPlace, codesOf, picked, readCode } from './values'

const dwelling = '4403050060010010001000001'

describe('房屋编码 as it is typed or pasted', () => {
  it('25 digits name building and room, blanks do not matter', () => {
    expect(readCode(' 4403050060010010001 000001 ')).toEqual({
      changes: { buildingCode: '4403050060010010001', building: '', dwellingCode: dwelling, address: '' },
      problem: null,
    })
  })

  it('19 digits are a building: its rooms are offered, and the hint says why', () => {
    const { changes, problem } = readCode('4403050060010010001')
    expect(changes).toMatchObject({ buildingCode: '4403050060010010001', dwellingCode: '' })
    expect(problem).toContain('楼栋编码')
  })

  it.each(['12345', '4403abc', '4401050060010010001000001'])('%s leads nowhere, and says why', (text) => {
    const { changes, problem } = readCode(text)
    expect(changes).toBeNull()
    expect(problem).not.toBeNull()
  })
})

describe('several rooms of a building', () => {
  const [first, second] = ['4403050070030500003012040', '4403050070030500003013040']

  it('each tap takes one in or out, with its name', () => {
    const one = { ...blankPlace, ...picked(blankPlace, { dwellingCode: first, room: '1204' }, '科苑花园3栋') }
    const both = { ...one, ...picked(one, { dwellingCode: second, room: '1304' }, '科苑花园3栋') }
    expect([codesOf(both.dwellingCode), both.address]).toEqual([[first, second], '1204、1304'])
    expect(picked(both, { dwellingCode: first, room: '1204' }, '科苑花园3栋')).toMatchObject({
      dwellingCode: second,
      address: '1304',
    })
  })

  it('one that was pasted by its code stays among them', () => {
    const pasted = { ...blankPlace, dwellingCode: first }
    const both = picked(pasted, { dwellingCode: second, room: '1304' }, '科苑花园3栋')
    expect(both).toMatchObject({ dwellingCode: `${first},${second}`, address: `${first}、1304` })
  })
})
