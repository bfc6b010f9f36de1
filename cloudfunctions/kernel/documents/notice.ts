import type { NoticeKind } from '@shared/text/notices'
import type { Stored } from './stored'

/** 消息：`_id` is `document:outbox entry`, for a unit's people with the reader's key, so that one notice is made once. */
export interface Notice extends Stored {
  person: string
  /** 单位 for which the person reads it. */
  unit?: string | null
  kind: NoticeKind
  /** `theUnit` among them stands for the unit's name. */
  params: string[]
  page: string | null
  at: string
  read: boolean
  sms: 'waiting' | 'sent' | 'no-phone' | 'unwanted' | 'rejected'
  serial: string | null
  /** `ward`: how the child is named of whom it tells a guardian; the unit's name for `theUnit`. */
  personal?: { unit?: string; ward?: string }
}
