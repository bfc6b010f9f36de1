/** GET and POST /eid/h5: the page that a browser is sent to, and the tap on it. */
import { type Holder, holders } from '../people'
import { type ProviderReply, type ProviderRequest } from '../types'
import { EidRefusal, type EidFlows } from './flows'
import { messagePage, scanPage } from './page'

export const html = (status: number, body: string): ProviderReply => ({
  status,
  headers: {
    'content-type': 'text/html; charset=utf-8',
    'cache-control': 'no-store',
    'content-security-policy':
      "default-src 'none'; style-src 'unsafe-inline'; img-src data:; frame-ancestors 'self' http://127.0.0.1:*",
    'referrer-policy': 'same-origin',
  },
  body,
})

const refusals = {
  unknown: [404, '找不到这次核验', '请回到原来的页面，重新开始人脸核验。'],
  expired: [410, '核验已超时', '这次核验超过 10 分钟没有完成。请返回后重新开始。'],
  used: [409, '核验已经完成', '一次核验只能用一次。请返回查看结果。'],
} as const

export const holderOf = (body: string): Holder | undefined => {
  const chosen = new URLSearchParams(body).get('who')
  return holders.find((holder) => holder === chosen)
}

const post = async (flows: EidFlows, token: string, body: string): Promise<ProviderReply> => {
  const who = holderOf(body)
  if (!who) return html(400, messagePage('没有选择', '请返回上一页，选择一个按钮。'))
  const location = await flows.decide(token, who)
  if (location === null) return html(200, messagePage('核验结束', '请回到原来的页面查看结果。'))
  return { status: 303, headers: { location, 'cache-control': 'no-store', 'referrer-policy': 'same-origin' }, body: '' }
}

export const eidWeb =
  (flows: EidFlows) =>
  async (request: ProviderRequest): Promise<ProviderReply> => {
    const { pathname, searchParams } = new URL(request.url, 'http://localhost')
    const token = searchParams.get('token') ?? ''
    if (pathname !== '/eid/h5') return html(404, messagePage('没有这个页面', '请回到原来的页面。'))
    try {
      if (request.method === 'POST') return await post(flows, token, request.rawBody.toString('utf8'))
      const { name, idNumber } = await flows.open(token)
      return html(200, scanPage(token, name, idNumber))
    } catch (error) {
      if (!(error instanceof EidRefusal)) throw error
      const [status, title, text] = refusals[error.why]
      return html(status, messagePage(title, text, error.back))
    }
  }
