import type { NoticeKind } from '@shared/text/notices'
import type { Stored } from './stored'

/** 消息：`_id` is `document:outbox entry`, so that one notice is made once. */
export interface Notice extends Stored {
  person: string
  kind: NoticeKind
  params: string[]
  page: string | null
  at: string
  read: boolean
  sms: 'waiting' | 'sent' | 'no-phone' | 'rejected'
  serial: string | null
}
