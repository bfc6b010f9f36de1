import { View } from '@tarojs/components'
import { type OwnCard } from '@shared/contract/cards'
import { correctionText as text } from '@/text/cards'
import { Card } from './card'
import { moment } from './words'

/** 窗口更正记录 of a card's form: when, and of what. */
export const Corrections = ({ all, now }: { all: OwnCard['corrections']; now: string }) =>
  all.length === 0 ? null : (
    <Card title={text.title}>
      {all.map(({ at, what }) => (
        <View key={at} className="small digits">
          {`${moment(at, now)} · ${what.map((part) => text.parts[part]).join('、')}`}
        </View>
      ))}
    </Card>
  )
