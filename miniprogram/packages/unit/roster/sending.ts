/** How the rows of a roster travel: in chunks, each sent again under its own id when its answer was lost. */
import { asRefusal, type RefusalError } from '@/api'
import { patiently } from '@/api/patiently'

/** Bytes of a text as UTF-8; half of a pair counts as much as it can. */
const bytesOf = (text: string): number => {
  let bytes = 0
  for (let i = 0; i < text.length; i += 1) bytes += text.charCodeAt(i) < 0x80 ? 1 : 3
  return bytes
}

/** What surrounds the rows in a request, in bytes. */
const envelope = 1024

/** `rows` in their order, at most `most` and so many bytes at a time. */
export const chunksOf = <Row>(rows: readonly Row[], { most, bytes }: { most: number; bytes: number }): Row[][] => {
  const chunks: Row[][] = []
  let size = 0
  for (const row of rows) {
    const weight = bytesOf(JSON.stringify(row)) + 1
    const last = chunks.at(-1)
    if (last && last.length < most && size + weight <= bytes - envelope) {
      last.push(row)
      size += weight
    } else {
      chunks.push([row])
      size = weight
    }
  }
  return chunks
}

/** What a chunk was refused with as a whole, by the rows that it names (`rows.3.resident.phone`). */
const refusedRows = (refusal: RefusalError): Map<number, Record<string, string>> => {
  const found = new Map<number, Record<string, string>>()
  for (const [path, message] of Object.entries(refusal.fields)) {
    const [, index, field] = /^rows\.(\d+)\.(?:resident\.)?(\w+)$/.exec(path) ?? []
    if (index && field) found.set(Number(index), { ...found.get(Number(index)), [field]: message })
  }
  return found
}

/**
 * Sends a chunk; rows that are of no shape the service takes are answered by `refused`, and the others sent without them.
 * Throws RefusalError when nothing can be sent.
 */
export const sendRows = async <Row, Answer>(
  rows: readonly Row[],
  send: (rows: readonly Row[]) => Promise<Answer[]>,
  refused: (row: Row, fields: Record<string, string>) => Answer,
): Promise<Answer[]> => {
  try {
    return await patiently(() => send(rows))
  } catch (thrown) {
    const refusal = asRefusal(thrown)
    const wrong = refusal.code === 'bad-input' ? refusedRows(refusal) : new Map<number, Record<string, string>>()
    if (wrong.size === 0) throw refusal
    const good = rows.filter((_, i) => !wrong.has(i))
    const answers = good.length > 0 ? await sendRows(good, send, refused) : []
    return [...rows.flatMap((row, i) => (wrong.has(i) ? [refused(row, wrong.get(i) ?? {})] : [])), ...answers]
  }
}
