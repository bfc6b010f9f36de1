/** 离线验签: what a token says by itself, with the keys and the status list that are kept on the phone. */
import { fromBase32 } from '@shared/model/base32'
import type { Token } from '@shared/slip-token/claims'
import { readStatusList, type StatusList } from '@shared/slip-token/status-list'
import { readToken, tokenState } from '@shared/slip-token/token'
import type { Kept } from './kept'

export interface OfflineAnswer {
  /** `unknown`: signed by a key that this phone does not have. */
  state: 'passed' | 'ended' | 'expired' | 'notYet' | 'notOurs' | 'altered' | 'unknown'
  /** What it says: only where it passed, so that what is over shows nothing of the person. */
  token: Token | null
  /** As of when the phone knows which slips ended, an instant; null where it knows nothing of that. */
  asOf: string | null
  /** Whether that is longer ago than a day. */
  old: boolean
}

const dayMs = 24 * 60 * 60_000

const listOf = ({ list, keys }: Kept): StatusList | null => {
  const bytes = list === null ? null : fromBase32(list)
  return bytes && readStatusList(bytes, keys)
}

const states = { genuine: 'passed', 'not-yet': 'notYet', expired: 'expired', ended: 'ended' } as const
const unread = { 'not-ours': 'notOurs', altered: 'altered', 'wrong-key': 'unknown' } as const

/** `phoneMs`: this phone's clock, which is set right by what was last heard of the city's, and never goes before the list. */
export const checkOffline = (code: string, kept: Kept, phoneMs: number): OfflineAnswer => {
  const list = listOf(kept)
  const listMs = list ? list.asOf * 1000 : null
  const now = Math.max(phoneMs + kept.aheadMs, listMs ?? 0)
  const known = {
    asOf: listMs === null ? null : new Date(listMs).toISOString(),
    old: listMs === null || now - listMs > dayMs,
  }
  const read = readToken(code, kept.keys)
  if (read.state !== 'sound') return { state: unread[read.state], token: null, ...known }
  const state = states[tokenState(read.token, now, list)]
  return { state, token: state === 'passed' ? read.token : null, ...known }
}
