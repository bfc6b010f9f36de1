/**
 * 微信人脸核身 2.0: getverifyid and queryverifyinfo. The list of errcodes is not public: 84001 (unknown), 84010 (used or
 * expired), 84011 (not finished), 84012 (cert_hash), 84013 (openid), 84014 (out_seq_no) are this machine's.
 */
import { createHash, randomBytes } from 'node:crypto'
import * as z from 'zod'
import { inTurn } from '../in-turn'
import { type Holder, type Identity } from '../people'
import { type ProviderStore } from '../store'
import { type Now } from '../types'
import { wechatError } from './token'

const flow = z.object({
  sequence: z.string(),
  certHash: z.string(),
  name: z.string(),
  idNumber: z.string(),
  openId: z.string(),
  startedAt: z.string(),
  verifyRet: z.number().nullable(),
  queried: z.boolean(),
})
type Flow = z.infer<typeof flow>

const request = z.object({
  out_seq_no: z.string().regex(/^[0-9A-Za-z_-]{5,32}$/),
  cert_info: z.object({
    cert_type: z.literal('IDENTITY_CARD'),
    cert_name: z.string().min(1),
    cert_no: z.string().regex(/^\d{17}[\dX]$/),
  }),
  openid: z.string().min(1).max(64),
})
const question = z.object({ verify_id: z.string(), out_seq_no: z.string(), cert_hash: z.string(), openid: z.string() })

const flows = 'wechat-face'
const sequences = 'wechat-face-sequence'
const lifeSeconds = 3600
const rets = { passed: 10000, mismatch: 10003, otherPerson: 10004, cancelled: 90002 }

const base64 = (text: string) => Buffer.from(text, 'utf8').toString('base64')
const hashOf = (type: string, name: string, number: string) =>
  createHash('sha256')
    .update(`cert_type=${base64(type)}&cert_name=${base64(name)}&cert_no=${base64(number)}`)
    .digest('hex')

const judge = (who: Holder, identity: Identity): number => {
  if (who === 'cancel') return rets.cancelled
  if (identity !== 'same') return rets.mismatch
  return who === 'self' ? rets.passed : rets.otherPerson
}

type Dependencies = { store: ProviderStore; now: Now; identify: (name: string, idNumber: string) => Promise<Identity> }

export const wechatFace = ({ store, now, identify }: Dependencies) => {
  const turn = inTurn()
  const expired = (one: Flow) => now().getTime() - Date.parse(one.startedAt) >= lifeSeconds * 1000
  const get = async (verifyId: string): Promise<Flow | null> => {
    const value = await store.get(flows, verifyId)
    return value === undefined ? null : flow.parse(value)
  }

  const begin = async (body: unknown) => {
    const asked = request.safeParse(body)
    if (!asked.success) return wechatError(47001, 'data format error')
    const { out_seq_no: sequence, cert_info: cert, openid: openId } = asked.data
    if ((await store.get(sequences, sequence)) !== undefined) return wechatError(84014, 'out_seq_no is used')
    const verifyId = randomBytes(48).toString('base64url')
    await store.put(sequences, sequence, true)
    await store.put(flows, verifyId, {
      sequence,
      certHash: hashOf(cert.cert_type, cert.cert_name, cert.cert_no),
      name: cert.cert_name,
      idNumber: cert.cert_no,
      openId,
      startedAt: now().toISOString(),
      verifyRet: null,
      queried: false,
    })
    return { errcode: 0, errmsg: 'ok', verify_id: verifyId, expires_in: lifeSeconds }
  }

  const query = async (body: unknown) => {
    const asked = question.safeParse(body)
    if (!asked.success) return wechatError(47001, 'data format error')
    const one = await get(asked.data.verify_id)
    if (!one || one.sequence !== asked.data.out_seq_no) return wechatError(84001, 'invalid verify_id')
    if (one.openId !== asked.data.openid) return wechatError(84013, 'openid mismatch')
    if (one.certHash !== asked.data.cert_hash) return wechatError(84012, 'cert_hash mismatch')
    if (one.queried || expired(one)) return wechatError(84010, 'verify_id is used or expired')
    if (one.verifyRet === null) return wechatError(84011, 'verification is not finished')
    await store.put(flows, asked.data.verify_id, { ...one, queried: true })
    return { errcode: 0, errmsg: 'ok', verify_ret: one.verifyRet }
  }

  return {
    getVerifyId: (body: unknown) => turn(() => begin(body)),
    queryVerifyInfo: (body: unknown) => turn(() => query(body)),

    /** What wx.requestFacialVerify does on the phone. @throws Error for an unknown, used or expired verify_id */
    finish: (verifyId: string, who: Holder): Promise<void> =>
      turn(async () => {
        const one = await get(verifyId)
        if (!one || one.verifyRet !== null || expired(one))
          throw new Error('this verify_id is unknown, used or expired')
        const verifyRet = judge(who, await identify(one.name, one.idNumber))
        await store.put(flows, verifyId, { ...one, verifyRet })
      }),
  }
}
