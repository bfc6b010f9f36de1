import { View } from '@tarojs/components'
import { type OutputOf } from '@shared/contract'
import { type CheckedPaper } from '@shared/contract/papers'
import { AnswerList, clockOf, dayOf, longDate, Notice, ReceiptNumber, ResultHero } from '@/components'
import { papersText as text } from '@/text/papers'

const moment = (instant: string) => `${longDate(dayOf(instant))} ${clockOf(instant)}`

const Genuine = ({ paper, on }: { paper: CheckedPaper; on: string }) => {
  const { title, number, issuedAt, office, maskedName, place, facts, today } = paper
  const ended = today.holds === false
  return (
    <>
      <ResultHero
        state={ended ? 'waiting' : 'done'}
        title={ended ? text.genuineButEnded : text.genuine}
        headline={title}
        detail={`${moment(issuedAt)}出具`}
      />
      <Notice tone={ended ? 'warn' : today.holds ? 'ok' : 'info'} title={`${text.today}（${longDate(on)}）`}>
        {today.words}
      </Notice>
      <ReceiptNumber receipt={number} label={text.number} />
      <AnswerList
        title={text.printed}
        answers={[
          { label: '姓名', value: maskedName },
          ...(place ? [{ label: '所在街道', value: place }] : []),
          ...facts,
          { label: '办理机构', value: office },
        ]}
      />
      <View className="muted">{text.compare}</View>
    </>
  )
}

/** What the code stands for, and whether that is still so. */
export const PaperAnswer = ({ answer: { document, on } }: { answer: OutputOf<'registration.checkDocument'> }) =>
  document ? (
    <Genuine paper={document} on={on} />
  ) : (
    <ResultHero state="refused" title={text.unknown} detail={text.unknownDetail} />
  )
