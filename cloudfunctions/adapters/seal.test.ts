import { randomBytes } from 'node:crypto'
import { sealDocument, sealing } from './seal'

const [first, second, index] = [randomBytes(32), randomBytes(32), randomBytes(32)]
const seals = sealing({ sealing: [['k1', first]], index })

describe('sealing of personal data', () => {
  const person = { name: '欧阳𬱖䶮', idNumber: '11010519491231002X' }
  const sealed = seals.seal('accounts', 'a1', person)

  it('opens what it sealed, in the same table and record only', () => {
    expect(seals.open('accounts', 'a1', sealed)).toEqual(person)
    expect(() => seals.open('accounts', 'a2', sealed)).toThrow()
    expect(() => seals.open('sessions', 'a1', sealed)).toThrow()
  })

  it('hides what it sealed and never seals alike twice', () => {
    expect(sealed).toMatch(/^f1\.k1\.[\w-]+$/)
    expect(Buffer.from(sealed.split('.')[2] ?? '', 'base64url').toString('utf8')).not.toContain('11010519491231002X')
    expect(seals.seal('accounts', 'a1', person)).not.toBe(sealed)
  })

  it('refuses a text with one bit changed', () => {
    const bytes = Buffer.from(sealed.split('.')[2] ?? '', 'base64url')
    for (const at of [0, 12, bytes.length - 1]) {
      const changed = Buffer.from(bytes)
      changed.writeUInt8(changed.readUInt8(at) ^ 1, at)
      expect(() => seals.open('accounts', 'a1', `f1.k1.${changed.toString('base64url')}`)).toThrow()
    }
  })

  it('keeps opening what an older key sealed, and seals with the first key', () => {
    const rotated = sealing({
      sealing: [
        ['k2', second],
        ['k1', first],
      ],
      index,
    })
    expect(rotated.open('accounts', 'a1', sealed)).toEqual(person)
    expect(rotated.seal('accounts', 'a1', person)).toMatch(/^f1\.k2\./)
    expect(() => sealing({ sealing: [['k2', second]], index }).open('accounts', 'a1', sealed)).toThrow(/unknown key/)
  })

  it('seals `personal` of a document and nothing else', () => {
    expect(sealDocument(seals.seal, 'accounts', { _id: 'a1', elder: true, personal: person })).toEqual({
      _id: 'a1',
      elder: true,
      personal: expect.stringMatching(/^f1\.k1\./),
    })
    expect(sealDocument(seals.seal, 'buildings', { _id: 'b1', name: '科苑花园3栋' })).toEqual({
      _id: 'b1',
      name: '科苑花园3栋',
    })
  })
})

describe('人员标识', () => {
  it('is the same for every document that bears one 公民身份号码, however it is written', () => {
    const key = seals.keyOf('111', '11010519491231002X')
    expect(seals.keyOf('112', '11010519491231002x')).toBe(key)
    expect(seals.keyOf('113', ' 110105194912310 02X')).toBe(key)
    expect(key).toMatch(/^[\w-]{43}$/)
  })

  it('differs by number, by space of numbers and by deployment', () => {
    const key = seals.keyOf('414', 'E12345678')
    expect(seals.keyOf('414', 'E12345679')).not.toBe(key)
    expect(seals.keyOf('554', 'E12345678')).not.toBe(key)
    expect(sealing({ sealing: [['k1', first]], index: randomBytes(32) }).keyOf('414', 'E12345678')).not.toBe(key)
  })

  it('compares without regard to where texts differ', () => {
    expect(seals.same(seals.hash('a'), seals.hash('a'))).toBe(true)
    expect(seals.same(seals.hash('a'), seals.hash('b'))).toBe(false)
    expect(seals.same('short', 'longer')).toBe(false)
  })
})

describe('sealed files', () => {
  const seals = sealing({ sealing: [['k1', Buffer.alloc(32, 1)]], index: Buffer.alloc(32, 9) })
  const rotated = sealing({
    sealing: [
      ['k2', Buffer.alloc(32, 2)],
      ['k1', Buffer.alloc(32, 1)],
    ],
    index: Buffer.alloc(32, 9),
  })
  const bytes = Buffer.from('\xff\xd8 a picture . with dots', 'latin1')

  it('open to what they were, after a new key too, and show nothing', () => {
    const sealed = seals.sealFile('evidence/a/whole', bytes)
    expect(sealed.includes('picture')).toBe(false)
    expect(seals.openFile('evidence/a/whole', sealed).equals(bytes)).toBe(true)
    expect(rotated.openFile('evidence/a/whole', sealed).equals(bytes)).toBe(true)
    expect(rotated.sealFile('evidence/a/whole', bytes).subarray(0, 6).toString()).toBe('f1.k2.')
  })

  it('do not open elsewhere, altered, or without their key', () => {
    const sealed = seals.sealFile('evidence/a/whole', bytes)
    expect(() => seals.openFile('evidence/b/whole', sealed)).toThrow()
    const altered = Buffer.from(sealed)
    altered[30] = (altered[30] ?? 0) ^ 1
    expect(() => seals.openFile('evidence/a/whole', altered)).toThrow()
    expect(() => seals.openFile('evidence/a/whole', rotated.sealFile('evidence/a/whole', bytes))).toThrow(/unknown key/)
  })
})
