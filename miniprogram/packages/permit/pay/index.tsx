import { useEffect, useState } from 'react'
import { View } from '@tarojs/components'
import { type OutputOf } from '@shared/contract'
import { type CaseView } from '@shared/contract/permit'
import { replacementIssueWorkdays } from '@shared/rules/time-limits'
import { inYuan } from '@shared/text/fees'
import { type Query, useQuery, useSubmit } from '@/api'
import { Button, Buttons, Card, dayOf, daysLeft, Empty, Facts, Heading, longDate, Notice, Page } from '@/components'
import { ReceiptNumber, ResultHero } from '@/components'
import { Loaded } from '@/components/loaded'
import { Refused } from '@/components/refused'
import { goTab, replace } from '@/platform'
import { usePageQuery } from '@/platform/page-query'
import { requestPayment } from '@/platform/pay'
import { feeTitle, payText as text } from '@/text/fees'

type Payment = OutputOf<'permit.feePayment'>

/** After coming back from 微信支付 it is asked so often by itself, each time after so many ms. */
const asks = 4
const pauseMs = 2000

const isDue = (one: CaseView) => one.progress === 'awaitingPayment'

/** What is to be paid, and by when. */
const Due = ({ one, now }: { one: CaseView; now: string }) => {
  const { fee, matter } = one
  if (!fee) return null
  const workdays = replacementIssueWorkdays.on(dayOf(now))
  return (
    <>
      <Card tone="info">
        <View className="small">{feeTitle(one)}</View>
        <Heading look="title">{inYuan(fee.fen)}</Heading>
        <View className="small digits">
          {matter === 'replacement' ? `最后一天 ${longDate(fee.payBy)} · ${daysLeft(fee.payBy, now)}` : text.noLimit}
        </View>
      </Card>
      <Card title="缴费须知">
        <Facts
          rows={[
            ['怎么付', text.way],
            ['付了以后', `开始制证，${workdays} 个工作日内发证`],
            ...(matter === 'replacement' ? [['过期不付', '这次申请终止，可以重新申请'] as [string, string]] : []),
            ['退款', text.refund],
          ]}
        />
      </Card>
    </>
  )
}

const Paid = ({ one, now }: { one: CaseView; now: string }) => (
  <ResultHero
    state="done"
    title={text.paid}
    headline={one.due ? `预计 ${longDate(one.due)}前制好` : undefined}
    detail={
      one.fee?.paidOn ? `${longDate(one.fee.paidOn)}缴费 ${inYuan(one.fee.fen)} · ${daysLeftText(one, now)}` : undefined
    }
  />
)
const daysLeftText = ({ due }: CaseView, now: string) => (due ? daysLeft(due, now) : '制好后短信通知您')

const Standing = ({ one, now }: { one: CaseView; now: string }) => {
  if (isDue(one)) return <Due one={one} now={now} />
  if (one.progress === 'terminated') return <ResultHero state="refused" title={text.over} detail={text.overDetail} />
  return one.fee?.paidOn ? <Paid one={one} now={now} /> : <Empty title={text.nothing} icon="check" />
}

/** What is known of a payment that was begun: it is being asked, it was not seen, or nobody answers. */
const Looked = ({ silent, looking }: { silent: boolean; looking: boolean }) => {
  if (silent)
    return (
      <Notice tone="warn" title={text.silent} urgent>
        {text.silentDetail}
      </Notice>
    )
  return looking ? (
    <Notice title={text.checking} urgent>
      {text.checkingDetail}
    </Notice>
  ) : (
    <Notice tone="warn" title={text.unseen} urgent>
      {text.unseenDetail}
    </Notice>
  )
}

/** Asks again and again for a while, as long as there is nothing to see. */
const useLooking = ({ reload }: Query<Payment>, wanted: boolean) => {
  const [left, setLeft] = useState(0)
  useEffect(() => {
    if (!wanted || left === 0) return
    const timer = setTimeout(() => void reload().then(() => setLeft((before) => before - 1)), pauseMs)
    return () => clearTimeout(timer)
  }, [left, wanted, reload])
  return { looking: left > 0, look: () => setLeft(asks) }
}

const Footer = ({ one, pay, again }: { one: CaseView; pay: () => Promise<void>; again: (() => void) | null }) => {
  if (isDue(one))
    return (
      <Buttons>
        {again ? (
          <Button kind="soft" onTap={again}>
            {text.again}
          </Button>
        ) : null}
        <Button onTap={pay}>{`${text.way} ${inYuan(one.fee?.fen ?? 0)}`}</Button>
      </Buttons>
    )
  if (one.progress === 'terminated') return <Button onTap={() => void replace('permit/replace')}>{text.more}</Button>
  return <Button onTap={() => void replace('permit/result', { receipt: one.receipt })}>查看办理进度</Button>
}

const Payment = ({ receipt, returned }: { receipt: string; returned: boolean }) => {
  const query = useQuery('permit.feePayment', { receipt })
  const { submit, refusal } = useSubmit('permit.payFee')
  const [begun, setBegun] = useState(returned)
  const { data } = query
  const { looking, look } = useLooking(query, Boolean(data && isDue(data.case)))

  const [returning, setReturning] = useState(returned)
  if (returning && data) {
    setReturning(false)
    look()
  }

  const pay = async () => {
    const start = await submit({ receipt })
    if (!start) return
    if (!start.paid && !(await requestPayment(start))) return
    setBegun(true)
    look()
    await query.reload()
  }

  return (
    <Page
      title={text.title}
      footer={
        data && !(looking && isDue(data.case)) ? <Footer one={data.case} pay={pay} again={begun ? look : null} /> : null
      }
    >
      <Loaded query={query} role="resident">
        {({ case: one, silent }, now) => (
          <>
            <Refused refusal={refusal} />
            {isDue(one) && (begun || silent) ? <Looked silent={silent} looking={looking} /> : null}
            <Standing one={one} now={now} />
            <ReceiptNumber receipt={one.receipt} />
          </>
        )}
      </Loaded>
    </Page>
  )
}

/** Without a receipt: the fee that is due, if one is. */
const Found = () => {
  const query = useQuery('permit.status', {})
  const due = query.data?.cases.find(isDue)
  if (due) return <Payment receipt={due.receipt} returned={false} />
  return (
    <Page title={text.title}>
      <Loaded query={query} role="resident">
        {() => <Empty title={text.nothing} icon="check" action={<Button onTap={() => goTab('home')}>回首页</Button>} />}
      </Loaded>
    </Page>
  )
}

const Screen = () => {
  const { receipt, back } = usePageQuery()
  return receipt ? <Payment receipt={receipt} returned={back === '1'} /> : <Found />
}

export default Screen
