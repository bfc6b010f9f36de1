import { type CardRow } from '@shared/contract/cards'
import { dayOf, daysLeft, Tag } from '@/components'
import { deskText as text } from '@/text/cards'

/** What is special about a card, else how long there is. */
export const CardTag = ({ card: { cancelled, fault, courier, due }, now }: { card: CardRow; now: string }) => {
  if (cancelled) return <Tag tone="bad">{text.cancelled}</Tag>
  if (fault) return <Tag tone="bad">{text.faults[fault]}</Tag>
  if (courier) return <Tag tone={courier === 'accepted' ? 'ok' : 'warn'}>{text.courier[courier]}</Tag>
  return due ? <Tag tone={due < dayOf(now) ? 'bad' : 'info'}>{daysLeft(due, now)}</Tag> : null
}
