import { patiently } from './patiently'
import { RefusalError } from './refusal-error'

const offline = new RefusalError('offline', '网络不通')

describe('sending patiently', () => {
  beforeEach(() => jest.useFakeTimers({ advanceTimers: 1000 }))
  afterEach(() => jest.useRealTimers())

  it('tries again while the network does not carry it, and gives up after a while', async () => {
    const send = jest.fn<Promise<string>, []>().mockRejectedValueOnce(offline).mockResolvedValueOnce('done')
    const answer = patiently(send)
    await jest.advanceTimersByTimeAsync(10_000)
    expect(await answer).toBe('done')
    const never = jest.fn<Promise<string>, []>().mockRejectedValue(offline)
    const failed = expect(patiently(never)).rejects.toMatchObject({ code: 'offline' })
    await jest.advanceTimersByTimeAsync(20_000)
    await failed
    expect(never).toHaveBeenCalledTimes(4)
  })

  it('does not repeat what was refused', async () => {
    const send = jest.fn<Promise<string>, []>().mockRejectedValue(new RefusalError('quota', '今天查询次数较多'))
    await expect(patiently(send)).rejects.toMatchObject({ code: 'quota' })
    expect(send).toHaveBeenCalledTimes(1)
  })
})
