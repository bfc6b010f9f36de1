import { type OwnCard } from '@shared/contract/cards'
import { correctionText as text } from '@/text/cards'
import { Card } from './card'
import { Facts } from './findings-list'
import { moment } from './words'

/** 窗口更正记录 of a card's form: when, and of what. */
export const Corrections = ({ all, now }: { all: OwnCard['corrections']; now: string }) =>
  all.length === 0 ? null : (
    <Card title={text.title}>
      <Facts rows={all.map(({ at, what }) => [moment(at, now), what.map((part) => text.parts[part]).join('、')])} />
    </Card>
  )
