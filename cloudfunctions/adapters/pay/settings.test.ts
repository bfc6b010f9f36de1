import { generateKeyPairSync } from 'node:crypto'
import { readPaySettings } from '.'

const pair = generateKeyPairSync('rsa', {
  modulusLength: 2048,
  privateKeyEncoding: { type: 'pkcs8', format: 'der' },
  publicKeyEncoding: { type: 'spki', format: 'der' },
})
const publicKey = pair.publicKey.toString('base64')
const good = {
  PAY_URL: 'https://api.mch.weixin.qq.com',
  PAY_APP_ID: 'wx8888888888888888',
  PAY_MCH_ID: '1900000109',
  PAY_PRIVATE_KEY: pair.privateKey.toString('base64'),
  PAY_SERIAL: '1DDE55AD98ED71D6EDD4A4A16996DE7B47773A8C',
  PAY_API_V3_KEY: 'a'.repeat(32),
  PAY_PUBLIC_KEYS: JSON.stringify({ PUB_KEY_ID_0000000000000024101100397200000006: publicKey }),
  PAY_NOTIFY_URL: 'https://juzhu.example.gov.cn/api/permit/wechat-pay',
}

describe('settings of 微信支付', () => {
  it('are read, several keys of 微信支付 among them', () => {
    const keys = JSON.stringify({ a: publicKey, b: publicKey })
    expect(Object.keys(readPaySettings({ ...good, PAY_PUBLIC_KEYS: keys }).publicKeys)).toEqual(['a', 'b'])
  })

  it.each(Object.keys(good))('a function without %s does not start', (name) => {
    expect(() => readPaySettings({ ...good, [name]: undefined })).toThrow(name)
  })

  it.each([
    ['PAY_URL', 'http://127.0.0.1:8787'],
    ['PAY_NOTIFY_URL', 'http://juzhu.example.gov.cn/api/permit/wechat-pay'],
    ['PAY_SERIAL', 'dev-1DDE55AD98ED71D6'],
  ])('production refuses the development value of %s', (name, value) => {
    expect(() => readPaySettings({ ...good, [name]: value })).toThrow(name)
    expect(() => readPaySettings({ ...good, [name]: value, JUZHU_STAGE: 'development' })).not.toThrow()
  })

  it.each([
    ['PAY_PRIVATE_KEY', publicKey],
    ['PAY_API_V3_KEY', 'short-secret'],
    ['PAY_PUBLIC_KEYS', '{"a":"bm90IGEga2V5"}'],
    ['PAY_PUBLIC_KEYS', '{}'],
  ])('refuses a wrong %s and does not repeat its value', (name, value) => {
    const read = () => readPaySettings({ ...good, [name]: value })
    expect(read).toThrow(name)
    try {
      read()
    } catch (error) {
      expect(String(error)).not.toContain(value)
    }
  })
})
