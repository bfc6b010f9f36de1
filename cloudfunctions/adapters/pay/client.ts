/** One signed question to 微信支付 and its answer, believed only when its signature holds. */
import * as z from 'zod'
import { type Silence } from '../../kernel/edges'
import { exchange } from '../outbound'
import { authorization, doubtOf } from './signing'
import { type PaySettings } from './settings'

export type PayAnswer =
  | { state: 'ok'; value: unknown }
  /** 微信支付 says no; `code` is its own. */
  | { state: 'error'; code: string }
  | { state: 'silent'; why: Silence; detail: string }

export type Ask = (method: 'GET' | 'POST', path: string, value?: object) => Promise<PayAnswer>

const failure = z.object({ code: z.string() })

const parsed = (text: string): unknown => {
  if (text === '') return null
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

/** Questions over HTTP. An answer without a signature that holds is no answer, whatever its status. */
export const payClient =
  (settings: PaySettings, timeoutMs: number, now: () => number): Ask =>
  async (method, path, value) => {
    const body = value === undefined ? '' : JSON.stringify(value)
    const answer = await exchange(settings.url + path, {
      method,
      headers: {
        accept: 'application/json',
        'user-agent': 'juzhu',
        'wechatpay-serial': Object.keys(settings.publicKeys)[0] ?? '',
        authorization: authorization(settings, method, path, body, now()),
        ...(value === undefined ? {} : { 'content-type': 'application/json' }),
      },
      ...(value === undefined ? {} : { body }),
      timeoutMs,
    })
    if (!answer.ok) return { state: 'silent', why: answer.why, detail: answer.why }
    const { headers, bytes, status } = answer
    const doubt = doubtOf(settings, (name) => headers.get(name) ?? '', bytes, now())
    if (doubt) return { state: 'silent', why: status >= 400 ? 'refused' : 'garbage', detail: doubt }
    const given = parsed(bytes.toString('utf8'))
    if (status === 200 || status === 204)
      return given === undefined ? { state: 'silent', why: 'garbage', detail: 'shape' } : { state: 'ok', value: given }
    const error = failure.safeParse(given)
    if (!error.success || status >= 500)
      return { state: 'silent', why: 'refused', detail: error.data?.code ?? String(status) }
    return { state: 'error', code: error.data.code }
  }
