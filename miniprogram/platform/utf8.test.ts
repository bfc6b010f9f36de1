import { Utf8Decoder, Utf8Encoder } from './utf8'

const { decode } = new (Utf8Decoder as unknown as typeof TextDecoder)()
const { encode } = new (Utf8Encoder as unknown as typeof TextEncoder)()

describe('UTF-8 where the platform has none', () => {
  it.each(['', '002X', '欧*', '𬱖*', 'é%41'])('%j goes there and back', (text) => {
    expect([...encode(text)]).toEqual([...Buffer.from(text, 'utf8')])
    expect(decode(Buffer.from(text, 'utf8'))).toBe(text)
  })

  it('what is none is refused', () => {
    expect(() => decode(Uint8Array.of(0xff))).toThrow()
    expect(() => decode(Uint8Array.of(0xe6, 0xac))).toThrow()
  })
})
