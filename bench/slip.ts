/**
 * `npm run bench:slip [times]`: how long a slip takes to draw, seal and sign, warm, each with data of its own; beside it, in the
 * same run and in turn, what the machine needs for an equal mass of hashing, since milliseconds of a busy machine compare
 * with nothing but themselves.
 */
import { createHash } from 'node:crypto'
import path from 'node:path'
import { pdfs } from '../cloudfunctions/adapters/pdf'
import { portraitOf } from '../emulator/providers/registers/portrait'
import { newSeal } from '../tests/support/sealing'
import { slipPage } from '../tests/support/slip-page'

const root = path.resolve(__dirname, '..')
const warmUp = 20
const budgetMs = 60
const most = 100 * 1024

const names = [...'赵钱孙李周吴郑王冯陈褚卫蒋沈韩杨朱秦尤许何吕施张']
const given = [...'伟芳娜敏静丽强磊军洋勇艳杰娟涛明超秀兰霞平刚桂英']

const person = (i: number) => {
  const name = `${names[i % names.length]}${given[(i * 7) % given.length]}${given[(i * 3) % given.length]}`
  const facts: Record<string, string> = {
    姓名: i % 10 === 0 ? `${name}㛃𬱖䶮` : name,
    公民身份号码: `34012319900818${1000 + i}`,
  }
  const page = slipPage({ photo: portraitOf(`photo-${i % 20}`, '340123199008183219') })
  return { ...page, rows: page.rows.map((row) => ({ ...row, value: facts[row.label] ?? row.value })) }
}

const yardstick = () =>
  createHash('sha256')
    .update(Buffer.alloc(8 * 1024 * 1024))
    .digest()

const timed = async (run: () => unknown): Promise<number> => {
  const began = performance.now()
  await run()
  return performance.now() - began
}
const at = (sorted: number[], share: number) =>
  sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0
const line = (name: string, samples: number[]) => {
  const sorted = [...samples].sort((a, b) => a - b)
  const [p50, p99] = [at(sorted, 0.5), at(sorted, 0.99)]
  console.log(`${name.padEnd(34)} p50 ${p50.toFixed(1).padStart(7)} ms   p99 ${p99.toFixed(1).padStart(7)} ms`)
  return p50
}

const main = async () => {
  const times = Number(process.argv[2] ?? 200)
  const { settings } = await newSeal()
  const pdf = pdfs(path.join(root, 'dist/cloudfunctions/slip/fonts'), settings)
  const pages = Array.from({ length: times }, (_, i) => person(i))
  let largest = 0
  const draw = (page: (typeof pages)[number]) => async () => {
    const drawing = await pdf.sealSlip(page, new Date())
    if (drawing.state !== 'drawn') throw new Error(`no glyph for ${drawing.character}`)
    largest = Math.max(largest, Buffer.byteLength(drawing.base64, 'base64'))
  }
  const first = await timed(draw(person(1)))
  for (let i = 0; i < warmUp; i += 1) await draw(person(i))()
  const [slips, hashes]: [number[], number[]] = [[], []]
  for (const page of pages) {
    slips.push(await timed(draw(page)))
    hashes.push(await timed(yardstick))
  }
  console.log(`${times} slips; the first of the process, with its fonts, ${first.toFixed(0)} ms`)
  const slip = line('slip drawn, sealed and signed', slips)
  const hash = line('SHA-256 of 8 MB, for comparison', hashes)
  console.log(`ratio of the medians ${(slip / hash).toFixed(2)}; largest file ${(largest / 1024).toFixed(1)} KB`)
  console.log(
    `budget: p50 ${budgetMs} ms ${slip <= budgetMs ? 'kept' : 'NOT KEPT'}, 100 KB ${largest <= most ? 'kept' : 'NOT KEPT'}`,
  )
}

void main()
