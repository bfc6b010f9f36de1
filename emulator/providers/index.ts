/** The outside systems of the city, on one port: SMS, face check, WeChat, WeChat Pay and the government registers. */
import { type IncomingMessage, type ServerResponse } from 'node:http'
import { asRegister, registerRecordsOf } from './registers/records'
import { type ProviderCredentials, smsTemplates } from './credentials'
import { eidActions } from './eid/actions'
import { EidRefusal, eidFlows } from './eid/flows'
import { eidWeb } from './eid/web'
import { httpAnswer } from './http'
import { ncidasFlows } from './ncidas/flows'
import { ncidasWeb } from './ncidas/web'
import { outageBoard } from './outages'
import { type Holder, identityOf } from './people'
import { exchangeGate } from './registers/exchange'
import { registersWeb } from './registers/web'
import { type ProviderStore } from './store'
import { cloudApi } from './tencent/cloud-api'
import { phones } from './tencent/phones'
import { smsActions } from './tencent/send-sms'
import { consoleLimits, type SmsLimits } from './tencent/sms-limits'
import { type Now } from './types'
import { wechatApi } from './wechat/api'
import { wechatFace } from './wechat/face'
import { loginDesk } from './wechat/login'
import { phoneDesk } from './wechat/phone'
import { tokenDesk } from './wechat/token'
import { wechatPay } from './wechat-pay'

export { newProviderCredentials, type ProviderCredentials, providerEnvironment } from './credentials'
export { type OutageMode, outageModes, type ProviderName, providerNames } from './outages'
export { type Holder } from './people'
export { type SeedEntry } from './registers/records'
export { memoryStore, openFolderStore, type ProviderStore } from './store'
export { type DeliveredSms } from './tencent/phones'
export { billModes, forgeries, noticeModes, paymentCall, PayRefusal } from './wechat-pay'

type ProvidersOptions = {
  /** The city's clock. */
  now: Now
  store: ProviderStore
  credentials: ProviderCredentials
  /** Where a browser reaches this port, without a slash at its end. */
  publicUrl: string
  smsLimits?: SmsLimits
  /** Milliseconds of real time that `slow` takes. */
  slowMs?: number
}

const versions = { sms: '2021-01-11', faceid: '2018-03-01' }

/** What each provider keeps. */
const desksOf = ({ now, store, credentials, publicUrl }: ProvidersOptions) => {
  const records = registerRecordsOf(store, now)
  const identify = async (name: string, idNumber: string) => identityOf(await records.get('population', idNumber), name)
  return {
    records,
    outages: outageBoard(store),
    phones: phones(store),
    flows: eidFlows({ store, now, identify }),
    ncidas: ncidasFlows({ store, now, identify }),
    pay: wechatPay({ account: credentials.pay, appId: credentials.wechat.appId, store, now, publicUrl }),
    wechat: {
      tokens: tokenDesk(credentials.wechat, store, now),
      face: wechatFace({ store, now, identify }),
      login: loginDesk(credentials.wechat, store, now),
      phone: phoneDesk(credentials.wechat, store, now),
    },
  }
}
type Desks = ReturnType<typeof desksOf>

/** The products of Tencent Cloud that the city has an account for. */
const productsOf = (
  { now, credentials, publicUrl, smsLimits: limits = consoleLimits }: ProvidersOptions,
  desks: Desks,
) => {
  const sms = { account: credentials.sms, templates: smsTemplates(), limits, phones: desks.phones, now }
  const eid = { account: credentials.faceid, flows: desks.flows, publicUrl }
  return [
    { ...credentials.sms, version: versions.sms, regional: true, actions: smsActions(sms) },
    { ...credentials.faceid, version: versions.faceid, regional: false, actions: eidActions(eid) },
  ]
}

export const createProviders = (options: ProvidersOptions) => {
  const { now, store, credentials, publicUrl, slowMs = 5000 } = options
  const desks = desksOf(options)
  const { records, outages, flows, wechat } = desks
  const answer = httpAnswer({
    modeOf: outages.modeOf,
    slowMs,
    cloud: cloudApi(productsOf(options, desks), now),
    eid: eidWeb(flows),
    ncidas: ncidasWeb({ account: credentials.ncidas, flows: desks.ncidas, now, publicUrl }),
    wechat: wechatApi(wechat),
    pay: desks.pay.api,
    payPage: desks.pay.web,
    registers: registersWeb(records, exchangeGate(credentials.registers, now)),
  })

  return {
    /** Answers a request for a provider (or breaks its connection) and says true; false: not for a provider, untouched. */
    answer: (request: IncomingMessage, response: ServerResponse): Promise<boolean> => answer(request, response),
    sms: { inbox: desks.phones.inbox },
    face: {
      /** What a tap on E证通's page does; where the browser goes back to. @throws EidRefusal for an unknown, expired or used token */
      approve: async (eidToken: string, who: Holder = 'self'): Promise<{ redirectUrl: string | null }> => ({
        redirectUrl: await flows.decide(eidToken, who),
      }),
      /** What wx.requestFacialVerify does. @throws Error for an unknown, expired or used verify_id */
      finishWechat: (verifyId: string, who: Holder = 'self') => wechat.face.finish(verifyId, who),
      /** What wx.ncidas, or a tap on the page of 国家网络身份认证, does. @throws Error for an unknown, used or expired bizSeq */
      authenticate: (bizSeq: string, who: Holder = 'self') => desks.ncidas.decide(bizSeq, who),
      /** The code of a tap on WeChat's phone button. */
      wechatPhoneCode: (openId: string, phone: string) => wechat.phone.issue(openId, phone),
      /** The code of wx.login on the phone of this openid. */
      wechatCode: (openId: string) => wechat.login.issue(openId),
    },
    pay: {
      seen: desks.pay.seen,
      pay: desks.pay.pay,
      requestPayment: desks.pay.requestPayment,
      setNotices: desks.pay.setNotices,
      setBill: desks.pay.setBill,
      forge: desks.pay.forge,
      deliver: desks.pay.deliver,
      start: desks.pay.start,
    },
    registers: {
      names: records.names,
      get: async (register: string, idNumber: string) => records.get(asRegister(register), idNumber),
      put: async (register: string, idNumber: string, value: unknown) =>
        records.put(asRegister(register), idNumber, value),
      remove: async (register: string, idNumber: string) => records.remove(asRegister(register), idNumber),
      seed: records.seed,
    },
    outages: { get: outages.get, set: outages.set },
    /** Forgets everything: messages, tokens, registers, outages. */
    reset: () => store.clear(),
  }
}
export type Providers = ReturnType<typeof createProviders>
export { EidRefusal }
