import { spelled } from '@shared/text/days'
import { notices as texts, noticeText } from '@shared/text/notices'
import { wardText, wardTitle } from '@shared/text/ward-notices'
import type { Notice } from '../kernel/documents'
import type { Ports } from '../kernel/ports'
import { paramsOf } from '../kernel/telling'
import type { UseCase } from '../kernel/use-case'

const pageSize = 20

/** As its reader sees it: a guardian's says whom it is about. */
const wordsOf = ({ kind, params, personal }: Notice) => {
  const said = paramsOf({ params, personal })
  const ward = personal?.ward
  return ward
    ? { title: wardTitle(ward, kind), text: spelled(wardText(ward, kind, said)) }
    : { title: texts[kind].title, text: spelled(noticeText(kind, said)) }
}

/** 消息：newest first. An SMS writes days short; on a screen they are spelled. */
export const listMessages =
  ({ notices }: Pick<Ports, 'notices'>): UseCase<'account.listMessages'> =>
  async ({ before }, { person }) => {
    const where = before ? { person, at: { lt: before } } : { person }
    const found = await notices.find(where, { order: [['at', 'desc']], limit: pageSize + 1 })
    const messages = found.slice(0, pageSize).map((notice) => {
      const { _id, at, read, page, unit = null } = notice
      return { id: _id, ...wordsOf(notice), at, read, page, unitId: unit }
    })
    return { messages, more: found.length > pageSize }
  }

/** Marks own messages as read; others' ids change nothing. */
export const markRead =
  ({ notices }: Pick<Ports, 'notices'>): UseCase<'account.markRead'> =>
  async ({ ids }, { person }) => {
    if (ids.length === 0) return {}
    const unread = await notices.find({ person, _id: { in: ids }, read: false }, { limit: pageSize })
    await Promise.all(unread.map((notice) => notices.replace({ ...notice, read: true })))
    return {}
  }
