import { several } from './several'

describe('several at a time', () => {
  it('keeps the order of the items and never exceeds the limit', async () => {
    let running = 0
    let most = 0
    const results = await several([30, 1, 20, 5, 10], 2, async (ms) => {
      running += 1
      most = Math.max(most, running)
      await new Promise((resolve) => setTimeout(resolve, ms))
      running -= 1
      return ms * 2
    })
    expect(results).toEqual([60, 2, 40, 10, 20])
    expect(most).toBe(2)
  })

  it('has nothing to do for nothing', async () => {
    expect(await several([], 4, () => Promise.reject(new Error('asked')))).toEqual([])
  })
})
