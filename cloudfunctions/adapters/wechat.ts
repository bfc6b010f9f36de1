/** 微信服务端接口：direct HTTPS with a stable access token, the face check 2.0 and code2Session. */
import * as z from 'zod'
import { type Silence, type WechatLogin, type WechatPhone } from '../kernel/edges'
import { ask, askAgain, defaultTimeoutMs, type Outbound, type OutboundOptions } from './outbound'

export type WechatSettings = { url: string; appId: string; appSecret: string }

type WechatReply<T> =
  { state: 'ok'; value: T } | { state: 'error'; errcode: number } | { state: 'silent'; why: Silence }

const errorReply = z.object({ errcode: z.number() })
const tokenReply = z.object({ access_token: z.string().min(1), expires_in: z.number().positive() })
const sessionReply = z.object({ openid: z.string().min(1) })

/** The token is stale: fetched anew once, then given up. */
const staleToken = new Set([40001, 40014, 42001])
/** A token is not used in its last five minutes, in ms. */
const margin = 300_000

const read = <T>(outcome: Outbound, shape: z.ZodType<T>): WechatReply<T> => {
  if (!outcome.ok) return { state: 'silent', why: outcome.why }
  const failure = errorReply.safeParse(outcome.body)
  if (failure.success && failure.data.errcode !== 0) return { state: 'error', errcode: failure.data.errcode }
  const value = shape.safeParse(outcome.body)
  return value.success ? { state: 'ok', value: value.data } : { state: 'silent', why: 'garbage' }
}

type Held = { token: string; until: number }

/** One access token a process, fetched by one request however many callers wait for it. */
const tokenKeeper = (settings: WechatSettings, { timeoutMs = defaultTimeoutMs, now = Date.now }: OutboundOptions) => {
  let held: Held | null = null
  let coming: Promise<WechatReply<Held>> | null = null

  const fetchToken = async (refresh: boolean): Promise<WechatReply<Held>> => {
    const body = {
      grant_type: 'client_credential',
      appid: settings.appId,
      secret: settings.appSecret,
      force_refresh: refresh,
    }
    const answer = read(await askAgain({ url: `${settings.url}/cgi-bin/stable_token`, body, timeoutMs }), tokenReply)
    if (answer.state !== 'ok') return answer
    held = { token: answer.value.access_token, until: now() + answer.value.expires_in * 1000 - margin }
    return { state: 'ok', value: held }
  }

  /** The token that is good for everybody comes first: forcing a new one ends the one that other processes hold. */
  const renew = async (stale?: string): Promise<WechatReply<Held>> => {
    const common = await fetchToken(false)
    return common.state === 'ok' && common.value.token === stale ? fetchToken(true) : common
  }

  /** `stale` is a token that WeChat has just turned down. */
  return async (stale?: string): Promise<WechatReply<Held>> => {
    if (held && held.token !== stale && now() < held.until) return { state: 'ok', value: held }
    coming ??= renew(stale).finally(() => {
      coming = null
    })
    return coming
  }
}

/** Calls an interface that needs an access token; a stale one is refreshed once. */
export const wechatCaller = (settings: WechatSettings, options: OutboundOptions = {}) => {
  const tokenFor = tokenKeeper(settings, options)
  const { timeoutMs = defaultTimeoutMs } = options

  return async <T>(path: string, body: unknown, shape: z.ZodType<T>): Promise<WechatReply<T>> => {
    const call = async (token: string) =>
      read(
        await ask({ url: `${settings.url}${path}?access_token=${encodeURIComponent(token)}`, body, timeoutMs }),
        shape,
      )
    const first = await tokenFor()
    if (first.state !== 'ok') return first
    const answer = await call(first.value.token)
    if (answer.state !== 'error' || !staleToken.has(answer.errcode)) return answer
    const second = await tokenFor(first.value.token)
    return second.state === 'ok' ? call(second.value.token) : second
  }
}

/** code2Session, of which only the openid is kept. */
export const wechatLogin = (
  settings: WechatSettings,
  { timeoutMs = defaultTimeoutMs }: OutboundOptions = {},
): WechatLogin => ({
  openIdOf: async (code) => {
    const query = new URLSearchParams({
      appid: settings.appId,
      secret: settings.appSecret,
      js_code: code,
      grant_type: 'authorization_code',
    })
    const answer = read(
      await ask({ url: `${settings.url}/sns/jscode2session?${query.toString()}`, method: 'GET', timeoutMs }),
      sessionReply,
    )
    if (answer.state === 'ok') return { state: 'known', openId: answer.value.openid }
    if (answer.state === 'silent') return answer
    return answer.errcode === -1 ? { state: 'silent', why: 'refused' } : { state: 'refused' }
  },
})

const phoneReply = z.object({
  phone_info: z.object({
    purePhoneNumber: z.string().regex(/^\d{5,20}$/),
    countryCode: z.union([z.string(), z.number()]),
    watermark: z.object({ appid: z.string() }),
  }),
})
/** A number of the mainland, as SMS are sent to. */
const mainland = '86'
/** 系统繁忙, and too many requests: nothing is wrong with the code. */
const busy = new Set([-1, 45009, 45011])

/** getuserphonenumber: the openid makes WeChat check whose code it is; the watermark must name our mini-program. */
export const wechatPhone = (settings: WechatSettings, options: OutboundOptions = {}): WechatPhone => {
  const call = wechatCaller(settings, options)
  return {
    phoneOf: async (code, openId) => {
      const answer = await call('/wxa/business/getuserphonenumber', { code, openid: openId }, phoneReply)
      if (answer.state === 'silent') return answer
      if (answer.state === 'error')
        return busy.has(answer.errcode) ? { state: 'silent', why: 'refused' } : { state: 'refused' }
      const { purePhoneNumber: phone, countryCode, watermark } = answer.value.phone_info
      if (watermark.appid !== settings.appId) return { state: 'silent', why: 'garbage' }
      return String(countryCode) === mainland ? { state: 'known', phone } : { state: 'refused' }
    },
  }
}
