import { type CashRefundView } from '@shared/contract/cash-refund'
import { inYuan } from '@shared/text/fees'
import { useQuery } from '@/api'
import { Card, Facts, longDate, Notice, receiptGroups, Tag } from '@/components'
import { usePageQuery } from '@/platform/page-query'
import { deskText } from '@/text/decisions'
import { cashRefundText as text } from '@/text/staff'
import { matterText } from '@/text/states'
import { CaseScreen } from '../case/case-screen'
import { Record } from './record'

const About = ({ one }: { one: CashRefundView }) => (
  <Card
    title={text.amount(inYuan(one.fen))}
    aside={<Tag tone={one.returned ? 'ok' : 'warn'}>{one.returned ? text.returned : text.owed}</Tag>}
  >
    <Facts
      rows={[
        [text.person, `${one.maskedName} · ${one.maskedIdNumber}`],
        [text.matter, matterText[one.matter]],
        [text.receipt, receiptGroups(one.receipt)],
        [text.bill, one.bill],
        [text.paid, longDate(one.paidOn)],
        ...(one.returned
          ? ([
              [text.on, longDate(one.returned.on)],
              [text.paper, one.returned.paper],
            ] as const)
          : [[text.point, one.point] as const]),
      ]}
    />
  </Card>
)

const Action = ({ one, now, done }: { one: CashRefundView; now: string; done: (one: CashRefundView) => void }) => {
  if (one.returned) return null
  if (one.own) return <Notice tone="warn">{deskText.own}</Notice>
  return (
    <>
      <Notice>{text.lead}</Notice>
      <Record one={one} now={now} done={done} />
    </>
  )
}

/** 退还窗口收的工本费: to whom how much is owed, and that it was paid back. */
const Screen = () => {
  const { id = '' } = usePageQuery()
  const query = useQuery('permit.cashRefund', { caseId: id })
  return (
    <CaseScreen title={text.title} query={query} said={() => ({ title: text.done, detail: text.doneDetail })}>
      {(one, now, done: (one: CashRefundView) => void) => (
        <>
          <About one={one} />
          <Action one={one} now={now} done={done} />
        </>
      )}
    </CaseScreen>
  )
}

export default Screen
