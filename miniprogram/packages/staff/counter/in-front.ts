import { createContext } from 'react'
import { type InputOf } from '@shared/contract'
import { keep, takeKept } from '@/platform/kept'

/** Whose document was looked at, and of a child whose guardian's. */
export type Who = InputOf<'permit.identifyAtCounter'>

/** Who is in front of the clerk. */
export const InFront = createContext<Who | null>(null)

const key = 'counter-who'

/** Keeps what was typed of the document while a check of the clerk's own face takes the page away. */
export const keepWho = ({ idNumber, name, document }: Who) => keep(key, JSON.stringify({ idNumber, name, document }))

/** The person of before the check, to be opened with one key; once. */
export const whoBefore = (): Who | null => {
  const kept = takeKept(key)
  return kept ? (JSON.parse(kept) as Who) : null
}
