import { type FiledMoveIn } from '@shared/contract/registration'
import {
  Button,
  Buttons,
  longDate,
  moment,
  Notice,
  Page,
  ReceiptNumber,
  ResultHero,
  Timeline,
  type TimelineItem,
} from '@/components'
import { Card } from '@/components'
import { goTab, replace } from '@/platform'

/** How late it was, in plain words; nothing is levied here (R18). */
export const lateness = ({ due, daysLate }: FiledMoveIn): string | null => {
  if (daysLate > 0)
    return `比期限${due ? `（${longDate(due)}）` : ''}晚了 ${daysLate} 天，已照常受理。以后请在期限内申报。`
  return due ? `在期限内申报（${longDate(due)} 前）。` : null
}

const next = ({ registration, maskedName }: FiledMoveIn, now: string): TimelineItem[] => {
  const filed: TimelineItem = { title: '已收到申报', detail: `${moment(registration.filedAt, now)}`, state: 'done' }
  if (registration.registeredOn)
    return [
      filed,
      { title: '登记已生效', detail: `登记日期 ${longDate(registration.registeredOn)}`, state: 'done' },
      { title: `${maskedName} 会收到通知`, detail: '内容不属实的，住户可以提出', state: 'next' },
    ]
  return [
    filed,
    { title: '等房屋审核通过', detail: '不用再操作，有结果会通知您', state: 'now' },
    { title: '登记生效', detail: '申报时间已保留，按今天算是否逾期', state: 'next' },
  ]
}

/** 申报的结果: the receipt first, then what it means. `again` begins another one in the same dwelling. */
export const FiledScreen = ({ filed, again }: { filed: FiledMoveIn; again: () => void }) => {
  const { registration, receipt, maskedName, daysLate } = filed
  const late = lateness(filed)
  const effective = registration.registeredOn !== null
  return (
    <Page
      title="办理结果"
      back={() => goTab('home')}
      announce={effective ? '申报成功，登记已生效' : '申报已收到，等房屋审核'}
      footer={
        <Buttons>
          <Button kind="soft" onTap={again}>
            再申报一人
          </Button>
          <Button onTap={() => void replace('registration/residents', { dwelling: registration.dwellingCode })}>
            看这处的住户
          </Button>
        </Buttons>
      }
    >
      <ResultHero
        state={effective ? 'done' : 'waiting'}
        title={effective ? '申报成功，登记已生效' : '已收到申报，等房屋审核'}
        headline={registration.registeredOn ? `登记日期 ${longDate(registration.registeredOn)}` : undefined}
        detail={`${maskedName} · ${registration.address}`}
      />
      <ReceiptNumber receipt={receipt} />
      {late ? <Notice tone={daysLate > 0 ? 'warn' : 'ok'}>{late}</Notice> : null}
      <Card title="接下来">
        <Timeline items={next(filed, registration.filedAt)} />
      </Card>
      <Button kind="ghost" onTap={() => void replace('registration/receipt', { receipt })}>
        查看回执
      </Button>
    </Page>
  )
}
