import { checkCodeGroups, checkCodeOf } from '@shared/model/check-code'
import { askedBy } from './asked'

const code = checkCodeOf(Buffer.alloc(32, 3).toString('base64url'))
const token = 'TA24V8G1780020010H268SBP66G5GBD40GD6PAAD'.repeat(5)
const paper = { kind: 'paper', code }
const slip = { kind: 'slip', code: 'BQXWG50XNN7Z34CT' }

describe('what is to be checked', () => {
  it.each([
    [`https://juzhu.example.gov.cn/#/packages/slip/check/index?code=${code}`, paper],
    [`http://127.0.0.1:8787/#/packages/slip/check/index?from=paper&code=${code}`, paper],
    [checkCodeGroups(code), paper],
    [code, paper],
    ['BQXW-G50X-NN7Z-34CT', slip],
    ['bqxwg5oxnn7z34ct', slip],
    ['https://juzhu.example.gov.cn/#/packages/slip/check/index?code=BQXWG50XNN7Z34CT', slip],
    [`HTTPS://JUZHU.EXAMPLE.GOV.CN/V/${token}`, { kind: 'token', code: token }],
    [`https://juzhu.example.gov.cn/v/${token.toLowerCase()}`, { kind: 'token', code: token }],
  ])('in %s it is found', (text, asked) => {
    expect(askedBy(text)).toEqual(asked)
  })

  it.each([
    '',
    'https://example.com/',
    `https://example.com/?code=${code}`,
    `${code.slice(0, -1)}2`.replace(/22$/, '23'),
    'BQXW-G50X-NN7Z-34C',
    'https://example.com/V/ABC',
  ])('in %j there is nothing', (text) => {
    expect(askedBy(text)).toBeNull()
  })
})
