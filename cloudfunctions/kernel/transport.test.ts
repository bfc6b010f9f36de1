import { Refusal } from '@shared/refusal'
import { bodyOf, callbackOf, callbackReply, httpReply } from './transport'

const http = (body: unknown, headers: Record<string, string> = {}) => ({
  httpMethod: 'POST',
  headers,
  body: typeof body === 'string' ? body : JSON.stringify(body),
  isBase64Encoded: false,
})
const token = 'A'.repeat(43)

describe('how a call travels', () => {
  it('takes the session of HTTP from its header only', () => {
    const event = http(
      { operation: 'account.me', input: {}, session: 'B'.repeat(43) },
      { Authorization: `Bearer ${token}` },
    )
    expect(bodyOf('account', event, 'http')).toEqual({
      operation: 'account.me',
      input: {},
      submissionId: null,
      session: token,
    })
    const without = http({ operation: 'account.me', session: token })
    expect(bodyOf('account', without, 'http').session).toBeNull()
  })

  it('reads a body that the access service encoded', () => {
    const body = Buffer.from(JSON.stringify({ operation: 'account.me' })).toString('base64')
    expect(bodyOf('account', { ...http(body), isBase64Encoded: true }, 'http').operation).toBe('account.me')
  })

  it('takes the session of WeChat from the body', () => {
    expect(bodyOf('account', { operation: 'account.me', session: token }, 'wechat').session).toBe(token)
  })

  it('gives another function no session, whatever it says', () => {
    expect(bodyOf('permit', { operation: 'permit.decideWaiting', session: token }, 'function').session).toBeNull()
  })

  it('names a timer’s operation by its trigger', () => {
    const event = { Type: 'Timer', TriggerName: 'runDeadlines', Time: '2026-11-21T01:00:00Z', Message: '' }
    expect(bodyOf('system', event, 'timer').operation).toBe('system.runDeadlines')
  })

  it.each([
    ['a timer’s event', http({ Type: 'Timer', TriggerName: 'runDeadlines' })],
    ['no JSON', http('operation=account.me')],
    ['a submission id with odd characters', http({ operation: 'account.me', submissionId: '../../x' })],
    ['a GET', { ...http({ operation: 'account.me' }), httpMethod: 'GET' }],
  ])('refuses %s over HTTP', (_, event) => {
    expect(() => bodyOf('system', event, 'http')).toThrow(Refusal)
  })

  it('gives a callback the bytes as they came, and its headers in lower case', () => {
    const callbacks = { 'wechat-pay': () => Promise.resolve({ taken: true as const }) }
    const raw = '{"a": 1,  "b":"元"}'
    const event = { ...http(raw, { 'Wechatpay-Nonce': 'n' }), path: '/wechat-pay' }
    const request = { headers: { 'wechatpay-nonce': 'n' }, rawBody: Buffer.from(raw) }
    expect(callbackOf(event, callbacks)).toEqual({ name: 'wechat-pay', request })
    const encoded = { ...event, body: Buffer.from(raw).toString('base64'), isBase64Encoded: true }
    expect(callbackOf({ ...encoded, path: '/api/permit/wechat-pay/' }, callbacks)?.request).toEqual(request)
    expect(callbackOf({ ...event, httpMethod: 'GET' }, callbacks)).toBeNull()
    for (const path of ['/', '/other', '/constructor', '/wechat-pay/more'])
      expect(callbackOf({ ...event, path }, callbacks)).toBeNull()
  })

  it('answers a callback with nothing, or with what went wrong', () => {
    expect(callbackReply({ taken: true })).toMatchObject({ statusCode: 204, body: '' })
    expect(callbackReply({ taken: false, status: 401, code: 'signature' })).toMatchObject({
      statusCode: 401,
      body: '{"code":"FAIL","message":"signature"}',
    })
  })

  it.each([
    ['no-session', 401],
    ['session-replaced', 401],
    ['forbidden', 403],
    ['quota', 429],
    ['internal', 500],
    ['bad-input', 200],
    ['step-up-needed', 200],
  ] as const)('answers %s with status %d', (code, status) => {
    expect(httpReply({ ok: false, refusal: { code, message: '…' }, now: '2026-11-21T02:00:00.000Z' }).statusCode).toBe(
      status,
    )
  })
})
