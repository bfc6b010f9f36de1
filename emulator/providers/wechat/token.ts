/** cgi-bin/stable_token: 7200 s; asked again it is the same one, until it nears its end or is refreshed by force. */
import { randomBytes } from 'node:crypto'
import * as z from 'zod'
import { type ProviderCredentials } from '../credentials'
import { inTurn } from '../in-turn'
import { type ProviderStore } from '../store'
import { type Now } from '../types'

const held = z.object({ token: z.string(), until: z.number(), ended: z.array(z.string()) })
const section = 'wechat'
const key = 'token'
const lifeMs = 7_200_000
const renewMs = 300_000

type WechatError = { errcode: number; errmsg: string }
export const wechatError = (errcode: number, errmsg: string): WechatError => ({ errcode, errmsg })

export const tokenDesk = (account: ProviderCredentials['wechat'], store: ProviderStore, now: Now) => {
  const turn = inTurn()
  const current = async () => held.catch({ token: '', until: 0, ended: [] }).parse(await store.get(section, key))

  const issue = async (force: boolean) => {
    const one = await current()
    const left = one.until - now().getTime()
    if (!force && left > renewMs && left <= lifeMs) return { token: one.token, left }
    const token = `91_${randomBytes(48).toString('base64url')}`
    await store.put(section, key, {
      token,
      until: now().getTime() + lifeMs,
      ended: [one.token, ...one.ended].slice(0, 20),
    })
    return { token, left: lifeMs }
  }

  return {
    stableToken: async (body: Record<string, unknown>) => {
      if (body.grant_type !== 'client_credential') return wechatError(40002, 'invalid grant_type')
      if (body.appid !== account.appId) return wechatError(40013, 'invalid appid')
      if (body.secret !== account.appSecret) return wechatError(40125, 'invalid appsecret')
      const { token, left } = await turn(() => issue(body.force_refresh === true))
      return { access_token: token, expires_in: Math.floor(left / 1000) }
    },

    /** null when the token is good. */
    check: async (token: string | null): Promise<WechatError | null> => {
      if (!token) return wechatError(41001, 'access_token missing')
      const one = await current()
      if (one.ended.includes(token)) return wechatError(42001, 'access_token expired')
      if (token !== one.token) return wechatError(40001, 'invalid credential, access_token is invalid or not latest')
      return now().getTime() < one.until ? null : wechatError(42001, 'access_token expired')
    },
  }
}
