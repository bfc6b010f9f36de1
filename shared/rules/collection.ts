import { idNumber } from './id-number'
import type { ReplacementKind } from './replacement'

/** A person by their document. */
export type Bearer = { idType: string; idNumber: string }

/**
 * A card is asked for at the counter. `agent`: the 代领人 named in the application. `comer`: who stands there; `holderIdShown`:
 * the holder's document lies there too. `oldCardReturned`: for 换领.
 */
export type Collecting = {
  holder: Bearer
  agent: Bearer | null
  comer: Bearer
  holderIdShown: boolean
  replacement: ReplacementKind | null
  oldCardReturned: boolean
}

export type CollectionProblem = 'no-agent-named' | 'not-the-agent' | 'holder-id-missing' | 'old-card-missing'

const isSame = (a: Bearer, b: Bearer): boolean =>
  a.idType === b.idType &&
  idNumber({ idType: a.idType, number: a.idNumber }).normalised ===
    idNumber({ idType: b.idType, number: b.idNumber }).normalised

const comerProblem = ({ holder, agent, comer, holderIdShown }: Collecting): CollectionProblem | null => {
  if (isSame(holder, comer)) return null
  if (!agent) return 'no-agent-named'
  if (!isSame(agent, comer)) return 'not-the-agent'
  return holderIdShown ? null : 'holder-id-missing'
}

/**
 * 领证 and 代领 (R41): the holder, or the agent whom the application names, with the documents of both. 换领新证 is against the
 * old card (R39, 条例第二十二条). Null: hand it over.
 */
export const collectionProblem = (collecting: Collecting): CollectionProblem | null =>
  comerProblem(collecting) ??
  (collecting.replacement === 'exchange' && !collecting.oldCardReturned ? 'old-card-missing' : null)
