import { View } from '@tarojs/components'
import { type PermitHistory } from '@shared/contract/permit'
import { daysBetween } from '@shared/model/day'
import { Card, longDate, Timeline, type TimelineItem } from '@/components'
import { Fold } from '@/components/fold'
import { filedByText } from '@/text/case-way'

type Event = { on: string; item: TimelineItem }

const endorsementEvent = ({ on, late, validUntil, filedBy }: PermitHistory['endorsements'][number]): Event => ({
  on,
  item: {
    title: `${longDate(on)} ${late ? '补签' : '签注'}`,
    detail: [`有效期到 ${longDate(validUntil)}`, filedBy ? filedByText[filedBy] : ''].filter(Boolean).join(' · '),
    state: 'done',
  },
})

const interruptionEvent = ({ from, to }: PermitHistory['interruptions'][number]): Event => ({
  on: from,
  item: {
    title: `${longDate(from)} 至 ${longDate(to)} 中断`,
    detail: `共 ${daysBetween(from, to) + 1} 天，补签以后也不算有效`,
    state: 'next',
  },
})

/** 签注和中断记录, the newest first, down to the day of issue. */
export const History = ({ history, issuedOn }: { history: PermitHistory; issuedOn: string }) => {
  const events = [...history.endorsements.map(endorsementEvent), ...history.interruptions.map(interruptionEvent)]
  if (events.length === 0) return null
  const items = events.sort((a, b) => (a.on < b.on ? 1 : -1)).map(({ item }) => item)
  return (
    <Card>
      <Fold title={`签注和中断记录（${events.length}）`}>
        <View>
          <Timeline items={[...items, { title: `${longDate(issuedOn)} 签发`, state: 'done' }]} />
        </View>
      </Fold>
    </Card>
  )
}
