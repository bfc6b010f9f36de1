import { transport } from '@/platform/transport'
import { call, exchange } from './call'
import { currentSession, startSession } from './session'

jest.mock('@/platform/transport', () => ({ transport: jest.fn() }))
jest.mock('@tarojs/taro', () => {
  const kept = new Map<string, string>()
  return {
    getStorageSync: (key: string) => kept.get(key) ?? '',
    setStorageSync: (key: string, value: string) => kept.set(key, value),
    removeStorageSync: (key: string) => kept.delete(key),
    getCurrentInstance: () => ({ router: { path: '/packages/permit/endorse/index', params: {} } }),
    kept,
  }
})

const answer = jest.mocked(transport)
const now = '2026-11-21T02:00:00Z'
const refuse = (code: string, more = {}) => ({ ok: false as const, refusal: { code, message: '不行', ...more }, now })

describe('asking the service', () => {
  beforeEach(() => startSession('a-session'))

  it('asks the function that the operation names, with the session and the submission', async () => {
    answer.mockResolvedValueOnce({ ok: true, output: { done: 1 }, now })
    expect(await exchange('permit.endorse', { stillResides: true }, { submissionId: 's-1' })).toEqual({
      output: { done: 1 },
      now,
    })
    const request = { operation: 'permit.endorse', input: { stillResides: true }, submissionId: 's-1' }
    expect(answer).toHaveBeenCalledWith('permit', request, 'a-session')
  })

  it('hands a refusal on with its words, fields and trace', async () => {
    answer.mockResolvedValueOnce(refuse('bad-input', { fields: { phone: '请填写 11 位手机号码' }, traceId: 'T-1' }))
    await expect(call('account.me', {})).rejects.toMatchObject({
      code: 'bad-input',
      message: '不行',
      fields: { phone: '请填写 11 位手机号码' },
      traceId: 'T-1',
    })
    expect(currentSession()).toBe('a-session')
  })

  it.each(['no-session', 'session-ended', 'session-replaced'])(
    '%s forgets the session, and keeps the place',
    async (code) => {
      answer.mockResolvedValueOnce(refuse(code))
      await expect(call('account.me', {})).rejects.toMatchObject({ code })
      expect(currentSession()).toBeNull()
      const { kept } = jest.requireMock<{ kept: Map<string, string> }>('@tarojs/taro')
      expect(kept.get('juzhu.return-to')).toBe('/packages/permit/endorse/index')
    },
  )

  it('a late refusal of an old session does not end the new one', async () => {
    answer.mockImplementationOnce(async () => {
      startSession('a-newer-session')
      return refuse('session-replaced')
    })
    await expect(call('account.me', {})).rejects.toMatchObject({ code: 'session-replaced' })
    expect(currentSession()).toBe('a-newer-session')
  })

  it('a network that carries nothing is said calmly, and ends no session', async () => {
    answer.mockRejectedValueOnce(new TypeError('Failed to fetch'))
    await expect(call('account.me', {})).rejects.toMatchObject({ code: 'offline' })
    expect(currentSession()).toBe('a-session')
  })
})
