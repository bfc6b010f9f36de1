import { bytesIn, fitted, scaledTo } from './fit-photo'

const text = (bytes: number) => Buffer.alloc(bytes, 1).toString('base64')

describe('a photo that is to be sent', () => {
  it.each([0, 1, 2, 3, 59_999, 60_000])('of %d bytes is counted as such in base64', (bytes) => {
    expect(bytesIn(text(bytes))).toBe(bytes)
  })

  it('is made smaller, never larger, and keeps its shape', () => {
    expect(scaledTo(1600, { width: 4000, height: 3000 })).toEqual({ width: 1600, height: 1200 })
    expect(scaledTo(1600, { width: 3000, height: 4000 })).toEqual({ width: 1200, height: 1600 })
    expect(scaledTo(1600, { width: 800, height: 600 })).toEqual({ width: 800, height: 600 })
    expect(scaledTo(1600, { width: 9000, height: 1 })).toEqual({ width: 1600, height: 1 })
  })

  it('is drawn in its best size that is small enough', async () => {
    const tried: string[] = []
    const draw = async (longest: number, quality: number) => {
      tried.push(`${longest} ${quality}`)
      return text(tried.length < 3 ? 300_001 : 300_000)
    }
    expect(bytesIn((await fitted(draw)) ?? '')).toBe(300_000)
    expect(tried).toEqual(['1600 0.8', '1600 0.6', '1280 0.6'])
  })

  it('is given up where nothing makes it small enough', async () => {
    expect(await fitted(async () => text(400_000))).toBeNull()
  })
})
