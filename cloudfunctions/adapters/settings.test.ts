import { readSettings } from './settings'

const key = Buffer.alloc(32, 7).toString('base64')
const good = {
  JUZHU_SEAL_KEYS: JSON.stringify({ k1: key }),
  JUZHU_INDEX_KEY: key,
  JUZHU_PUBLIC_URL: 'https://juzhu.example.gov.cn',
  FACEID_URL: 'https://faceid.tencentcloudapi.com',
  FACEID_SECRET_ID: 'id',
  FACEID_SECRET_KEY: 'key',
  FACEID_MERCHANT_ID: '0NSJ',
  WECHAT_URL: 'https://api.weixin.qq.com',
  WECHAT_APP_ID: 'wx',
  WECHAT_APP_SECRET: 'secret',
  NCIDAS_URL: 'https://ncidas.example.gov.cn',
  NCIDAS_ORG_ID: 'org',
  NCIDAS_BUSINESS_ID: 'business',
  NCIDAS_SECRET: 'secret',
  REGISTERS_URL: 'https://exchange.example.gov.cn',
  REGISTERS_SID: 'sid',
  REGISTERS_SECRET: 'secret',
}

describe('settings', () => {
  it('are for production unless said otherwise', () => {
    expect(readSettings(good).JUZHU_STAGE).toBe('production')
  })

  it.each(Object.keys(good))('a function without %s does not start', (name) => {
    expect(() => readSettings({ ...good, [name]: undefined })).toThrow(name)
  })

  it.each([
    ['FACEID_URL', 'http://127.0.0.1:8787'],
    ['WECHAT_URL', 'http://api.weixin.qq.com'],
    ['NCIDAS_URL', 'http://127.0.0.1:8787/ncidas'],
    ['REGISTERS_URL', 'http://10.0.0.1'],
    ['JUZHU_PUBLIC_URL', 'http://juzhu.example.gov.cn'],
    ['JUZHU_SEAL_KEYS', JSON.stringify({ dev1: key })],
  ])('production refuses the development value of %s', (name, value) => {
    expect(() => readSettings({ ...good, [name]: value })).toThrow(name)
    expect(() => readSettings({ ...good, [name]: value, JUZHU_STAGE: 'development' })).not.toThrow()
  })

  it.each([
    ['JUZHU_INDEX_KEY', 'c2hvcnQ='],
    ['JUZHU_SEAL_KEYS', '{not json'],
    ['JUZHU_STAGE', 'local'],
  ])('refuses a wrong %s and does not repeat its value', (name, value) => {
    const read = () => readSettings({ ...good, [name]: value })
    expect(read).toThrow(name)
    expect(read).not.toThrow(new RegExp(value.replace(/[[\]{}=]/g, '.')))
  })
})
