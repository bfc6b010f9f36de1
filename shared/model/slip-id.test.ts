import fc from 'fast-check'
import { fromBase32 } from './base32'
import { parseSlipId, slipIdGroups, slipIdOf } from './slip-id'

describe('信息单编号', () => {
  it.each([
    [[0, 0, 0, 0, 0, 0, 0, 0, 0, 0], '0000000000000000'],
    [[255, 255, 255, 255, 255, 255, 255, 255, 255, 255], 'ZZZZZZZZZZZZZZZZ'],
    [[0x08, 0x86, 0x42, 0x98, 0xe8, 0x48, 0x14, 0xb6, 0x35, 0xd0], '1234567890ABCDEG'],
  ])('%j are %s', (bytes, slipId) => {
    expect(slipIdOf(Uint8Array.from(bytes))).toBe(slipId)
    expect(fromBase32(slipId)).toEqual(Uint8Array.from(bytes))
  })

  it('ten bytes go there and back, through how it is printed', () => {
    fc.assert(
      fc.property(fc.uint8Array({ minLength: 10, maxLength: 10 }), (bytes) => {
        const slipId = slipIdOf(bytes)
        expect(parseSlipId(slipIdGroups(slipId).toLowerCase())).toBe(slipId)
        expect(fromBase32(slipId)).toEqual(bytes)
      }),
    )
  })

  it.each([
    ['1234-5678-90ab-cdeg', 'small letters and dashes'],
    [' 1234 5678 90AB CDEG ', 'blanks'],
    ['I234-5678-9OAB-CDEG', 'I for 1 and O for 0'],
    ['l234–5678—90ab-cdeg', 'other dashes, and l for 1'],
    ['１２３４５６７８９０ＡＢＣＤＥＧ', 'full-width characters'],
  ])('%s is taken: %s', (typed) => {
    expect(parseSlipId(typed)).toBe('1234567890ABCDEG')
  })

  it.each(['', '1234-5678-90AB-CDE', '1234-5678-90AB-CDEGH', '1234-5678-90AB-CDEU', '1234-5678-90AB-CDE*'])(
    '%s cannot be one',
    (typed) => {
      expect(parseSlipId(typed)).toBeNull()
    },
  )
})
