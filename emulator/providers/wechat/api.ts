/** api.weixin.qq.com below /wechat: always HTTP 200, what went wrong is in errcode. */
import { jsonReply, type ProviderReply, type ProviderRequest, readJson } from '../types'
import { type loginDesk } from './login'
import { type wechatFace } from './face'
import { type phoneDesk } from './phone'
import { type tokenDesk, wechatError } from './token'

type Desks = {
  tokens: ReturnType<typeof tokenDesk>
  face: ReturnType<typeof wechatFace>
  login: ReturnType<typeof loginDesk>
  phone: ReturnType<typeof phoneDesk>
}

type Call = { body: Record<string, unknown>; query: URLSearchParams }
type Route = { method: 'GET' | 'POST'; token: boolean; run: (call: Call) => Promise<object> }

const routesOf = ({ tokens, face, login, phone }: Desks): Record<string, Route> => ({
  '/wechat/cgi-bin/stable_token': { method: 'POST', token: false, run: ({ body }) => tokens.stableToken(body) },
  '/wechat/sns/jscode2session': { method: 'GET', token: false, run: ({ query }) => login.codeToSession(query) },
  '/wechat/cityservice/face/identify/getverifyid': {
    method: 'POST',
    token: true,
    run: ({ body }) => face.getVerifyId(body),
  },
  '/wechat/cityservice/face/identify/queryverifyinfo': {
    method: 'POST',
    token: true,
    run: ({ body }) => face.queryVerifyInfo(body),
  },
  '/wechat/wxa/business/getuserphonenumber': {
    method: 'POST',
    token: true,
    run: ({ body }) => phone.phoneNumber(body),
  },
})

export const wechatApi = (desks: Desks) => {
  const routes = routesOf(desks)

  const answer = async (request: ProviderRequest): Promise<object> => {
    const { pathname, searchParams: query } = new URL(request.url, 'http://localhost')
    const route = Object.hasOwn(routes, pathname) ? routes[pathname] : undefined
    if (!route) return wechatError(40066, 'invalid url')
    if (request.method !== route.method) {
      return route.method === 'POST'
        ? wechatError(43002, 'require POST method')
        : wechatError(43001, 'require GET method')
    }
    const stale = route.token ? await desks.tokens.check(query.get('access_token')) : null
    if (stale) return stale
    const body = route.method === 'GET' ? {} : readJson(request.rawBody)
    return body ? route.run({ body, query }) : wechatError(47001, 'data format error')
  }

  return async (request: ProviderRequest): Promise<ProviderReply> => jsonReply(await answer(request))
}
