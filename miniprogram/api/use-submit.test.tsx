/** @jest-environment jsdom */
import { act, renderHook } from '@testing-library/react'
import { transport } from '@/platform/transport'
import { useSubmit } from './use-submit'

jest.mock('@/platform/transport', () => ({ transport: jest.fn() }))
jest.mock('@tarojs/taro', () => ({ getStorageSync: () => '' }))

const answer = jest.mocked(transport)
const ok = { ok: true as const, output: {}, now: '2026-11-21T02:00:00Z' }
const input = { stillResides: true as const }
const ids = () => answer.mock.calls.map(([, request]) => request.submissionId)

describe('changing something exactly once', () => {
  beforeEach(() => answer.mockReset())

  it('a second tap while the first is on its way does nothing', async () => {
    answer.mockResolvedValue(ok)
    const { result } = renderHook(() => useSubmit('permit.endorse'))
    const both = await act(() => Promise.all([result.current.submit(input), result.current.submit(input)]))
    expect(both).toEqual([{}, null])
    expect(answer).toHaveBeenCalledTimes(1)
  })

  it('after a failed network the same input goes out under the same id, other input under another', async () => {
    answer.mockRejectedValueOnce(new TypeError('Failed to fetch')).mockResolvedValue(ok)
    const { result } = renderHook(() => useSubmit('account.setPreferences'))
    await act(() => result.current.submit({ elder: true }))
    expect(result.current.refusal?.code).toBe('offline')
    await act(() => result.current.submit({ elder: true }))
    await act(() => result.current.submit({ elder: false }))
    const [first, again, other] = ids()
    expect(first).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/)
    expect(again).toBe(first)
    expect(other).not.toBe(first)
    expect(result.current.refusal).toBeNull()
  })

  it('what was done once may be done anew: a later submission has its own id', async () => {
    answer.mockResolvedValue(ok)
    const { result } = renderHook(() => useSubmit('account.setPreferences'))
    await act(() => result.current.submit({ elder: true }))
    await act(() => result.current.submit({ elder: true }))
    const [first, second] = ids()
    expect(second).not.toBe(first)
  })
})
