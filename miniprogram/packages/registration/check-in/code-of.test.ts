import { codeOf } from './code-of'

const code = 'd9CuCY_hoPItkBFIlxhK-g'

describe('the code in a QR', () => {
  it.each([
    [`https://juzhu.example/#/packages/registration/check-in/index?code=${code}`, code],
    [`http://127.0.0.1:8787/#/packages/registration/check-in/index?from=x&code=${code}`, code],
    [code, code],
    ['https://evil.example/?code=d9CuCY_hoPItkBFIlxhKPg', null],
    ['12345678', null],
    ['', null],
  ])('%s', (scanned, expected) => {
    expect(codeOf(scanned)).toBe(expected)
  })
})
