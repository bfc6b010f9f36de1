import type { Case } from './cases'

/** Milliseconds of one question, in each of the ways to ask it. */
export type Samples = { emulator: number[]; memory: number[]; bare: number[] }

const percentile = (samples: number[], share: number): number => {
  const sorted = [...samples].sort((a, b) => a - b)
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? NaN
}

const ms = (value: number) => value.toFixed(value < 1 ? 3 : 2)

const heads = ['', 'emulator p50', 'p99', 'from memory p50', 'p99', 'ratio', 'bare store p50', 'p99', 'aim (ms)', '']

const row = ({ title, aim }: Case, { emulator, memory, bare }: Samples): string[] => {
  const [p50, other] = [percentile(emulator, 0.5), percentile(memory, 0.5)]
  const ratio = p50 / other
  return [
    title,
    ms(p50),
    ms(percentile(emulator, 0.99)),
    ms(other),
    ms(percentile(memory, 0.99)),
    `${ratio.toFixed(2)} ×`,
    ms(percentile(bare, 0.5)),
    ms(percentile(bare, 0.99)),
    String(aim),
    [p50 > aim ? 'slower than the aim' : '', ratio > ratioAim ? `over ${ratioAim} ×` : ''].filter(Boolean).join(', ') ||
      'ok',
  ]
}

/** The emulator should take at most so many times what the same requests take of a server that answers from memory. */
const ratioAim = 1.5

/** The table for the terminal. */
export const table = (results: { question: Case; samples: Samples }[]): string => {
  const rows = [heads, ...results.map(({ question, samples }) => row(question, samples))]
  const widths = heads.map((_, column) => Math.max(...rows.map((cells) => cells[column]!.length)))
  const line = (cells: string[]) =>
    cells
      .map((cell, i) => (i === 0 || i === cells.length - 1 ? cell.padEnd(widths[i]!) : cell.padStart(widths[i]!)))
      .join('  ')
  return rows.map((cells) => line(cells).trimEnd()).join('\n')
}

export const howToRead = `How to read this
  All figures are milliseconds. The unmodified SDK asks over HTTP, in this process; both servers are processes of their own.
  emulator      the emulator as \`npm start\` runs it, on this data.
  from memory   a server that answers the same requests at once with a prepared answer: what HTTP and the SDK cost.
  ratio         emulator / from memory, of the medians. This is the figure that matters: at most ${ratioAim} × is the aim. It holds
                on a slow or busy machine too, since the two are asked in turn, request by request.
  bare store    the same questions asked of the embedded store in this process, without documents being parsed.
  A transaction is five requests (start, get, update, add, commit), and its commit waits for the disk.`
