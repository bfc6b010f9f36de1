import { View } from '@tarojs/components'
import { type CaseView, type PermitView } from '@shared/contract/permit'
import { endorsementInsuranceMonths } from '@shared/rules/insurance-months'
import { endorsementResidenceDays } from '@shared/rules/residence-days'
import { useQuery, useSubmit } from '@/api'
import { Button, Card, dayOf, daysLeft, Empty, Facts, Heading, longDate, Page } from '@/components'
import { Loaded } from '@/components/loaded'
import { Refused } from '@/components/refused'
import { StepUpSheet } from '@/components/step-up-sheet'
import { go, replace } from '@/platform'
import { endorseLabel } from '@/text/standing'
import { Lapsed, makeUpYears } from '../lapsed'

const asked = (now: string) =>
  `一年内居住登记累计满 ${endorsementResidenceDays.on(dayOf(now))} 天，社会保险累计满 ${endorsementInsuranceMonths.on(dayOf(now))} 个月；人才、学生只看居住登记`

const day = (value: string | null) => (value ? longDate(value) : '—')

/** 按期签注 or 补签: what it does, said before it is done. */
const Explained = ({ permit, now }: { permit: PermitView; now: string }) => {
  const { state, validUntil, windowOpens, suspendedFrom, lastMakeupDay } = permit
  if (state === 'suspended')
    return (
      <>
        <Card tone="warn">
          <View className="small">居住证已中止使用功能</View>
          <Heading look="title">补办签注，今天恢复</Heading>
          <View className="small digits">
            最后一天 {day(lastMakeupDay)}
            {lastMakeupDay ? ` · ${daysLeft(lastMakeupDay, now)}` : ''}，过后证件会被注销
          </View>
        </Card>
        <Card title="补签和按期签注的不同">
          <Facts
            rows={[
              ['中止', `${day(suspendedFrom)}起到补签前一天，这段时间不算有效`],
              ['恢复', '从补签成功那天起恢复使用'],
              ['下次', '以后每年的签注日期，改从补签那天算起'],
              ['费用', '免费'],
            ]}
          />
        </Card>
      </>
    )
  return (
    <>
      <Card tone="info">
        <View className="small">签注有效期至</View>
        <Heading look="title">{day(validUntil)}</Heading>
        <View className="small digits">{validUntil ? daysLeft(validUntil, now) : ''}，现在可以签注</View>
      </Card>
      <Card title="怎么办">
        <Facts
          rows={[
            ['签注期', `${day(windowOpens)} 至 ${day(validUntil)}`],
            ['核对', asked(now)],
            ['结果', '当场办结，有效期接着往后延一年'],
            ['费用', '免费'],
          ]}
        />
      </Card>
    </>
  )
}

/** One tap: the button itself says what is confirmed. */
const Consent = ({ permit, now }: { permit: PermitView; now: string }) => {
  const { submit, refusal, forget } = useSubmit('permit.endorse')
  const late = permit.state === 'suspended'

  const endorse = async () => {
    const done = await submit({ stillResides: true })
    if (done) void replace('permit/result', { receipt: done.receipt })
  }

  return (
    <Page
      title={late ? '补办签注' : '签注'}
      footer={<Button onTap={endorse}>{late ? '我仍在深圳居住，立即补签' : endorseLabel}</Button>}
    >
      <Refused refusal={refusal} />
      <Explained permit={permit} now={now} />
      <View className="muted">点下面的按钮，就是确认您现在仍在深圳居住、登记的内容属实。</View>
      <StepUpSheet refusal={refusal} onClose={forget} />
    </Page>
  )
}

const Apply = ({ again }: { again: boolean }) => (
  <Button onTap={() => void replace('permit/eligibility')}>{again ? '查重新申领的条件' : '查办证资格'}</Button>
)

/** Why there is nothing to endorse now, and what to do instead. */
const NotNow = ({ permit, open, now }: { permit: PermitView; open: CaseView | undefined; now: string }) => {
  const { state, windowOpens, validUntil } = permit
  if (open)
    return (
      <Empty
        title="您的签注正在核实"
        icon="clock"
        action={<Button onTap={() => void replace('permit/result', { receipt: open.receipt })}>查看办理进度</Button>}
      >
        不用重复提交，有结果会通知您。
      </Empty>
    )
  if (state === 'none')
    return (
      <Empty title="您还没有居住证" icon="card" action={<Apply again={false} />}>
        先看看是否符合申领条件。
      </Empty>
    )
  if (state === 'cancelled')
    return (
      <Empty title="居住证已注销，需要重新申领" icon="card" action={<Apply again />}>
        {permit.cancellation ? null : <Lapsed permit={permit} now={now} />}
      </Empty>
    )
  return (
    <>
      <Card tone="info">
        <View className="small">还没到签注时间，可以签注的日期</View>
        <Heading look="title">{day(windowOpens)}</Heading>
        <View className="small digits">{windowOpens ? `${daysLeft(windowOpens, now)}，到时会提醒您` : ''}</View>
      </Card>
      <Card title="签注时间">
        <Facts
          rows={[
            ['现在', `证件有效，至 ${day(validUntil)}`],
            ['签注期', `${day(windowOpens)} 至 ${day(validUntil)}`],
            ['逾期', `证件中止使用，${makeUpYears(now)}内可以补签`],
          ]}
        />
      </Card>
      <Button kind="soft" onTap={() => void go('permit/detail')}>
        查看我的居住证
      </Button>
    </>
  )
}

const Screen = () => {
  const query = useQuery('permit.status', {})
  const { data, now } = query
  const open = data?.cases.find(({ state }) => state === 'waiting')
  if (data && now && data.permit.windowOpen && !open) return <Consent permit={data.permit} now={now} />
  return (
    <Page title="签注">
      <Loaded query={query} role="resident">
        {({ permit }, at) => <NotNow permit={permit} open={open} now={at} />}
      </Loaded>
    </Page>
  )
}

export default Screen
