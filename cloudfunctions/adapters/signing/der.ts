/** DER, as far as signatures in PDF need it: writing what is small, and reading where one value ends. */

const lengthOf = (length: number): Buffer => {
  if (length < 0x80) return Buffer.from([length])
  const bytes: number[] = []
  for (let rest = length; rest > 0; rest >>>= 8) bytes.unshift(rest & 0xff)
  return Buffer.from([0x80 | bytes.length, ...bytes])
}

/** One value: its tag, its length, its content. */
export const tagged = (tag: number, ...parts: Uint8Array[]): Buffer => {
  const content = Buffer.concat(parts)
  return Buffer.concat([Buffer.from([tag]), lengthOf(content.length), content])
}

export const sequence = (...parts: Uint8Array[]) => tagged(0x30, ...parts)
export const octets = (bytes: Uint8Array) => tagged(0x04, bytes)
export const integer = (value: number) => tagged(0x02, Buffer.from([value]))
/** A set stands in the order of its members' bytes. */
export const setOf = (tag: number, ...parts: Buffer[]) => tagged(tag, ...[...parts].sort(Buffer.compare))

/** `1.2.840.113549.1.7.2` */
export const oid = (dotted: string): Buffer => {
  const [first = 0, second = 0, ...rest] = dotted.split('.').map(Number)
  const base128 = (value: number): number[] => {
    const bytes = [value & 0x7f]
    for (let left = value >>> 7; left > 0; left >>>= 7) bytes.unshift((left & 0x7f) | 0x80)
    return bytes
  }
  return tagged(0x06, Buffer.from([first * 40 + second, ...rest.flatMap(base128)]))
}

/** A value as it was read: `whole` with its head, `content` without. */
interface Value {
  tag: number
  whole: Buffer
  content: Buffer
}

/** The value that begins at `at`. Throws RangeError for what is cut off, or written longer than it need be. */
export const valueAt = (bytes: Buffer, at = 0): Value => {
  const tag = bytes[at]
  const first = bytes[at + 1]
  if (tag === undefined || first === undefined) throw new RangeError('no value')
  const many = first < 0x80 ? 0 : first & 0x7f
  if (first === 0x80 || many > 4) throw new RangeError('no length')
  const length = many === 0 ? first : bytes.readUIntBE(at + 2, many)
  const start = at + 2 + many
  if (lengthOf(length).length !== 1 + many) throw new RangeError('not the shortest length')
  if (start + length > bytes.length) throw new RangeError('cut off')
  return { tag, whole: bytes.subarray(at, start + length), content: bytes.subarray(start, start + length) }
}

/** The values inside one. */
export const valuesIn = (content: Buffer): Value[] => {
  const values: Value[] = []
  for (let at = 0; at < content.length;) {
    const value = valueAt(content, at)
    values.push(value)
    at += value.whole.length
  }
  return values
}
