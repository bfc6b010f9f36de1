/** sns/jscode2session: a code is good for five minutes and one use. */
import { randomBytes } from 'node:crypto'
import * as z from 'zod'
import { type ProviderCredentials } from '../credentials'
import { inTurn } from '../in-turn'
import { type ProviderStore } from '../store'
import { type Now } from '../types'
import { wechatError } from './token'

const issued = z.object({ openId: z.string(), at: z.string(), used: z.boolean() })
const section = 'wechat-code'
const lifeMs = 300_000

export const loginDesk = (account: ProviderCredentials['wechat'], store: ProviderStore, now: Now) => {
  const turn = inTurn()

  const redeem = async (code: string) => {
    const value = await store.get(section, code)
    if (value === undefined) return wechatError(40029, 'invalid code')
    const one = issued.parse(value)
    if (one.used) return wechatError(40163, 'code been used')
    if (now().getTime() - Date.parse(one.at) >= lifeMs) return wechatError(40029, 'invalid code')
    await store.put(section, code, { ...one, used: true })
    return { openid: one.openId, session_key: randomBytes(16).toString('base64') }
  }

  return {
    /** The code that wx.login gives to the phone of this openid. */
    issue: async (openId: string): Promise<string> => {
      const code = randomBytes(16).toString('hex')
      await store.put(section, code, { openId, at: now().toISOString(), used: false })
      return code
    },

    codeToSession: async (query: URLSearchParams) => {
      if (query.get('grant_type') !== 'authorization_code') return wechatError(40002, 'invalid grant_type')
      if (query.get('appid') !== account.appId) return wechatError(40013, 'invalid appid')
      if (query.get('secret') !== account.appSecret) return wechatError(40125, 'invalid appsecret')
      return turn(() => redeem(query.get('js_code') ?? ''))
    },
  }
}
