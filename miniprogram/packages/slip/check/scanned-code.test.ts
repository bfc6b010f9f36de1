import { checkCodeGroups, checkCodeOf } from '@shared/model/check-code'
import { scannedCode } from './scanned-code'

const code = checkCodeOf(Buffer.alloc(32, 3).toString('base64url'))

describe('the QR of a paper', () => {
  it.each([
    `https://juzhu.example.gov.cn/#/packages/slip/check/index?code=${code}`,
    `http://127.0.0.1:8787/#/packages/slip/check/index?from=paper&code=${code}`,
    checkCodeGroups(code),
    code,
  ])('%s holds the code', (scanned) => {
    expect(scannedCode(scanned)).toBe(code)
  })

  it.each([
    '',
    'https://example.com/',
    `https://example.com/?code=${code}`,
    `${code.slice(0, -1)}2`.replace(/22$/, '23'),
  ])('%j holds none', (scanned) => {
    expect(scannedCode(scanned)).toBeNull()
  })
})
