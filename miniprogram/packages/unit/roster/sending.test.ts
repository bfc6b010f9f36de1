import { RefusalError } from '@/api'
import { chunksOf, sendRows } from './sending'

jest.mock('@/api', () => jest.requireActual<object>('@/api/refusal-error'))

describe('chunks', () => {
  it('hold so many rows at most, in their order', () => {
    expect(chunksOf([1, 2, 3, 4, 5], { most: 2, bytes: 80_000 })).toEqual([[1, 2], [3, 4], [5]])
    expect(chunksOf([], { most: 2, bytes: 80_000 })).toEqual([])
  })

  it('are never larger than they may be, however long the words in the rows are', () => {
    const rows = Array.from({ length: 300 }, (_, row) => ({ row, workplace: '厂'.repeat(200), name: '𠮷'.repeat(50) }))
    const chunks = chunksOf(rows, { most: 100, bytes: 80 * 1024 })
    expect(chunks.flat()).toEqual(rows)
    for (const chunk of chunks) expect(Buffer.byteLength(JSON.stringify(chunk))).toBeLessThan(80 * 1024)
  })
})

describe('sending', () => {
  beforeEach(() => jest.useFakeTimers({ advanceTimers: 1000 }))
  afterEach(() => jest.useRealTimers())

  it('leaves out the rows that the service cannot read, and sends the others', async () => {
    const send = (rows: readonly number[]) =>
      rows.includes(2)
        ? Promise.reject(new RefusalError('bad-input', '改一下', { 'rows.1.resident.phone': '请填写 11 位手机号码' }))
        : Promise.resolve(rows.map((row) => `${row} sent`))
    const answers = await sendRows([1, 2, 3], send, (row, fields) => `${row} ${fields.phone}`)
    expect(answers).toEqual(['2 请填写 11 位手机号码', '1 sent', '3 sent'])
  })

  it('gives up on a refusal that names no row', async () => {
    const send = () => Promise.reject(new RefusalError('bad-input', '改一下', { input: '改一下' }))
    await expect(sendRows([1], send, () => 'x')).rejects.toMatchObject({ code: 'bad-input' })
  })
})
