import { readCode } from './values'

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
