import type { EvidenceKind } from '@shared/rules/evidence'
import type { Stored } from './stored'

/** 房屋材料, or the identity card of whom a card is posted to. */
type PageKind = EvidenceKind | 'courierIdentity'

/**
 * 房屋材料的一页: where its sealed bytes lie follows from `_id`, which is a keyed hash of the link and the phone's own id. The
 * document is there before the first byte is stored and goes after the last one, so that no file is ever without it.
 */
export interface EvidencePage extends Stored {
  /** The dwelling link it is for, or the case whose card is posted. */
  link: string
  kind: PageKind
  at: string
  /** `arriving`: in parts; `whole`: one checked picture. */
  state: 'arriving' | 'whole'
  parts: number
  got: number[]
  /** For the index: from when the daily run looks whether it is still needed. */
  lookAt: string
}

/** A page of a dwelling link. */
export type LinkPage = EvidencePage & { kind: EvidenceKind }
