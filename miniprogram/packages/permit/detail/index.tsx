import { View } from '@tarojs/components'
import { type OutputOf } from '@shared/contract'
import { type CaseDetail, type CaseView } from '@shared/contract/permit'
import { type StandingView } from '@shared/contract/standing'
import { useStatus } from '@/api/use-status'
import {
  Button,
  Card,
  Facts,
  ListRow,
  moment,
  nearDate,
  Page,
  PermitCard,
  Skeleton,
  Tag,
  type Tone,
} from '@/components'
import { useEndorseNow } from '@/components/endorse-now'
import { Loaded } from '@/components/loaded'
import { OfflineStatus } from '@/components/offline-status'
import { go } from '@/platform'
import { filerText } from '@/text/case-way'
import { slipText } from '@/text/slip'
import { endorseLabel, isAsked, questionTitle, standingText } from '@/text/standing'
import { matterText } from '@/text/states'
import { Lapsed } from '../lapsed'
import { datesOf, lookOf } from './card'
import { Cancelled } from './cancelled'
import { History } from './history'
import { OpenCase } from './open-case'

type Status = OutputOf<'permit.status'>

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

const Cases = ({ cases, now }: { cases: readonly CaseDetail[]; now: string }) => (
  <Card title="办件记录">
    {cases.length === 0 ? <View className="muted">还没有办过业务。</View> : null}
    {cases.map((one) => (
      <ListRow
        key={one.receipt}
        title={matterText[one.matter]}
        detail={[moment(one.filedAt, now), filerText(one)].join(' · ')}
        aside={<Tag tone={saidOf(one).tone}>{saidOf(one).name}</Tag>}
        onTap={() => void go('permit/result', { receipt: one.receipt })}
      />
    ))}
  </Card>
)

/** 自动签注: whether it is on, what it asks, and the way there. */
const Standing = ({ standing, now }: { standing: StandingView; now: string }) => {
  const asked = isAsked(standing)
  const when = standing.nextLookOn && !standing.question ? `，${nearDate(standing.nextLookOn, now)}自动核对` : ''
  const detail =
    asked && standing.question ? questionTitle(standing.question) : standing.on ? `已开通${when}` : standingText.lead
  return (
    <Card tone={asked ? 'warn' : undefined}>
      <ListRow
        icon={asked ? 'question' : 'clock'}
        tone={asked ? 'warn' : undefined}
        title={asked ? '自动签注差一项' : standingText.title}
        detail={detail}
        onTap={() => void go('permit/auto-endorse')}
      />
    </Card>
  )
}

/** The one thing that can be done now. */
const Footer = ({ status, endorse }: { status: Status; endorse: () => Promise<void> }) => {
  const { permit, cases } = status
  const waiting = cases.find(({ state }) => state === 'waiting')
  if (waiting) return <Button onTap={() => void go('permit/result', { receipt: waiting.receipt })}>查看办理进度</Button>
  if (permit.state === 'suspended') return <Button onTap={() => void go('permit/endorse')}>补办签注</Button>
  if (permit.state === 'valid') return permit.windowOpen ? <Button onTap={endorse}>{endorseLabel}</Button> : null
  return (
    <Button onTap={() => void go('permit/eligibility')}>
      {permit.state === 'cancelled' ? '查重新申领的条件' : '查办证资格'}
    </Button>
  )
}

const hasFooter = ({ permit, cases }: Status) =>
  cases.some(({ state }) => state === 'waiting') || permit.state !== 'valid' || permit.windowOpen

const Body = ({ status: { permit, cases, standing, history }, now }: { status: Status; now: string }) => {
  const dates = datesOf(permit)
  const waiting = cases.find(({ state }) => state === 'waiting')
  const inHand = cases.filter(
    ({ steps, state }) => state !== 'refused' && steps.some((one) => one.state === 'now' || one.state === 'paused'),
  )
  return (
    <>
      <PermitCard {...lookOf(permit, waiting, now)} />
      {permit.state === 'valid' ? (
        <Card>
          <ListRow icon="file" title={slipText.title} detail={slipText.row} onTap={() => void go('slip/show')} />
        </Card>
      ) : null}
      {permit.state === 'cancelled' && !permit.cancellation ? (
        <Card title="为什么注销">
          <Lapsed permit={permit} now={now} />
        </Card>
      ) : null}
      {inHand.map((one) => (
        <OpenCase key={one.receipt} one={one} now={now} />
      ))}
      {dates.length > 0 ? (
        <Card title="日期">
          <Facts rows={dates} />
        </Card>
      ) : null}
      {standing.available ? <Standing standing={standing} now={now} /> : null}
      {permit.issuedOn ? <History history={history} issuedOn={permit.issuedOn} /> : null}
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
      {permit.cancellation ? <Cancelled cancellation={permit.cancellation} /> : null}
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
}

/** 我的居住证: its state and dates, what is in hand and with whom, and what became of it so far. */
const Screen = () => {
  const query = useStatus()
  const { endorse, said } = useEndorseNow()
  return (
    <Page
      title="我的居住证"
      footer={query.data && hasFooter(query.data) ? <Footer status={query.data} endorse={endorse} /> : null}
    >
      {said}
      <Loaded
        query={query}
        role="resident"
        skeleton={<Skeleton hero cards={1} rows={4} />}
        offline={<OfflineStatus why="offline" />}
      >
        {(status, now) => <Body status={status} now={now} />}
      </Loaded>
    </Page>
  )
}

export default Screen
