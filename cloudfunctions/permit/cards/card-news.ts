/** What the holder is told of a card. */
import { pointByCode } from '@shared/codes/acceptance-points'
import { cardFaultNames, bringShort } from '@shared/text/cards'
import { hoursShort } from '@shared/text/hours'
import type { NoticeKind } from '@shared/text/notices'
import type { Day } from '@shared/model/day'
import type { CardMove } from '@shared/rules/cards'
import type { OutboxEntry, PermitCase, PermitFile } from '../../kernel/documents'
import { withNews } from '../../kernel/telling'
import { methodOf, pointText } from './collecting'
import { pointOf } from './standing'

export const cardPage = ({ receipt }: Pick<PermitCase, 'receipt'>) => `/packages/permit/card/index?receipt=${receipt}`

interface Change {
  at: string
  by: string
  what: string
}

/** `file` with an action and what is told of it. */
export const withCardNews = (
  file: PermitFile,
  one: PermitCase,
  change: Change,
  told: { kind: NoticeKind; params: string[] } | null,
): PermitFile => {
  const notices: Omit<OutboxEntry, 'id'>[] = told ? [{ ...told, to: file._id, page: cardPage(one) }] : []
  return withNews(file, change, notices)
}

/** Of a move: ready, posted, faulty, made again; the steps between them are only shown. */
export const toldOfMove = (file: PermitFile, one: PermitCase, move: CardMove, today: Day) => {
  const point = pointOf(one)
  const method = methodOf(file, one, today)
  switch (move) {
    case 'arrived': {
      const hours = pointByCode(point)?.hours.on(today)
      const params = [pointText(point), bringShort[method], hours ? hoursShort(hours) : '开放时间见居住通']
      return { kind: 'cardReady' as const, params }
    }
    case 'posted':
      return { kind: 'cardPosted' as const, params: [one.card?.tracking ?? ''] }
    case 'fault':
      return { kind: 'cardFault' as const, params: [cardFaultNames[one.card?.fault ?? 'data']] }
    case 'remade':
      return { kind: 'cardRemade' as const, params: [] }
    case 'sent':
    case 'made':
      return null
  }
}
