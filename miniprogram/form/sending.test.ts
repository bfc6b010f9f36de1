import { fingerprint } from './sending'

describe('the fingerprint of a content', () => {
  it('is the same for the same content, and another after the smallest change', () => {
    const text = JSON.stringify({ moveInOn: '2026-11-16', name: '𠮷田·阿依' })
    expect(fingerprint(text)).toMatch(/^[0-9a-f]{16}$/)
    expect(fingerprint(text)).toBe(fingerprint(text))
    expect(fingerprint(text)).not.toBe(fingerprint(text.replace('16', '17')))
    expect(fingerprint('ab')).not.toBe(fingerprint('ba'))
  })
})
