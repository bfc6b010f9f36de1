import { type Page } from 'playwright-core'
import { type OutputOf } from '@shared/contract'
import { longName, officer, resident } from './people'
import { fill, inTurn, reading, type Screen, tap } from './screen'
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
const identity = tap('国家网络身份认证')
const counter = tap('受理点登录码')
const card = inTurn(fill('姓名', longName), fill('居民身份证号码', number), tap('我已阅读并同意'))
const code = inTurn(fill('证件号码', number), fill('登录码', '1234 5678'), tap('我已阅读并同意'))
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
    unavailable: {
      sees: '换一种办法登录',
      signedOut: true,
      answers: { 'account.beginFaceSignIn': refuse('face-unavailable') },
      act: inTurn(who, begin),
    },
    identity: { sees: '不用刷脸', signedOut: true, act: identity },
    'identity-elder': { sees: '不用刷脸', signedOut: true, elder: true, act: identity },
    'identity-refused': {
      sees: '换一种办法登录',
      signedOut: true,
      answers: { 'account.beginNetworkIdentitySignIn': refuse('identity-unavailable') },
      act: inTurn(identity, card, tap('去认证，不刷脸')),
    },
    counter: { sees: '8 位数字', signedOut: true, act: counter },
    'counter-elder': { sees: '8 位数字', signedOut: true, elder: true, act: counter },
    'counter-missing': {
      sees: '登录码是 8 位数字',
      signedOut: true,
      act: inTurn(counter, async (page) => page.locator('#counter-sign-in').click()),
    },
    'counter-wrong': {
      sees: '过期了',
      signedOut: true,
      answers: {
        'account.signInWithCounterCode': refuse('counter-code-wrong', { code: '登录码不对、用过了，或者过期了。' }),
      },
      act: inTurn(counter, code, async (page) => page.locator('#counter-sign-in').click()),
    },
    'step-up-identity': { sees: '网证和口令', ...stepUp, act: tap('用国家网络身份认证，不刷脸') },
    'step-up-counter': { sees: '8 位数字', ...stepUp, act: tap('用受理点登录码') },
    'step-up-bound': {
      sees: '这台手机在受理点绑定过',
      ...stepUp,
      stored: { 'bound-device': 'a-device-that-is-bound-here', 'other-document': 'yes' },
    },
    'step-up-sent': {
      sees: '验证码已发到',
      ...stepUp,
      stored: { 'bound-device': 'a-device-that-is-bound-here', 'other-document': 'yes' },
      answers: {
        'account.requestStepUpCode': { ...started['account.requestSmsCode'], maskedPhone: '138****5678' },
      },
      act: tap('发送验证码'),
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
    empty: { sees: '没有正在进行的核验', signedOut: true },
    identity: {
      stored: { ...underWay, 'face-means': 'networkIdentity' },
      signedOut: true,
      sees: '没有通过',
      answers: { 'account.completeNetworkIdentity': refuse('identity-failed') },
    },
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
    full: { sees: '登录和设备' },
    elder: { sees: '登录和设备', elder: true },
    'signed-out': { sees: '关于居住通', signedOut: true },
    error: {
      sees: '账号没有保存',
      answers: { 'account.setPreferences': broken },
      act: tap('关怀模式'),
    },
  },
  without: { loading: 'it asks nothing', empty: 'it always has the same content', refused: 'nothing is filed here' },
}

const seen: OutputOf<'account.listSignIns'> = {
  signIns: (['here', 'replaced', 'signedOut', 'expired'] as const).map((state, i) => ({
    at: `2026-11-${20 - i}T02:00:00.000Z`,
    way: (['counterCode', 'networkIdentity', 'boundPhone', 'sms'] as const)[i] ?? 'face',
    channel: i % 2 === 0 ? 'wechat' : 'web',
    state,
  })),
  bound: { at: '2026-11-20T02:00:00.000Z', until: '2027-11-20T02:00:00.000Z', here: true, maskedPhone: '138****5678' },
}
const onlyHere = { ...seen, signIns: seen.signIns.slice(0, 1), bound: null }

const devices: Screen = reading({
  page: 'packages/account/devices/index',
  answers: { 'account.listSignIns': seen, 'account.signOutEverywhere': broken },
  states: {
    full: { sees: '就是这台手机' },
    empty: { sees: '本机', answers: { 'account.listSignIns': onlyHere } },
    refused: {
      sees: '系统出了点问题',
      act: inTurn(tap('全部退出'), async (page) => page.locator('#everywhere-yes').click()),
    },
    ask: { sees: '先不退出', act: tap('全部退出') },
    'ask-elder': { sees: '先不退出', act: tap('全部退出'), elder: true },
  },
})

const agreement = { version: '2026-11-01', at: '2026-11-20T02:00:00.000Z' }
const agreed: OutputOf<'account.consents'> = { privacy: agreement, face: agreement, faceWithdrawnAt: null }

const consents: Screen = reading({
  page: 'packages/account/consents/index',
  answers: { 'account.consents': agreed, 'account.withdrawFaceConsent': broken },
  states: {
    full: { sees: '2026-11-01 版' },
    empty: { sees: '没有同意过', answers: { 'account.consents': { ...agreed, face: null } } },
    withdrawn: {
      sees: '已撤回',
      answers: { 'account.consents': { ...agreed, face: null, faceWithdrawnAt: agreement.at } },
    },
    refused: {
      sees: '系统出了点问题',
      act: inTurn(tap('撤回人脸同意'), async (page) => page.locator('#withdraw-yes').click()),
    },
    ask: { sees: '先不撤回', act: tap('撤回人脸同意') },
  },
})

const newNumber = inTurn(fill('手机号码', '13900004321'), tap('获取验证码'))
const earlierSent = { ...started['account.requestSmsCode'], maskedPhone: '138****5678' }
const codeSent = { 'account.requestPhoneCode': started['account.requestSmsCode'] }
const phone: Screen = reading({
  page: 'packages/account/phone/index',
  answers: { 'account.me': resident },
  states: {
    full: { sees: '138****5678' },
    empty: {
      sees: '还没有登记',
      query: { next: '/pages/home/index' },
      answers: { 'account.me': { ...resident, maskedPhone: null } },
    },
    missing: { sees: '请填写 11 位手机号码', act: tap('获取验证码') },
    refused: { sees: '发送太频繁', answers: { 'account.requestPhoneCode': refuse('sms-limit') }, act: newNumber },
    sent: { sees: '验证码已经发出', answers: codeSent, act: newNumber },
    earlier: {
      sees: '旧号码收到的验证码',
      answers: { 'account.requestEarlierPhoneCode': earlierSent },
      act: tap('发验证码到'),
    },
    'earlier-elder': {
      sees: '旧号码收到的验证码',
      answers: { 'account.requestEarlierPhoneCode': earlierSent },
      act: tap('发验证码到'),
      elder: true,
    },
    'earlier-wrong': {
      sees: '旧号码的验证码不对',
      answers: {
        'account.requestEarlierPhoneCode': earlierSent,
        'account.requestPhoneCode': refuse('code-wrong', { 'earlier.code': '旧号码的验证码不对，请核对后再输。' }),
      },
      act: inTurn(tap('发验证码到'), fill('旧号码收到的验证码', '123456'), newNumber),
    },
    'step-up': { sees: '先不提交', answers: { 'account.requestPhoneCode': refuse('step-up-needed') }, act: newNumber },
    saved: {
      sees: '手机号已保存',
      answers: { ...codeSent, 'account.confirmPhone': resident },
      act: inTurn(newNumber, fill('短信验证码', '123456'), tap('保存')),
    },
  },
})

const typed = inTurn(
  async (page) => void (await page.locator('#idType').selectOption('414')),
  fill('证件号码', 'E12345678'),
  fill('姓名', longName),
)
const issue = inTurn(typed, async (page) => page.locator('#issue').click())
const counterDesk: Screen = reading({
  page: 'packages/staff/counter-code/index',
  answers: { 'account.me': officer },
  states: {
    full: { sees: '请先核对证件原件' },
    empty: { sees: '请选择证件种类', act: async (page) => page.locator('#issue').click() },
    refused: {
      sees: '和登记的不一致',
      answers: { 'review.issueCounterCode': refuse('bad-input', { name: '姓名和登记的不一致，请按证件逐字核对' }) },
      act: issue,
    },
    issued: {
      sees: '1234 5678',
      answers: {
        'review.issueCounterCode': {
          code: '12345678',
          expiresAt: '2026-11-21T02:15:00.000Z',
          maskedName: '阿*',
          maskedIdNumber: 'E*******8',
        },
      },
      act: issue,
    },
    'step-up': { sees: '先不提交', answers: { 'review.issueCounterCode': refuse('step-up-needed') }, act: issue },
  },
})

const choices = { reminders: { endorsementAgain: { sms: true }, livingCheck: { sms: false } } }
const reminders: Screen = reading({
  page: 'packages/account/reminders/index',
  answers: { 'account.preferences': choices, 'account.setPreferences': resident },
  states: {
    full: { sees: '每月核对住户' },
    changed: { sees: '签注到期前再提醒', act: tap('签注到期前再提醒') },
    refused: {
      sees: '出了点问题',
      answers: { 'account.setPreferences': broken },
      act: tap('每月核对住户'),
    },
  },
  without: { empty: 'there is always something to choose' },
})

export const accountScreens = [signIn, faceReturn, settings, devices, consents, phone, reminders, counterDesk]
