import { View } from '@tarojs/components'
import { type CaseView, type PermitView } from '@shared/contract/permit'
import { appealHelp, appealText, groundText } from '@shared/text/decisions'
import { useQuery } from '@/api'
import {
  Button,
  Card,
  Facts,
  ListRow,
  longDate,
  moment,
  Page,
  PermitCard,
  Skeleton,
  Tag,
  type Tone,
} from '@/components'
import { Loaded } from '@/components/loaded'
import { go } from '@/platform'
import { matterText } from '@/text/states'
import { afterText as text } from '@/text/decisions'
import { datesOf, lookOf } from './card'

const caseStates: Record<CaseView['state'], { name: string; tone: Tone }> = {
  waiting: { name: '核实中', tone: 'warn' },
  approved: { name: '已通过', tone: 'ok' },
  refused: { name: '未通过', tone: 'bad' },
  withdrawn: { name: '已撤回', tone: 'info' },
}

/** A case whose fee is not paid is not over yet, or is over for that. */
const saidOf = ({ state, progress }: CaseView): { name: string; tone: Tone } => {
  if (progress === 'awaitingPayment') return { name: '待缴费', tone: 'warn' }
  return progress === 'terminated' && state === 'approved' ? { name: '已终止', tone: 'info' } : caseStates[state]
}

const Cases = ({ cases, now }: { cases: readonly CaseView[]; now: string }) => (
  <Card title="办件记录">
    {cases.length === 0 ? <View className="muted">还没有办过业务。</View> : null}
    {cases.map((one) => (
      <ListRow
        key={one.receipt}
        title={matterText[one.matter]}
        detail={moment(one.filedAt, now)}
        aside={<Tag tone={saidOf(one).tone}>{saidOf(one).name}</Tag>}
        onTap={() => void go('permit/result', { receipt: one.receipt })}
      />
    ))}
  </Card>
)

/** 注销 by decision: why, since when, and how it can be contested. */
const Cancelled = ({ cancellation }: { cancellation: NonNullable<PermitView['cancellation']> }) => {
  const { ground, on, decidedOn, reason, appeal } = cancellation
  return (
    <Card tone="warn" title={text.cancelled}>
      <View className="stack">
        <Facts
          rows={[
            [text.ground, groundText(ground)],
            [text.day, longDate(on)],
            [text.reason, reason],
          ]}
        />
        <View>{appealText(decidedOn, appeal)}</View>
        <View className="muted">{appealHelp}</View>
        <View>{text.again}</View>
      </View>
    </Card>
  )
}

/** The one thing that can be done now. */
const Footer = ({ permit, waiting }: { permit: PermitView; waiting: CaseView | undefined }) => {
  if (waiting) return <Button onTap={() => void go('permit/result', { receipt: waiting.receipt })}>查看办理进度</Button>
  if (permit.state === 'suspended') return <Button onTap={() => void go('permit/endorse')}>补办签注</Button>
  if (permit.state === 'valid')
    return permit.windowOpen ? <Button onTap={() => void go('permit/endorse')}>去签注</Button> : null
  return (
    <Button onTap={() => void go('permit/eligibility')}>
      {permit.state === 'cancelled' ? '查重新申领的条件' : '查办证资格'}
    </Button>
  )
}

const hasFooter = (permit: PermitView, waiting: CaseView | undefined) =>
  Boolean(waiting) || permit.state !== 'valid' || permit.windowOpen

const Screen = () => {
  const query = useQuery('permit.status', {})
  const waiting = query.data?.cases.find(({ state }) => state === 'waiting')
  return (
    <Page
      title="我的居住证"
      footer={
        query.data && hasFooter(query.data.permit, waiting) ? (
          <Footer permit={query.data.permit} waiting={waiting} />
        ) : null
      }
    >
      <Loaded query={query} role="resident" skeleton={<Skeleton hero cards={1} rows={4} />}>
        {({ permit, cases }, now) => {
          const dates = datesOf(permit)
          return (
            <>
              <PermitCard {...lookOf(permit, waiting, now)} />
              {dates.length > 0 ? (
                <Card title="日期">
                  <Facts rows={dates} />
                </Card>
              ) : null}
              {permit.cancellation ? <Cancelled cancellation={permit.cancellation} /> : null}
              {permit.state === 'valid' || permit.state === 'suspended' ? (
                <Card>
                  <ListRow
                    title="签注条件"
                    detail="一年里的登记天数和社会保险，够不够一看就知道"
                    icon="search"
                    onTap={() => void go('permit/eligibility')}
                  />
                </Card>
              ) : null}
              <Cases cases={cases} now={now} />
              {permit.state === 'valid' ? (
                <Card>
                  <ListRow
                    icon="swap"
                    title="补领换领"
                    detail="证丢了、坏了，或内容变了"
                    onTap={() => void go('permit/replace')}
                  />
                </Card>
              ) : null}
              {permit.state === 'valid' ? (
                <View className="muted">
                  证件有效期间，搬家或断缴社保不影响证件使用；签注时会核对过去一年的居住登记和社会保险。
                </View>
              ) : null}
            </>
          )
        }}
      </Loaded>
    </Page>
  )
}

export default Screen
