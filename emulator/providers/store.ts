/**
 * What the providers remember: small values by section and key, in memory, appended to one file. A line is with the
 * operating system when `put` resolves, so killing the process loses nothing.
 */
import {
  closeSync,
  existsSync,
  mkdirSync,
  openSync,
  readFileSync,
  renameSync,
  truncateSync,
  writeFileSync,
  writeSync,
} from 'node:fs'
import { join } from 'node:path'
import * as z from 'zod'

export type ProviderStore = {
  /** undefined when absent. */
  get: (section: string, key: string) => Promise<unknown>
  put: (section: string, key: string, value: unknown) => Promise<void>
  putAll: (section: string, entries: Iterable<readonly [key: string, value: unknown]>) => Promise<void>
  /** Whether there was such a key. */
  remove: (section: string, key: string) => Promise<boolean>
  /** The values of a section in the order in which their keys were first put. */
  list: (section: string) => Promise<unknown[]>
  clear: () => Promise<void>
}

const line = z.union([z.tuple([z.string(), z.string(), z.unknown()]), z.tuple([z.string(), z.string()])])
type Line = [section: string, key: string, value?: unknown]
type Sections = Map<string, Map<string, unknown>>

const apply = (sections: Sections, [section, key, ...rest]: Line) => {
  const values = sections.get(section) ?? new Map<string, unknown>()
  sections.set(section, values)
  if (rest.length === 0) return values.delete(key)
  values.set(key, rest[0])
  return true
}

const inMemory = (sections: Sections, append: (lines: Line[]) => void, empty: () => void): ProviderStore => ({
  get: async (section, key) => sections.get(section)?.get(key),
  put: async (section, key, value) => {
    append([[section, key, value]])
    apply(sections, [section, key, value])
  },
  putAll: async (section, entries) => {
    const lines = Array.from(entries, ([key, value]): Line => [section, key, value])
    append(lines)
    for (const one of lines) apply(sections, one)
  },
  remove: async (section, key) => {
    if (!sections.get(section)?.has(key)) return false
    append([[section, key]])
    return apply(sections, [section, key])
  },
  list: async (section) => [...(sections.get(section)?.values() ?? [])],
  clear: async () => {
    empty()
    sections.clear()
  },
})

const nothing = () => undefined

/** A store that ends with the process. */
export const memoryStore = (): ProviderStore => inMemory(new Map(), nothing, nothing)

/** Reads the lines of `path` into memory; a last line that was torn by a kill is cut off. Answers how many lines. */
const replay = (path: string, sections: Sections): number => {
  if (!existsSync(path)) return 0
  const bytes = readFileSync(path)
  const whole = bytes.lastIndexOf(0x0a) + 1
  if (whole < bytes.length) truncateSync(path, whole)
  const lines = bytes.subarray(0, whole).toString('utf8').split('\n').slice(0, -1)
  for (const text of lines) apply(sections, line.parse(JSON.parse(text)))
  return lines.length
}

const encode = (lines: Line[]) => lines.map((one) => `${JSON.stringify(one)}\n`).join('')

/** Rewrites a file of which more than half is history. */
const compact = (path: string, sections: Sections, lines: number) => {
  const live = [...sections].flatMap(([section, values]) =>
    [...values].map(([key, value]): Line => [section, key, value]),
  )
  if (lines <= live.length * 2) return
  writeFileSync(`${path}.new`, encode(live), { mode: 0o600 })
  renameSync(`${path}.new`, path)
}

/** A store in `folder` (made when absent). One process at a time. */
export const openFolderStore = (folder: string): ProviderStore => {
  mkdirSync(folder, { recursive: true })
  const path = join(folder, 'providers.jsonl')
  const sections: Sections = new Map()
  compact(path, sections, replay(path, sections))
  let file = openSync(path, 'a', 0o600)
  const append = (lines: Line[]) => {
    if (lines.length > 0) writeSync(file, encode(lines))
  }
  const empty = () => {
    closeSync(file)
    file = openSync(path, 'w', 0o600)
  }
  return inMemory(sections, append, empty)
}
