import {
  businessCodes,
  parseReceiptNumber,
  receiptCheckDigit,
  receiptNumber,
  type Business,
  type ReceiptParts,
} from './receipt-number'

const parts: ReceiptParts = { business: 'moveIn', on: '2026-11-21', district: '440305', serial: 1234 }

describe('回执编号 receipt numbers', () => {
  it('ISO 7064 MOD 11,10: the published example', () => {
    expect(receiptCheckDigit('0794')).toBe('5')
  })

  it('R63 business, date, district, serial, check', () => {
    const number = receiptNumber(parts)
    expect(number).toMatch(/^RZ2026112144030500001234\d$/)
    expect(number).toHaveLength(25)
    expect(parseReceiptNumber(number)).toEqual(parts)
  })

  it('R63 each matter has its two letters', () => {
    const matters = Object.keys(businessCodes) as Business[]
    expect(matters.map((business) => receiptNumber({ ...parts, business }).slice(0, 2)).join(' ')).toBe(
      'GL DZ RZ BL ZX GZ YY JX SL QZ BH ZS DB CX DF',
    )
    for (const business of matters)
      expect(parseReceiptNumber(receiptNumber({ ...parts, business }))?.business).toBe(business)
  })

  it('is read as people type it', () => {
    const number = receiptNumber(parts)
    expect(
      parseReceiptNumber(` ${number.slice(0, 2).toLowerCase()} ${number.slice(2, 10)}-${number.slice(10)} `),
    ).toEqual(parts)
  })

  it('one wrong digit, or two swapped, is noticed', () => {
    const number = receiptNumber(parts)
    const wrong = [...number].flatMap((one, i) => {
      const other = /\d/.test(one) ? String((Number(one) + 1) % 10) : one === 'R' ? 'S' : 'Y'
      return [number.slice(0, i) + other + number.slice(i + 1)]
    })
    expect(wrong.map(parseReceiptNumber)).toEqual(wrong.map(() => null))
    expect(parseReceiptNumber(number.replace('34', '43'))).toBeNull()
  })

  it.each(['', 'RZ20261121', 'RZ2026023044030500001234', 'ZZ2026112144030500001234'])('%j is no receipt', (text) => {
    expect(parseReceiptNumber(text + receiptCheckDigit(text))).toBeNull()
  })

  it('a district without a code of its own, or a serial that does not fit, is a mistake', () => {
    expect(() => receiptNumber({ ...parts, district: 'DP0001' })).toThrow(RangeError)
    expect(() => receiptNumber({ ...parts, serial: 100_000_000 })).toThrow(RangeError)
    expect(() => receiptNumber({ ...parts, serial: -1 })).toThrow(RangeError)
  })
})
