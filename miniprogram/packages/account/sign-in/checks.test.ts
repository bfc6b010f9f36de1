import { checkCounter, checkFace, checkSms, firstOf, readKept } from './checks'

const face = { name: '张三', idNumber: '11010519491231002X', privacy: true, face: true }
const sms = { idType: '414', idNumber: 'E12345678', phone: '13800005678', privacy: true }

describe('what the phone can tell before asking to sign in', () => {
  it('lets through what is complete', () => {
    expect(checkFace(face)).toEqual({})
    expect(checkSms(sms)).toEqual({})
  })

  it.each([
    [{ name: ' ' }, 'name'],
    [{ idNumber: '1101051949123100' }, 'idNumber'],
    [{ privacy: false }, 'privacy'],
    [{ face: false }, 'face'],
  ])('by face, %j points at %s', (changes, field) => expect(firstOf(checkFace({ ...face, ...changes }))).toBe(field))

  it.each([
    [{ idType: '' }, 'idType'],
    [{ idNumber: 'E1' }, 'idNumber'],
    [{ phone: '2812345' }, 'phone'],
    [{ privacy: false }, 'privacy'],
  ])('by SMS, %j points at %s', (changes, field) => expect(firstOf(checkSms({ ...sms, ...changes }))).toBe(field))

  it.each([
    [{ idType: '' }, 'idType'],
    [{ idNumber: '' }, 'idNumber'],
    [{ code: '1234 567' }, 'code'],
    [{ privacy: false }, 'privacy'],
  ])('by a counter code, %j points at %s', (changes, field) => {
    const counter = { idType: '414', idNumber: 'E12345678', code: '1234 5678', bind: true, privacy: true }
    expect(checkCounter(counter)).toEqual({})
    expect(firstOf(checkCounter({ ...counter, ...changes }))).toBe(field)
  })

  it('what was kept comes back without its consents; anything else is blank', () => {
    const kept = JSON.stringify({ name: '𠮷田·买买提', idNumber: '1', privacy: true, face: true })
    expect(readKept(kept)).toEqual({ name: '𠮷田·买买提', idNumber: '1', privacy: false, face: false })
    expect(readKept(null)).toEqual({ name: '', idNumber: '', privacy: false, face: false })
    expect(readKept('{"name":5}')).toMatchObject({ name: '' })
  })
})
