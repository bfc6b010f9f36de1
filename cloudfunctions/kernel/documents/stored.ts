import type { NoticeKind } from '@shared/text/notices'

export interface Stored {
  _id: string
  /** Grows with every change; a write that saw another version is refused. */
  version: number
}

/** Append-only: who did what, when, under which rules. `by` is a person's key or `system`. */
export interface Action {
  at: string
  by: string
  what: string
  rules: string
}

/** A notice that must be told; removed once `system.deliverNotices` has told it. */
export interface OutboxEntry {
  id: string
  kind: NoticeKind
  to: string
  params: string[]
  /** The page of the mini-program that answers it. */
  page: string | null
}

/** A document whose changes people are told of: the change and its notices are one write. */
export interface Telling extends Stored {
  actions: Action[]
  outbox: OutboxEntry[]
  /** For the index: from when the outbox is to be told; null when it is empty. Moves on when telling fails. */
  tellAt: string | null
}

/** What makes a repeated submission recognisable. `key` is unique; `input` is a keyed hash. */
export interface Submission {
  key: string
  input: string
}
