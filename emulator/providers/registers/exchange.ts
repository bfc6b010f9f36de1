/** The signature of 国家数据共享交换平台: base64 HMAC-SHA256(secret, sid + rid + rtime), good for 180 s, each rid once. */
import { createHmac, timingSafeEqual } from 'node:crypto'
import { type ProviderCredentials } from '../credentials'
import { type Now, type ProviderRequest } from '../types'

const windowMs = 180_000

const same = (a: string, b: string) => {
  const [left, right] = [Buffer.from(a), Buffer.from(b)]
  return left.length === right.length && timingSafeEqual(left, right)
}

/** Answers why a request is not taken, or null. A rid is used up only by a request whose signature holds. */
export const exchangeGate = ({ sid, secret }: ProviderCredentials['registers'], now: Now) => {
  const used = new Map<string, number>()

  const forget = (today: number) => {
    for (const [rid, at] of used) if (Math.abs(today - at) > 2 * windowMs) used.delete(rid)
  }

  return ({ headers }: ProviderRequest): { code: string; message: string } | null => {
    const { gjgxjhpt_rid: rid, gjgxjhpt_sid: caller, gjgxjhpt_rtime: rtime, gjgxjhpt_sign: sign } = headers
    if (!rid || !caller || !rtime || !sign) return { code: '4001', message: 'gjgxjhpt headers are missing' }
    if (caller !== sid) return { code: '4002', message: 'unknown sid' }
    const today = now().getTime()
    if (!/^\d{13}$/.test(rtime) || Math.abs(today - Number(rtime)) > windowMs)
      return { code: '4003', message: 'rtime is out of the window' }
    const wanted = createHmac('sha256', secret).update(`${sid}${rid}${rtime}`).digest('base64')
    if (!same(wanted, sign)) return { code: '4004', message: 'wrong signature' }
    forget(today)
    if (used.has(rid)) return { code: '4005', message: 'rid is used' }
    used.set(rid, today)
    return null
  }
}
