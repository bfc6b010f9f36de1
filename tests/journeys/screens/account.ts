import { type Page } from 'playwright-core'
import { longName, resident } from './people'
import { fill, inTurn, type Screen, tap } from './screen'
import { broken, refuse } from './stand-in'

const ticket = 'ticket-0123456789abcdef'
const number = '653121199002282020'
const consent = inTurn(tap('我已阅读并同意'), tap('我同意这一次人脸核验'))
const begin = tap('开始人脸核验')
const who = inTurn(fill('姓名', longName), fill('居民身份证号码', number), consent)
const bySms = tap('短信验证码登录')
const toCode = inTurn(
  bySms,
  fill('证件号码', number),
  fill('手机号码', '13800005678'),
  tap('我已阅读并同意'),
  tap('获取验证码'),
)
const started = {
  'account.requestSmsCode': {
    ticket,
    expiresAt: '2026-11-21T02:05:00.000Z',
    resendAt: '2026-11-21T02:01:00.000Z',
  },
}
/** E证通's page is never reached here: the last thing to be seen is the button that waits. */
const busy = async (page: Page) => page.locator('.button.busy').waitFor()
const stepUp = { query: { purpose: 'step-up' }, signedOut: false }

const signIn: Screen = {
  page: 'packages/account/sign-in/index',
  answers: { 'account.beginFaceSignIn': 'never' },
  states: {
    full: { sees: '登录居住通', signedOut: true, act: who },
    loading: { sees: '开始人脸核验', signedOut: true, act: inTurn(who, begin, busy) },
    empty: { sees: '请填写姓名', signedOut: true, act: begin },
    error: {
      sees: '网络没有连上',
      signedOut: true,
      answers: { 'account.beginFaceSignIn': 'cut' },
      act: inTurn(who, begin),
    },
    refused: {
      sees: '最后一位校验码不对',
      signedOut: true,
      answers: {
        'account.beginFaceSignIn': refuse('bad-input', {
          name: '姓名和居民身份证号码对不上，请按身份证逐字核对，少数民族姓名的间隔号也要一样',
          idNumber: '最后一位校验码不对，请逐位核对 18 位号码',
        }),
      },
      act: inTurn(who, begin),
    },
    elder: { sees: '登录居住通', signedOut: true, elder: true, act: who },
    privacy: { sees: '每次查看您的信息都有记录', signedOut: true, act: tap('隐私说明') },
    sms: { sees: '获取验证码', signedOut: true, act: bySms },
    'sms-elder': { sees: '获取验证码', signedOut: true, act: bySms, elder: true },
    'sms-code': { sees: '没收到？', signedOut: true, answers: started, act: toCode },
    'sms-wrong': {
      sees: '验证码不对',
      signedOut: true,
      answers: { ...started, 'account.signInWithSmsCode': refuse('bad-input', { code: '验证码不对，请核对后再输。' }) },
      act: inTurn(toCode, fill('短信验证码', '123456'), async (page) => page.locator('#sms-sign-in').click()),
    },
    'sms-limit': {
      sees: '发送太频繁',
      signedOut: true,
      answers: { 'account.requestSmsCode': refuse('sms-limit') },
      act: toCode,
    },
    'step-up': { sees: '再确认一次是您本人', ...stepUp },
    'step-up-elder': { sees: '再确认一次是您本人', ...stepUp, elder: true },
  },
}

const underWay = { 'face-ticket': ticket, 'face-purpose': 'sign-in', 'face-return-to': '/pages/home/index' }
const coming = { stored: underWay, signedOut: true }
const failed = { ...coming, sees: '没有通过', answers: { 'account.completeFaceSignIn': refuse('face-failed') } }

const faceReturn: Screen = {
  page: 'packages/account/face-return/index',
  answers: { 'account.completeFaceSignIn': 'never' },
  states: {
    full: { ...coming, sees: '还差一步', answers: { 'account.completeFaceSignIn': refuse('face-pending') } },
    loading: { ...coming, sees: '正在确认核验结果' },
    empty: { sees: '没有正在进行的人脸核验', signedOut: true },
    error: { ...coming, sees: '没有完成登录', answers: { 'account.completeFaceSignIn': broken } },
    refused: failed,
    elder: { ...failed, elder: true },
    expired: {
      sees: '时间过了',
      stored: { ...underWay, 'face-purpose': 'step-up' },
      answers: { 'account.completeFaceSignIn': refuse('face-expired') },
    },
  },
}

const settings: Screen = {
  page: 'packages/account/settings/index',
  answers: { 'account.setPreferences': resident },
  states: {
    full: { sees: '关于居住通' },
    elder: { sees: '关于居住通', elder: true },
    error: {
      sees: '账号没有保存',
      answers: { 'account.setPreferences': broken },
      act: tap('关怀模式'),
    },
  },
  without: { loading: 'it asks nothing', empty: 'it always has the same content', refused: 'nothing is filed here' },
}

export const accountScreens = [signIn, faceReturn, settings]
