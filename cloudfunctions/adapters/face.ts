/** 人脸核身：E证通 for the web, 微信人脸核身 2.0 inside WeChat. Texts only: no picture, no score. */
import { createHash } from 'node:crypto'
import { CommonClient } from 'tencentcloud-sdk-nodejs-common'
import * as z from 'zod'
import {
  type Face,
  type FaceBegin,
  type FaceBegun,
  type FaceQuestion,
  type FaceResult,
  type Silence,
} from '../kernel/edges'
import { type OutboundOptions, sdkFailure, sdkProfile } from './outbound'
import { wechatCaller, type WechatSettings } from './wechat'

type EidSettings = { url: string; secretId: string; secretKey: string; merchantId: string }
type FaceSettings = { eid: EidSettings; wechat: WechatSettings }

type Channel = {
  begin: (request: FaceBegin) => Promise<FaceBegun>
  result: (question: FaceQuestion) => Promise<FaceResult>
}

const failed = (code: number, whys: Record<number, 'other-person' | 'mismatch' | 'cancelled'>): FaceResult => ({
  state: 'failed',
  why: whys[code] ?? 'unclear',
  detail: String(code),
})

/** E证通's ErrCode: 2006 name and number, 2016 and 2011 another face, 17 broken off. */
const eidWhys = { 2006: 'mismatch', 2016: 'other-person', 2011: 'other-person', 17: 'cancelled' } as const
const eidFlowSeconds = 600
const infoTypeText = '1'

const eidToken = z.object({ EidToken: z.string().min(1), Url: z.url() })
const eidResult = z.object({ Text: z.object({ ErrCode: z.number().nullish() }).nullish() })
const eidStatus = z.object({ Status: z.enum(['init', 'doing', 'finished', 'timeout']) })

type EidReply<T> =
  | { state: 'ok'; value: T }
  | { state: 'error'; why: 'refused'; code: string }
  | { state: 'silent'; why: Silence; code: string }

const eidCaller = (settings: EidSettings, options: OutboundOptions) => {
  const client = new CommonClient('faceid.tencentcloudapi.com', '2018-03-01', {
    credential: { secretId: settings.secretId, secretKey: settings.secretKey },
    profile: sdkProfile(settings.url, options, true),
  })
  const once = async <T>(action: string, input: object, shape: z.ZodType<T>): Promise<EidReply<T>> => {
    try {
      const value = shape.safeParse(await client.request(action, input))
      return value.success ? { state: 'ok', value: value.data } : { state: 'silent', why: 'garbage', code: 'garbage' }
    } catch (error) {
      const failure = sdkFailure(error)
      if (failure.answered) return { state: 'error', why: 'refused', code: failure.code }
      return { state: 'silent', why: failure.why, code: failure.why }
    }
  }
  /** A line that broke is tried again: all three actions may be repeated. */
  return async <T>(action: string, input: object, shape: z.ZodType<T>): Promise<EidReply<T>> => {
    const first = await once(action, input, shape)
    return first.state === 'silent' && first.why === 'unreachable' ? once(action, input, shape) : first
  }
}

/** E证通: the person goes to the vendor's page and comes back; the vendor's server is asked for the result. */
const eidChannel = (settings: EidSettings, options: OutboundOptions): Channel => {
  const call = eidCaller(settings, options)

  /** No result yet: still running, or too late? */
  const unfinished = async (token: string): Promise<FaceResult> => {
    const answer = await call('CheckEidTokenStatus', { EidToken: token }, eidStatus)
    if (answer.state !== 'ok') return { state: 'silent', why: answer.why, detail: answer.code }
    return { state: answer.value.Status === 'timeout' ? 'expired' : 'pending' }
  }

  return {
    begin: async ({ name, idNumber, channel, sequence }) => {
      const answer = await call(
        'GetEidToken',
        {
          MerchantId: settings.merchantId,
          Name: name,
          IdCard: idNumber,
          Extra: sequence,
          RedirectUrl: channel.kind === 'h5' ? channel.returnUrl : undefined,
        },
        eidToken,
      )
      if (answer.state === 'error') return { begun: false, why: 'rejected', detail: answer.code }
      if (answer.state === 'silent') return { begun: false, why: 'unreachable', detail: answer.code }
      const { EidToken: reference, Url: redirect } = answer.value
      return { begun: true, reference, redirect, expiresInSeconds: eidFlowSeconds }
    },
    result: async ({ reference }) => {
      const answer = await call('GetEidResult', { EidToken: reference, InfoType: infoTypeText }, eidResult)
      if (answer.state === 'error' && /(BizToken|EidToken)(Expired|Illegal)$/.test(answer.code))
        return { state: 'expired' }
      if (answer.state !== 'ok') return { state: 'silent', why: answer.why, detail: answer.code }
      const code = answer.value.Text?.ErrCode
      if (code === undefined || code === null) return unfinished(reference)
      if (code === 15) return { state: 'expired' }
      return code === 0 ? { state: 'passed' } : failed(code, eidWhys)
    },
  }
}

const wechatWhys = {
  10003: 'mismatch',
  10004: 'other-person',
  90002: 'cancelled',
  90003: 'cancelled',
  90004: 'cancelled',
  90005: 'cancelled',
  90006: 'cancelled',
} as const
const certType = 'IDENTITY_CARD'
/** verify_id is unknown, expired or used. */
const deadVerifyId = new Set([84001, 84010])
/** The person has not finished yet. */
const unfinishedVerify = 84011
/** 系统繁忙。 */
const systemBusy = -1

const base64 = (text: string) => Buffer.from(text, 'utf8').toString('base64')

/** 证件信息摘要: recomputed for each question and never stored, as it can be reversed by trying all numbers. */
export const certHash = (name: string, idNumber: string): string =>
  createHash('sha256')
    .update(`cert_type=${base64(certType)}&cert_name=${base64(name)}&cert_no=${base64(idNumber)}`)
    .digest('hex')

const verifyId = z.object({ verify_id: z.string().min(1).max(256), expires_in: z.number().positive() })
const verifyResult = z.object({ verify_ret: z.number() })

/** 微信人脸核身 2.0: passed if and only if errcode is 0 and verify_ret is 10000. */
const wechatChannel = (settings: WechatSettings, options: OutboundOptions): Channel => {
  const call = wechatCaller(settings, options)
  const openIdOf = (request: FaceBegin) => (request.channel.kind === 'wechat' ? request.channel.openId : '')

  return {
    begin: async (request) => {
      const answer = await call(
        '/cityservice/face/identify/getverifyid',
        {
          out_seq_no: request.sequence,
          cert_info: { cert_type: certType, cert_name: request.name, cert_no: request.idNumber },
          openid: openIdOf(request),
        },
        verifyId,
      )
      if (answer.state === 'error') return { begun: false, why: 'rejected', detail: String(answer.errcode) }
      if (answer.state === 'silent') return { begun: false, why: 'unreachable', detail: answer.why }
      const { verify_id: reference, expires_in: expiresInSeconds } = answer.value
      return { begun: true, reference, verifyId: reference, expiresInSeconds }
    },
    result: async (question) => {
      const answer = await call(
        '/cityservice/face/identify/queryverifyinfo',
        {
          verify_id: question.reference,
          out_seq_no: question.sequence,
          cert_hash: certHash(question.name, question.idNumber),
          openid: openIdOf(question),
        },
        verifyResult,
      )
      if (answer.state === 'silent') return { state: 'silent', why: answer.why, detail: answer.why }
      if (answer.state === 'ok') {
        return answer.value.verify_ret === 10000 ? { state: 'passed' } : failed(answer.value.verify_ret, wechatWhys)
      }
      if (answer.errcode === unfinishedVerify) return { state: 'pending' }
      if (deadVerifyId.has(answer.errcode)) return { state: 'expired' }
      if (answer.errcode === systemBusy) return { state: 'silent', why: 'refused', detail: String(answer.errcode) }
      return failed(answer.errcode, {})
    },
  }
}

/** Both channels behind one port; name and number go to the vendor only. */
export const tencentFace = (settings: FaceSettings, options: OutboundOptions = {}): Face => {
  const channels = { h5: eidChannel(settings.eid, options), wechat: wechatChannel(settings.wechat, options) }
  return {
    begin: (request) => channels[request.channel.kind].begin(request),
    result: (question) => channels[question.channel.kind].result(question),
  }
}
