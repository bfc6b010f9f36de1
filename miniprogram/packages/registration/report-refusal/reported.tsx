import { View } from '@tarojs/components'
import { type OutputOf } from '@shared/contract'
import { Button, Card, longDate, Page, ReceiptNumber, ResultHero } from '@/components'
import { goTab, replace } from '@/platform'
import { refusalText as text } from '@/text/data-refusals'

/** 已报告: what is kept, by when staff answer, and what to do once the data is there. */
export const Reported = ({
  result: { refusal, due, daysLate },
  dwelling,
}: {
  result: OutputOf<'registration.reportRefusal'>
  dwelling: string
}) => (
  <Page
    title={text.title}
    back={() => goTab('home')}
    announce={text.done}
    footer={<Button onTap={() => void replace('registration/declare-move-in', { dwelling })}>{text.declare}</Button>}
  >
    <ResultHero
      state="done"
      title={text.done}
      detail={refusal.due ? text.doneDetail(longDate(refusal.due)) : text.doneUndated}
    />
    <ReceiptNumber receipt={refusal.receipt} label={text.receipt} />
    <Card title={text.next}>
      <View>{daysLate > 0 ? text.late(daysLate) : due ? text.inTime(longDate(due)) : ''}</View>
      <View>{text.nextDetail}</View>
      <View className="muted">{text.own}</View>
    </Card>
  </Page>
)
