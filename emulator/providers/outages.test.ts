/** Every outside system in every mode, asked through the adapter that production asks it with, or as a browser would. */
import { registerNames } from '@shared/model/registers'
import { tencentFace } from '../../cloudfunctions/adapters/face'
import { ncidas } from '../../cloudfunctions/adapters/ncidas'
import { readPaySettings, wechatPay } from '../../cloudfunctions/adapters/pay'
import { governmentRegisters } from '../../cloudfunctions/adapters/registers'
import { tencentSms } from '../../cloudfunctions/adapters/sms'
import { wechatLogin } from '../../cloudfunctions/adapters/wechat'
import { outageModes, providerNames } from './outages'
import { openStage, setClock, somebody, type Stage } from './stage'

const patience = { timeoutMs: 150 }

let stage: Stage
beforeEach(async () => {
  setClock('2026-11-21T10:00:00+08:00')
  stage = await openStage({ slowMs: 350 })
  await stage.providers.registers.put('population', somebody.idNumber, somebody.record)
})
afterEach(async () => {
  await stage.close()
  jest.useRealTimers()
})

/** `answered`, or why a question was not. */
type Ask = () => Promise<string>

const register =
  (name: (typeof registerNames)[number]): Ask =>
  async () => {
    const answer = await governmentRegisters(stage.settings.registers, patience)[name](somebody.idNumber)
    return answer.state === 'silent' ? answer.why : answer.state
  }

const sendSms: Ask = async () => {
  const message = { to: '13800138000', kind: 'signInCode' as const, params: ['428913', '5'], reference: 'r1' }
  const outcome = await tencentSms(stage.settings.sms, patience).send(message)
  return outcome.sent ? 'answered' : outcome.detail
}

const face = () => tencentFace({ eid: stage.settings.eid, wechat: stage.settings.wechat }, patience)
const channels = {
  h5: { kind: 'h5', returnUrl: 'http://127.0.0.1:8787/' },
  wechat: { kind: 'wechat', openId: 'oTestOpenId0000000000000001' },
} as const
const person = { name: somebody.name, idNumber: somebody.idNumber }

const beginFace =
  (channel: keyof typeof channels): Ask =>
  async () => {
    const started = await face().begin({ ...person, channel: channels[channel], sequence: 'face-0001' })
    return started.begun ? 'answered' : started.detail
  }

/** Asks for a result that is there already: what is asked before the outage goes on. */
const faceResult = async (channel: keyof typeof channels, break_: () => Promise<void>) => {
  const request = { ...person, channel: channels[channel], sequence: 'face-0002' }
  const started = await face().begin(request)
  if (!started.begun) throw new Error(started.detail)
  await break_()
  const result = await face().result({ ...request, reference: started.reference })
  return result.state === 'silent' ? result.why : 'answered'
}

/** What a browser makes of E证通's page. */
const eidPage: Ask = async () => {
  try {
    const answer = await fetch(`${stage.url}/eid/h5?token=unknown`, { signal: AbortSignal.timeout(150) })
    return (await answer.text()).includes('502 Bad Gateway') ? 'garbage' : 'answered'
  } catch (error) {
    return String(error).includes('TimeoutError') ? 'timeout' : 'unreachable'
  }
}

const login: Ask = async () => {
  const code = await stage.providers.face.wechatCode('oTestOpenId0000000000000001')
  const answer = await wechatLogin(stage.settings.wechat, patience).openIdOf(code)
  return answer.state === 'silent' ? answer.why : 'answered'
}

const beginIdentity: Ask = async () => {
  const { name, idNumber } = somebody
  const channel = { kind: 'h5' as const, returnUrl: 'http://127.0.0.1/back' }
  const sequence = `nc-${Math.random().toString(36).slice(2, 12)}`
  const begun = await ncidas(stage.settings.ncidas, patience).begin({ name, idNumber, channel, sequence })
  return begun.begun ? 'answered' : begun.detail
}

const pay = () => wechatPay(readPaySettings({ ...stage.environment, JUZHU_STAGE: 'development' }), patience)
const prepay: Ask = async () => {
  const order = { outTradeNo: `T${Math.random().toString(36).slice(2, 12)}`, description: '工本费', fen: 2000 }
  const channel = { kind: 'wechat' as const, openId: 'oTestOpenId0000000000000001' }
  const begun = await pay().prepay({ ...order, expiresAt: new Date('2026-11-22T10:00:00+08:00'), channel })
  return begun.begun ? 'answered' : begun.detail
}
const askForOrder: Ask = async () => {
  const standing = await pay().query('T-nothing')
  return standing.state === 'silent' ? standing.why : 'answered'
}

const questions: [provider: (typeof providerNames)[number], question: string, ask: Ask][] = [
  ...registerNames.map((name): [typeof name, string, Ask] => [name, 'is asked', register(name)]),
  ['sms', 'is to send', sendSms],
  ['face', 'of E证通 is to begin', beginFace('h5')],
  ['face', 'of E证通 shows its page', eidPage],
  ['face', 'of WeChat is to begin', beginFace('wechat')],
  ['wechat', 'is to begin a face check', beginFace('wechat')],
  ['wechat', 'says whose a code is', login],
  ['ncidas', 'is to begin', beginIdentity],
  ['pay', 'is to take money', prepay],
  ['pay', 'is asked for an order', askForOrder],
]
const seen = { ok: 'answered', slow: 'timeout', down: 'unreachable', garbage: 'garbage' }

describe.each(outageModes)('when it is %s', (mode) => {
  it.each(questions)('%s %s', async (provider, _, ask) => {
    await stage.providers.outages.set(provider, mode)
    expect(await ask()).toBe(seen[mode])
    await stage.providers.outages.set(provider, 'ok')
    if (mode !== 'ok') expect(await ask()).toBe('answered')
  })
  it.each([
    ['face', 'h5'],
    ['face', 'wechat'],
    ['wechat', 'wechat'],
  ] as const)('%s says who passed (%s)', async (provider, channel) => {
    expect(await faceResult(channel, () => stage.providers.outages.set(provider, mode))).toBe(seen[mode])
  })
})

describe('an outage', () => {
  it('of one system is of that one alone', async () => {
    for (const provider of providerNames) await stage.providers.outages.set(provider, 'down')
    await stage.providers.outages.set('population', 'ok')
    expect(await register('population')()).toBe('answered')
    expect(await register('talent')()).toBe('unreachable')
  })
  it('that is slow answers those who wait for it', async () => {
    await stage.providers.outages.set('population', 'slow')
    const asked = governmentRegisters(stage.settings.registers, { timeoutMs: 2000 }).population(somebody.idNumber)
    expect(await asked).toMatchObject({ state: 'answered' })
  })
  it('is switched for each provider by name, to ok slow down or garbage', () => {
    expect([...providerNames]).toEqual([...registerNames, 'sms', 'face', 'wechat', 'ncidas', 'pay'])
    expect([...outageModes]).toEqual(['ok', 'slow', 'down', 'garbage'])
  })
})
