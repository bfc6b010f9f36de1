import { type DayBillView } from '@shared/contract/day-bill'
import { inYuan } from '@shared/text/fees'
import { useQuery } from '@/api'
import { Card, Facts, longDate, moment, Notice, Tag } from '@/components'
import { usePageQuery } from '@/platform/page-query'
import { dayBillText as text } from '@/text/staff'
import { CaseScreen } from '../case/case-screen'
import { Settle } from './settle'

const sum = (fen: number | null) => (fen === null ? text.nothing : inYuan(fen))

/** What one side says and the other does not. */
const Differences = ({ all }: { all: DayBillView['differences'] }) => (
  <>
    {all.map(({ kind, what, outTradeNo, billed, ours }, i) => (
      <Card key={i} title={text.what[what]} aside={<Tag tone="bad">{text.kind[kind]}</Tag>}>
        <Facts
          rows={[
            [text.number, outTradeNo],
            [text.billed, sum(billed)],
            [text.ours, sum(ours)],
          ]}
        />
      </Card>
    ))}
  </>
)

/** 一天的微信支付账单 that differs from our orders: what to look at, and what somebody found out. */
const Screen = () => {
  const { id = '' } = usePageQuery()
  const query = useQuery('permit.dayBill', { day: id })
  return (
    <CaseScreen title={text.title} query={query} said={() => ({ title: text.done, detail: text.doneDetail })}>
      {({ day, state, readAt, lines, differences, note }: DayBillView, now, done: (bill: DayBillView) => void) => (
        <>
          <Card title={longDate(day)} aside={<Tag tone={state === 'open' ? 'warn' : 'ok'}>{text.state[state]}</Tag>}>
            <Facts
              rows={[
                [text.lines, `${lines} 笔`],
                [text.read, readAt ? moment(readAt, now) : text.nothing],
                ...(note ? [[text.note, note] as const] : []),
              ]}
            />
          </Card>
          {differences.length > 0 ? <Notice>{text.lead}</Notice> : null}
          <Differences all={differences} />
          {state === 'open' ? <Settle day={day} done={done} /> : null}
        </>
      )}
    </CaseScreen>
  )
}

export default Screen
