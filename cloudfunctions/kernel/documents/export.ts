import type { Stored } from './stored'

/** 导出记录 of one holder, whose key is `_id`: which files with people in them were taken, by whom and when. Append-only. */
export interface Exports extends Stored {
  taken: { at: string; by: string; what: string; count: number }[]
}
