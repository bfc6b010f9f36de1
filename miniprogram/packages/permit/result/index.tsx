import { useRouter } from '@tarojs/taro'
import { View } from '@tarojs/components'
import { type OutputOf } from '@shared/contract'
import { type CaseView } from '@shared/contract/permit'
import { type Finding } from '@shared/model/decision'
import { type Query, useQuery } from '@/api'
import { Button, Buttons, Card, Empty, moment, Notice, Page, ReceiptNumber, ResultHero, Timeline } from '@/components'
import { Fold } from '@/components/fold'
import { Loaded } from '@/components/loaded'
import { back, go, goTab, goTo, replace } from '@/platform'
import { afterText as text } from '@/text/decisions'
import { FiledByUnit } from '../detail/open-case'
import { Findings } from '../findings'
import { AnswerAsk } from './answer-ask'
import { Clocks } from './clocks'
import { Contest } from './contest'
import { YearPicture } from '../year-picture'
import { CardLink } from './card-link'
import { heroOf, type Outcome, restsOn, timelineOf } from './outcome'
import { Withdraw } from './withdraw'

type Status = OutputOf<'permit.status'>

type Shown = Outcome & Pick<Status['cases'][number], 'year' | 'unit'> & { child: string | null }

/** Why the days of a refused endorsement were too few. */
const pictureOf = (year: Shown['year']) => (finding: Finding) =>
  finding.condition === 'residenceDays' && year ? <YearPicture year={year} /> : null

const Result = ({ outcome, reload }: { outcome: Shown; reload: () => Promise<void> }) => {
  const { one, now } = outcome
  const items = timelineOf(outcome)
  const findings = restsOn(one)
  const unmet = findings.filter(({ state }) => state === 'unmet')
  return (
    <>
      {outcome.child ? <Notice title={text.child(outcome.child)} /> : null}
      <ResultHero {...heroOf(outcome)} />
      <ReceiptNumber receipt={one.receipt} />
      {one.filedBy === 'unit' ? (
        <Card>
          <FiledByUnit one={{ filedBy: one.filedBy, unit: outcome.unit }} />
        </Card>
      ) : null}
      {one.state === 'refused' ? <Findings findings={unmet} now={now} picture={pictureOf(outcome.year)} /> : null}
      {one.handling.ask ? (
        <AnswerAsk key={one.handling.ask.askId} one={one} ask={one.handling.ask} reload={reload} />
      ) : null}
      {items.length > 0 ? (
        <Card title="接下来">
          <Timeline items={items} />
        </Card>
      ) : null}
      {outcome.child ? null : <CardLink one={one} />}
      {one.state === 'refused' ? <Contest {...{ one, now, reload }} /> : null}
      <Clocks handling={one.handling} now={now} />
      {findings.length > (one.state === 'refused' ? unmet.length : 0) ? (
        <Fold title="核对了什么">
          <Findings
            findings={one.state === 'refused' ? findings.filter((each) => !unmet.includes(each)) : findings}
            now={now}
          />
        </Fold>
      ) : null}
      <View className="stack">
        {one.handling.mayWithdraw ? <Withdraw one={one} reload={reload} /> : null}
        <View className="muted digits">{moment(one.filedAt, now)} 提交</View>
        <Button kind="soft" size="small" onTap={() => void go('registration/receipt', { receipt: one.receipt })}>
          下载回执
        </Button>
      </View>
    </>
  )
}

const Footer = ({ one, child }: { one: CaseView; child: string | null }) => {
  if (child) return <Button onTap={() => void goTo('/packages/permit/family/index')}>{text.family}</Button>
  if (one.progress === 'awaitingPayment')
    return <Button onTap={() => void replace('permit/pay', { receipt: one.receipt })}>去缴费</Button>
  if (one.state === 'approved') return <Button onTap={() => void replace('permit/detail')}>查看我的居住证</Button>
  return (
    <Buttons>
      {one.state === 'refused' ? (
        <Button
          kind="soft"
          onTap={() => void go(one.matter === 'endorsement' ? 'permit/detail' : 'permit/eligibility')}
        >
          {one.matter === 'endorsement' ? '看我的居住证' : '看办证资格'}
        </Button>
      ) : null}
      <Button onTap={() => void goTab('home')}>回首页</Button>
    </Buttons>
  )
}

/** The case of a receipt, or the newest one. */
const outcomeOf = ({ permit, cases }: Status, receipt: string | undefined, now: string): Shown | null => {
  const one = cases.find((each) => !receipt || each.receipt === receipt)
  const newest = cases.find(({ state }) => state === 'approved')
  return one
    ? { one, permit, latest: one.receipt === newest?.receipt, now, year: one.year, unit: one.unit, child: null }
    : null
}

const childsOutcome = ({ permit, case: one, latest, child }: OutputOf<'permit.getCase'>, now: string): Shown => ({
  one,
  permit,
  latest,
  now,
  year: one.year,
  unit: one.unit,
  child,
})

type Asked = { query: Query<unknown>; outcome: Shown | null }

const useOwn = (asks: boolean, receipt: string | undefined): Asked => {
  const query = useQuery('permit.status', asks ? {} : null)
  return { query, outcome: query.data && query.now ? outcomeOf(query.data, receipt, query.now) : null }
}

const useChilds = (receipt: string | null): Asked => {
  const query = useQuery('permit.getCase', receipt === null ? null : { receipt })
  return { query, outcome: query.data && query.now ? childsOutcome(query.data, query.now) : null }
}

const Screen = () => {
  const { receipt, second, child } = useRouter().params
  const isChilds = child !== undefined
  const [own, childs] = [useOwn(!isChilds, receipt), useChilds(isChilds ? (receipt ?? '') : null)]
  const { query, outcome } = isChilds ? childs : own
  return (
    <Page
      title={isChilds ? text.ofChild : '办理结果'}
      back={() => (isChilds ? back() : goTab('home'))}
      announce={outcome ? heroOf(outcome).title : ''}
      footer={outcome ? <Footer one={outcome.one} child={outcome.child} /> : null}
    >
      <Loaded query={query} role="resident">
        {() =>
          outcome ? (
            <>
              {second ? <Notice title="您已经提交过一件，不用重复提交">下面是先提交的那件的进度和结果。</Notice> : null}
              <Result outcome={outcome} reload={query.reload} />
            </>
          ) : (
            <Empty
              title="没有找到这件业务"
              icon="search"
              action={<Button onTap={() => void replace('permit/detail')}>查看我的居住证</Button>}
            >
              请核对回执编号，或在“我的居住证”里查看全部办件。
            </Empty>
          )
        }
      </Loaded>
    </Page>
  )
}

export default Screen
