import fc from 'fast-check'
import { fromBase32, toBase32 } from './base32'

describe('base32', () => {
  it('goes there and back', () => {
    fc.assert(fc.property(fc.uint8Array(), (bytes) => expect(fromBase32(toBase32(bytes))).toEqual(bytes)))
  })

  it.each(['U', '0', '01', 'ZZ', '000', '0000000-'])('%j was never written', (text) => {
    expect(fromBase32(text)).toBeNull()
  })
})
