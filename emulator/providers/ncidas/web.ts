/**
 * /ncidas: begin and result for the city's server, the page for a browser. The platform's server side is not public; this
 * speaks what cloudfunctions/adapters/ncidas.ts assumes. Codes: 1001 shape, 1002 signature, 1003 organisation or business,
 * 1004 bizSeq used, 1005 bizSeq unknown, 1006 another person or phone than it was opened for.
 */
import { createHmac, timingSafeEqual } from 'node:crypto'
import * as z from 'zod'
import { type ProviderCredentials } from '../credentials'
import { messagePage, passwordPage } from '../eid/page'
import { holderOf, html } from '../eid/web'
import { jsonReply, type Now, type ProviderReply, type ProviderRequest, readJson } from '../types'
import { flowSeconds, type NcidasFlows } from './flows'

const windowMs = 180_000
const service = '国家网络身份认证'

const asked = z.object({
  orgID: z.string(),
  businessID: z.string(),
  timestamp: z.number(),
  bizSeq: z.string().regex(/^[0-9A-Za-z_-]{5,32}$/),
  name: z.string().min(1),
  idNumber: z.string().regex(/^\d{17}[\dX]$/),
  openid: z.string().optional(),
  returnUrl: z.url({ protocol: /^https?$/ }).optional(),
})
const opening = asked.extend({ type: z.union([z.literal(0), z.literal(1)]) })

type Desk = { account: ProviderCredentials['ncidas']; flows: NcidasFlows; now: Now; publicUrl: string }

const refuse = (resultCode: string, resultDesc: string) => jsonReply({ resultCode, resultDesc })

const signed = ({ account: { secret } }: Desk, { headers, rawBody }: ProviderRequest): boolean => {
  const wanted = Buffer.from(createHmac('sha256', secret).update(rawBody).digest('base64'))
  const given = Buffer.from(headers['x-ncidas-sign'] ?? '')
  return wanted.length === given.length && timingSafeEqual(wanted, given)
}

/** A question that is whole, signed and the city's own; else the refusal. */
const questionOf = <T extends z.infer<typeof asked>>(
  desk: Desk,
  request: ProviderRequest,
  shape: z.ZodType<T>,
): { question: T } | { refusal: ProviderReply } => {
  const parsed = shape.safeParse(readJson(request.rawBody))
  if (!parsed.success) return { refusal: refuse('1001', 'bad request') }
  const { orgID, businessID, timestamp } = parsed.data
  if (!signed(desk, request) || Math.abs(desk.now().getTime() - timestamp) > windowMs)
    return { refusal: refuse('1002', 'bad signature') }
  if (orgID !== desk.account.orgId || businessID !== desk.account.businessId)
    return { refusal: refuse('1003', 'unknown organisation or business') }
  return { question: parsed.data }
}

const begin = async (desk: Desk, request: ProviderRequest): Promise<ProviderReply> => {
  const read = questionOf(desk, request, opening)
  if ('refusal' in read) return read.refusal
  const { bizSeq, name, idNumber, openid = null, returnUrl = null } = read.question
  if (!(await desk.flows.start({ bizSeq, name, idNumber, openId: openid, returnUrl })))
    return refuse('1004', 'bizSeq is used')
  const url = returnUrl && `${desk.publicUrl}/ncidas/h5?bizSeq=${bizSeq}`
  return jsonReply({ resultCode: '0', resultDesc: 'ok', url, expiresIn: flowSeconds })
}

const result = async (desk: Desk, request: ProviderRequest): Promise<ProviderReply> => {
  const read = questionOf(desk, request, asked)
  if ('refusal' in read) return read.refusal
  const { bizSeq, name, idNumber, openid = null } = read.question
  const one = await desk.flows.get(bizSeq)
  if (!one) return refuse('1005', 'unknown bizSeq')
  if (one.name !== name || one.idNumber !== idNumber || one.openId !== openid)
    return refuse('1006', 'opened for another person or phone')
  const { outcome } = one
  if (outcome === null) {
    return jsonReply({ resultCode: '0', resultDesc: 'ok', status: desk.flows.expired(one) ? 'expired' : 'doing' })
  }
  const reason = outcome === 'mismatch' || outcome === 'cancelled' ? { reason: outcome } : {}
  const status = outcome === 'passed' ? 'passed' : 'failed'
  return jsonReply({ resultCode: '0', resultDesc: 'ok', status, ...reason })
}

const page = async ({ flows }: Desk, request: ProviderRequest, bizSeq: string): Promise<ProviderReply> => {
  const one = await flows.get(bizSeq)
  const say = (status: number, title: string, text: string) =>
    html(status, messagePage(title, text, one?.returnUrl ?? null, service))
  if (!one) return say(404, '找不到这次认证', '请回到原来的页面，重新开始。')
  if (one.outcome !== null) return say(409, '认证已经完成', '一次认证只能用一次。请返回查看结果。')
  if (flows.expired(one)) return say(410, '认证已超时', '这次认证超过 10 分钟没有完成。请返回后重新开始。')
  if (request.method !== 'POST') return html(200, passwordPage(bizSeq, one.name, one.idNumber))
  const who = holderOf(request.rawBody.toString('utf8'))
  if (!who) return say(400, '没有选择', '请返回上一页，选择一个按钮。')
  const location = await flows.decide(bizSeq, who)
  if (location === null) return say(200, '认证结束', '请回到原来的页面查看结果。')
  return { status: 303, headers: { location, 'cache-control': 'no-store', 'referrer-policy': 'same-origin' }, body: '' }
}

export const ncidasWeb =
  (desk: Desk) =>
  async (request: ProviderRequest): Promise<ProviderReply> => {
    const { pathname, searchParams } = new URL(request.url, 'http://localhost')
    if (pathname === '/ncidas/h5') return page(desk, request, searchParams.get('bizSeq') ?? '')
    if (request.method === 'POST' && pathname === '/ncidas/begin') return begin(desk, request)
    if (request.method === 'POST' && pathname === '/ncidas/result') return result(desk, request)
    return html(404, messagePage('没有这个页面', '请回到原来的页面。', null, service))
  }
