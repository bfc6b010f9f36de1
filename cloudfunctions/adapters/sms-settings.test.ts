import { codeNotices, deliveredNotices } from '@shared/text/notices'
import { readSmsSettings } from './sms-settings'

const written = (kinds: readonly string[]) => kinds.map((kind, i) => `${kind}=${1_000_000 + i}`).join(' ')
const account = {
  SMS_URL: 'https://sms.tencentcloudapi.com',
  SMS_SECRET_ID: 'id',
  SMS_SECRET_KEY: 'secret-of-sms',
  SMS_APP_ID: '1400006666',
  SMS_SIGN_NAME: '居住证服务',
}
const codes = { ...account, SMS_CODE_TEMPLATES: written(codeNotices) }
const notices = { ...account, SMS_NOTICE_TEMPLATES: written(deliveredNotices) }

describe('the settings of SMS', () => {
  it('give each kind that is sent its template', () => {
    expect(readSmsSettings.codes(codes)).toEqual({
      url: 'https://sms.tencentcloudapi.com',
      secretId: 'id',
      secretKey: 'secret-of-sms',
      appId: '1400006666',
      signName: '居住证服务',
      templates: { signInCode: '1000000', confirmCode: '1000001', phoneCode: '1000002', phoneChangeCode: '1000003' },
    })
    expect(Object.keys(readSmsSettings.notices(notices).templates)).toEqual(deliveredNotices)
  })

  it('each function has its own templates, and needs no others', () => {
    expect(() => readSmsSettings.codes(notices)).toThrow('SMS_CODE_TEMPLATES')
    expect(() => readSmsSettings.notices(codes)).toThrow('SMS_NOTICE_TEMPLATES')
  })

  it('no function that delivers notices starts without the template of one of them', () => {
    for (const kind of deliveredNotices) {
      const without = written(deliveredNotices.filter((one) => one !== kind))
      expect(() => readSmsSettings.notices({ ...notices, SMS_NOTICE_TEMPLATES: without })).toThrow(
        new RegExp(`SMS_NOTICE_TEMPLATES: has no template for ${kind}$`),
      )
    }
  })

  it.each([
    ['as JSON', JSON.stringify(Object.fromEntries(codeNotices.map((kind) => [kind, '1000000'])))],
    ['without a number', 'signInCode= confirmCode=1 phoneCode=2 phoneChangeCode=3'],
  ])('%s they are refused by name', (_, value) => {
    expect(() => readSmsSettings.codes({ ...codes, SMS_CODE_TEMPLATES: value })).toThrow(/no template for signInCode/)
  })

  it.each(Object.keys(account))('without %s nothing is sent', (name) => {
    expect(() => readSmsSettings.codes({ ...codes, [name]: undefined })).toThrow(name)
  })

  it('production sends over https alone', () => {
    const local = { ...codes, SMS_URL: 'http://127.0.0.1:8787' }
    expect(() => readSmsSettings.codes(local)).toThrow('SMS_URL')
    expect(() => readSmsSettings.codes({ ...local, JUZHU_STAGE: 'development' })).not.toThrow()
  })
})
