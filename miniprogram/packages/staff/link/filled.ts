import { keep, takeKept } from '@/platform/kept'
import { staffText as text } from '@/text/staff'

/** What staff have filled in of a decision. */
export type Filled = { verdict: 'approve' | 'reject' | ''; reason: string }

const keyOf = (linkId: string) => `decide-${linkId}`

export const keepFilled = (linkId: string, filled: Filled) => keep(keyOf(linkId), JSON.stringify(filled))

/** What was filled before a face check took the page away, or blank. */
export const filledBefore = (linkId: string): Filled => {
  const kept = JSON.parse(takeKept(keyOf(linkId)) ?? '{}') as { verdict?: unknown; reason?: unknown }
  const verdict = kept.verdict === 'approve' || kept.verdict === 'reject' ? kept.verdict : ''
  return { verdict, reason: typeof kept.reason === 'string' ? kept.reason : '' }
}

/** The first thing that is missing, or null. A reason is counted in characters, not in UTF-16 units. */
export const missingIn = ({ verdict, reason }: Filled): { field: 'verdict' | 'reason'; message: string } | null => {
  if (!verdict) return { field: 'verdict', message: text.pickDecision }
  return [...reason.trim()].length < 2 ? { field: 'reason', message: text.writeReason } : null
}
