/**
 * wxa/business/getuserphonenumber: the code of WeChat's button is good for five minutes and one use. Documented: -1 busy,
 * 40029 the code is invalid, expired or used, 40013 a code of another mini-program. The optional openid must be whose code it is; the
 * errcode for another's is not documented, so it is 40029 here.
 */
import { randomBytes } from 'node:crypto'
import * as z from 'zod'
import { type ProviderCredentials } from '../credentials'
import { inTurn } from '../in-turn'
import { type ProviderStore } from '../store'
import { type Now, seconds } from '../types'
import { wechatError } from './token'

const issued = z.object({ openId: z.string(), phone: z.string(), at: z.string(), used: z.boolean() })
const request = z.object({ code: z.string(), openid: z.string().optional() })
const section = 'wechat-phone-code'
const lifeMs = 300_000

export const phoneDesk = (account: ProviderCredentials['wechat'], store: ProviderStore, now: Now) => {
  const turn = inTurn()

  const redeem = async (body: unknown) => {
    const asked = request.safeParse(body)
    if (!asked.success) return wechatError(47001, 'data format error')
    const value = await store.get(section, asked.data.code)
    if (value === undefined) return wechatError(40029, 'invalid code')
    const one = issued.parse(value)
    const stale = one.used || now().getTime() - Date.parse(one.at) >= lifeMs
    if (stale || (asked.data.openid !== undefined && asked.data.openid !== one.openId))
      return wechatError(40029, 'invalid code')
    await store.put(section, asked.data.code, { ...one, used: true })
    return {
      errcode: 0,
      errmsg: 'ok',
      phone_info: {
        phoneNumber: one.phone,
        purePhoneNumber: one.phone,
        countryCode: '86',
        watermark: { timestamp: seconds(now()), appid: account.appId },
      },
    }
  }

  return {
    /** The code that a tap on WeChat's button gives to the phone of this openid, whose number is `phone`. */
    issue: async (openId: string, phone: string): Promise<string> => {
      const code = randomBytes(32).toString('hex')
      await store.put(section, code, { openId, phone, at: now().toISOString(), used: false })
      return code
    },
    phoneNumber: (body: unknown) => turn(() => redeem(body)),
  }
}
