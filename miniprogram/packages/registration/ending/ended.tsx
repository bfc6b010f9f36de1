import { View } from '@tarojs/components'
import { type EndedView } from '@shared/contract/registration-changes'
import { Button, Card, longDate, Notice, Page, ResultHero, Tag } from '@/components'
import { ReceiptNumber } from '@/components/result-hero'
import { goTab, replace } from '@/platform'

const lateness = ({ due, daysLate }: EndedView): string | null => {
  if (daysLate > 0) return `比期限${due ? `（${longDate(due)}）` : ''}晚了 ${daysLate} 天，已照常受理。`
  return due ? `在期限内申报（${longDate(due)} 前）。` : null
}

const One = ({ result, kind, several }: { result: EndedView; kind: 'movedOut' | 'void'; several: boolean }) => {
  const { name, outcome, problem, receipt, endedOn, address } = result
  const late = lateness(result)
  return (
    <>
      <Card
        title={name}
        tone={outcome === 'done' ? undefined : 'warn'}
        aside={<Tag tone={outcome === 'done' ? 'ok' : 'bad'}>{outcome === 'done' ? '已办好' : '没有办'}</Tag>}
      >
        {several ? <View className="muted">{address}</View> : null}
        {problem ? <View>{problem}</View> : null}
        {outcome === 'done' && endedOn && kind === 'movedOut' ? <View>{longDate(endedOn)}搬离</View> : null}
        {late ? <View className="muted">{late}</View> : null}
      </Card>
      {receipt ? <ReceiptNumber receipt={receipt} label={`${name}的回执编号`} /> : null}
    </>
  )
}

/** 办理结果 of one filing: a result for each resident, and what follows. */
export const Ended = ({
  results,
  kind,
  dwelling,
}: {
  results: readonly EndedView[]
  kind: 'movedOut' | 'void'
  /** The one dwelling that it was about; null where there were several. */
  dwelling: string | null | undefined
}) => {
  const done = results.filter(({ outcome }) => outcome === 'done').length
  const all = done === results.length
  const what = kind === 'movedOut' ? '搬离已申报' : '登记已注销'
  const title = all ? what : `${done} 人${what}，${results.length - done} 人没有办`
  return (
    <Page
      title="办理结果"
      back={() => goTab('home')}
      announce={title}
      footer={
        dwelling ? (
          <Button onTap={() => void replace('registration/residents', { dwelling })}>看这处的住户</Button>
        ) : (
          <Button onTap={() => void replace('registration/dwellings')}>看我的房屋</Button>
        )
      }
    >
      <ResultHero state={all ? 'done' : 'waiting'} title={title} />
      {results.map((result) => (
        <One key={result.registrationId} result={result} kind={kind} several={!dwelling} />
      ))}
      {done > 0 ? (
        <Notice title="住户会马上收到通知">
          住户认为不属实的，可以提出异议，由受理点核实。您的申报时间保留，可以照常申报新住户。
        </Notice>
      ) : null}
    </Page>
  )
}
