/** The composition root: every port with the adapter that stands behind it, once a process. */
import { randomBytes, randomInt } from 'node:crypto'
import cloudbase from '@cloudbase/node-sdk'
import { cityDay } from '@shared/model/day'
import type { InputOf, OperationName, Reply } from '@shared/contract'
import type { Chance, Ports } from '../kernel/ports'
import { trace } from '../kernel/serve'
import { tencentFace } from './face'
import { sealedFiles } from './files'
import { ncidas } from './ncidas'
import { platform } from './platform'
import { governmentRegisters } from './registers'
import { sealing } from './seal'
import { readSettings, type Settings } from './settings'
import { readSmsSettings } from './sms-settings'
import { tencentSms } from './sms'
import { store } from './store'
import { trip } from './trips'
import { wechatPhone } from './wechat'

const chance: Chance = {
  token: () => randomBytes(32).toString('base64url'),
  id: () => randomBytes(16).toString('base64url'),
  bytes: (length) => randomBytes(length),
  digits: (length) => Array.from({ length }, () => randomInt(10)).join(''),
}

const wechatOf = (s: Settings) => ({ url: s.WECHAT_URL, appId: s.WECHAT_APP_ID, appSecret: s.WECHAT_APP_SECRET })

const edges = (s: Settings) => ({
  face: tencentFace({
    eid: {
      url: s.FACEID_URL,
      secretId: s.FACEID_SECRET_ID,
      secretKey: s.FACEID_SECRET_KEY,
      merchantId: s.FACEID_MERCHANT_ID,
    },
    wechat: wechatOf(s),
  }),
  wechatPhone: wechatPhone(wechatOf(s)),
  networkIdentity: ncidas({
    url: s.NCIDAS_URL,
    orgId: s.NCIDAS_ORG_ID,
    businessId: s.NCIDAS_BUSINESS_ID,
    secret: s.NCIDAS_SECRET,
  }),
  registers: governmentRegisters({ url: s.REGISTERS_URL, sid: s.REGISTERS_SID, secret: s.REGISTERS_SECRET }),
})

/** A function that does not say what it sends has no way to send it. */
const noSms: Ports['sms'] = {
  send: ({ kind }) => Promise.reject(new Error(`this function sends no SMS, and no ${kind}`)),
}

/**
 * The ports of a deployed function. Throws when a setting is missing or not fit for production. `sends`: what it sends by
 * SMS; without it, it has no settings of SMS.
 */
export const productionPorts = ({ sends }: { sends?: keyof typeof readSmsSettings } = {}): Ports => {
  const settings = readSettings(process.env)
  const sms = sends ? tencentSms(readSmsSettings[sends](process.env)) : noSms
  const seals = sealing({ sealing: Object.entries(settings.JUZHU_SEAL_KEYS), index: settings.JUZHU_INDEX_KEY })
  const app = cloudbase.init({ env: cloudbase.SYMBOL_CURRENT_ENV, keepalive: true })
  const ask = async <N extends OperationName>(operation: N, input: InputOf<N>) => {
    const name = operation.split('.')[0] ?? operation
    const { result } = await trip(app.callFunction({ name, data: { operation, input } }))
    return result as Reply<N>
  }
  return {
    ...store(app.database(), seals),
    files: sealedFiles(app, seals),
    ...edges(settings),
    sms,
    people: seals,
    chance,
    now: () => new Date(),
    today: () => cityDay(new Date()),
    complain: (what, error) => platform.log({ level: 'error', operation: what, ...trace(error) }),
    publicUrl: settings.JUZHU_PUBLIC_URL.replace(/\/$/, ''),
    ask,
  }
}
