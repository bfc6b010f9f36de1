/** The city's clock: the machine's, moved by an offset that is kept in the data folder. It runs on; only a reset goes back. */
import { existsSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import * as z from 'zod'

/** When a fresh city starts. */
export const cityStart = new Date('2026-11-21T10:00:00+08:00')

export type CityClock = {
  now: () => Date
  /** Sets the clock to `at`; it runs on from there. */
  set: (at: Date) => void
  /** Milliseconds ahead of the machine's clock, as one float64 that other threads read. */
  offset: SharedArrayBuffer
}

const kept = z.object({ offset: z.number() })

const readOffset = (file: string): number | null =>
  existsSync(file) ? kept.parse(JSON.parse(readFileSync(file, 'utf8'))).offset : null

/** The clock whose offset is kept in `file`; a new one starts at `cityStart`. Without a file it is kept nowhere. */
export const openClock = (file?: string): CityClock => {
  const offset = new SharedArrayBuffer(Float64Array.BYTES_PER_ELEMENT)
  const ahead = new Float64Array(offset)
  const keep = (value: number) => {
    ahead[0] = value
    if (!file) return
    writeFileSync(`${file}.new`, JSON.stringify({ offset: value }))
    renameSync(`${file}.new`, file)
  }
  keep((file ? readOffset(file) : null) ?? cityStart.getTime() - Date.now())
  return {
    now: () => new Date(Date.now() + (ahead[0] ?? 0)),
    set: (at) => keep(at.getTime() - Date.now()),
    offset,
  }
}

const hour = 3_600_000

/** An instant as the city writes it: `2026-11-21T10:00:00+08:00`. */
export const cityTime = (instant: Date): string =>
  `${new Date(instant.getTime() + 8 * hour).toISOString().slice(0, 19)}+08:00`
