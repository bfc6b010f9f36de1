import { barePhoto, photo, traces } from '../../tests/support/photo'
import { cleanJpeg } from './jpeg'

const text = (bytes: Uint8Array) => Buffer.from(bytes).toString('latin1')
const stripped = (bytes: Uint8Array) => {
  const clean = cleanJpeg(bytes)
  if (!clean) throw new Error('not taken')
  return clean
}

describe('a photographed page', () => {
  it('keeps the picture and nothing else of it', () => {
    const before = photo({ ballast: 130_000 })
    for (const trace of traces) expect(text(before)).toContain(trace)
    const after = stripped(before)
    for (const trace of traces) expect(text(after)).not.toContain(trace)
    expect(Buffer.from(after).equals(barePhoto())).toBe(true)
  })

  it('that is clean stays as it is, also with fill bytes before a marker', () => {
    expect(Buffer.from(stripped(barePhoto())).equals(barePhoto())).toBe(true)
    const filled = Buffer.concat([barePhoto().subarray(0, 2), Buffer.from([0xff]), barePhoto().subarray(2)])
    expect(Buffer.from(stripped(filled)).equals(barePhoto())).toBe(true)
  })

  it('loses the small copy of itself in its header', () => {
    const at = 2
    const header = Buffer.concat([barePhoto().subarray(at, at + 18), Buffer.alloc(3, 9)])
    header.writeUInt16BE(19, 2)
    header.set([1, 1], 16)
    const whole = Buffer.concat([barePhoto().subarray(0, at), header, barePhoto().subarray(at + 18)])
    expect(Buffer.from(stripped(whole)).equals(barePhoto())).toBe(true)
  })

  it('of several scans is kept whole', () => {
    const bare = barePhoto()
    const scan = bare.subarray(bare.lastIndexOf(Buffer.from([0xff, 0xda])), bare.length - 2)
    const twice = Buffer.concat([bare.subarray(0, -2), scan, bare.subarray(-2)])
    expect(Buffer.from(stripped(twice)).equals(twice)).toBe(true)
  })

  const large = Buffer.from(barePhoto())
  const frame = large.indexOf(Buffer.from([0xff, 0xc0]))
  large.writeUInt16BE(9000, frame + 5)
  it.each([
    ['nothing', Buffer.alloc(0)],
    ['a PNG', Buffer.from('89504e470d0a1a0a0000000d49484452', 'hex')],
    ['a PDF', Buffer.from('%PDF-1.7')],
    ['HTML with the first bytes of a JPEG', Buffer.from('\xff\xd8\xff<script>alert(1)</script>', 'latin1')],
    ['no picture between beginning and end', Buffer.from([0xff, 0xd8, 0xff, 0xd9])],
    ['one cut off', barePhoto().subarray(0, -40)],
    ['a segment longer than the file', Buffer.from([0xff, 0xd8, 0xff, 0xe1, 0xff, 0xff, 1, 2])],
    ['one of 9000 pixels', large],
  ])('is refused when it is %s', (_, bytes) => {
    expect(cleanJpeg(bytes)).toBeNull()
  })

  it('cut anywhere is refused, and never makes the reader fail', () => {
    const whole = barePhoto()
    for (let length = 0; length < whole.length; length += 1) expect(cleanJpeg(whole.subarray(0, length))).toBeNull()
  })
})
