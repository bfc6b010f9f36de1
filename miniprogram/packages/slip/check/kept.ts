import type { TokenKey } from '@shared/slip-token/keys'
import { exchange, RefusalError } from '@/api'
import { storage } from '@/platform'

/** The keys that were built in: a JSON list, or empty where a build is for trying things out. */
declare const SLIP_KEYS: string

/** What this phone knows of slips without asking. */
export interface Kept {
  keys: TokenKey[]
  /** 状态名单 as it came; null when none ever did. */
  list: string | null
  /** By how much the city's clock was ahead of this phone's when it was last heard, in ms. */
  aheadMs: number
}

const names = { keys: 'slip-keys', list: 'slip-list', ahead: 'slip-clock' } as const
const pinned = (): TokenKey[] => (SLIP_KEYS ? (JSON.parse(SLIP_KEYS) as TokenKey[]) : [])

export const kept = (): Kept => {
  const built = pinned()
  return {
    keys: built.length > 0 ? built : (JSON.parse(storage.get(names.keys) ?? '[]') as TokenKey[]),
    list: storage.get(names.list),
    aheadMs: Number(storage.get(names.ahead) ?? 0),
  }
}

/**
 * Brings what is kept up to date, and says as of when it knows; null without signal, when it stays as it was. Keys that were
 * built in are never asked for.
 */
export const refreshKept = async (): Promise<string | null> => {
  const asking = pinned().length > 0 ? null : exchange('slip.publicKeys', {})
  try {
    const [{ output, now }, answer] = await Promise.all([exchange('slip.statusList', {}), asking])
    if (answer) storage.set(names.keys, JSON.stringify(answer.output.keys))
    storage.set(names.list, output.list)
    storage.set(names.ahead, String(new Date(now).getTime() - Date.now()))
    return output.asOf
  } catch (error) {
    if (error instanceof RefusalError) return null
    throw error
  }
}
