import { type ReactNode } from 'react'
import { View } from '@tarojs/components'
import { type OutputOf } from '@shared/contract'
import { type Finding } from '@shared/model/decision'
import { useQuery } from '@/api'
import { Button, Buttons, Card, dayOf, Heading, Notice, Page, Skeleton } from '@/components'
import { Fold } from '@/components/fold'
import { Loaded } from '@/components/loaded'
import { go, goTab } from '@/platform'
import { headlineOf, otherFindings, ownFindings } from '../answer'
import { Findings } from '../findings'
import { InsuranceGrid, toldIn, worthShowing } from '../insurance-grids'
import { ResidencePicture } from '../residence-picture'

type Eligibility = OutputOf<'permit.checkEligibility'>

const Answer = ({ eligibility, now }: { eligibility: Eligibility; now: string }) => {
  const { tone, over, headline, under } = headlineOf(eligibility, now)
  return (
    <Card tone={tone}>
      <View className="small">{over}</View>
      <Heading look="title" id="answer">
        {headline}
      </Heading>
      <View className="small answer-under">{under}</View>
    </Card>
  )
}

const pictureOf = ({ insurance, residence }: Eligibility, now: string) => {
  const histories = insurance ? worthShowing(insurance) : []
  return (finding: Finding): ReactNode => {
    if (finding.condition === 'continuousResidence' && residence)
      return <ResidencePicture residence={residence} today={dayOf(now)} />
    const told = finding.condition === 'socialInsurance' ? toldIn(histories, finding) : undefined
    if (told) return <InsuranceGrid history={told} named={histories.length > 1} />
    return null
  }
}

/** What else a person may ask: other insurance, other ways, and a decision in writing. */
const More = ({ eligibility, now }: { eligibility: Eligibility; now: string }) => {
  const others = otherFindings(eligibility.decision)
  const asked = ownFindings(eligibility.decision).find(({ condition }) => condition === 'socialInsurance')
  const histories = worthShowing(eligibility.insurance ?? [])
  const insurance = asked ? histories.filter((one) => one !== toldIn(histories, asked)) : []
  return (
    <>
      {insurance.length > 0 ? (
        <Fold title="其他险种的缴费记录">
          <Card>
            <View className="stack">
              {insurance.map((history) => (
                <InsuranceGrid key={history.type} history={history} named />
              ))}
              <View className="muted">每次只看其中一个险种，不混合计算。</View>
            </View>
          </Card>
        </Fold>
      ) : null}
      {others.length > 0 ? (
        <Fold title="其他办理途径的条件">
          <Findings findings={others} now={now} />
        </Fold>
      ) : null}
      {eligibility.decision.outcome === 'refused' ? (
        <Fold title="想要一份书面结果？">
          <Card>
            <View className="stack">
              <View>仍可以正式提交申请。系统会当场说明不通过的理由，并给您回执和救济途径。</View>
              <Button kind="ghost" size="small" onTap={() => void go('permit/apply')}>
                仍要正式申请
              </Button>
            </View>
          </Card>
        </Fold>
      ) : null}
    </>
  )
}

/** Someone with a permit, or with a case under way, has something better to look at. */
const Standing = ({ permit, open }: Eligibility) => {
  if (open) return <Notice title="您有一件申请正在核实">不用重复提交，有结果会通知您。</Notice>
  if (permit.state === 'valid' || permit.state === 'suspended')
    return <Notice title="您已有居住证，不用再次申领">下面是按首次申领的条件查到的情况，供您参考。</Notice>
  return null
}

const Footer = ({ decision, permit, open }: Eligibility) => {
  if (open) return <Button onTap={() => void go('permit/result', { receipt: open.receipt })}>查看办理进度</Button>
  if (permit.state === 'valid' || permit.state === 'suspended')
    return <Button onTap={() => void go('permit/detail')}>查看我的居住证</Button>
  if (decision.outcome === 'approved') return <Button onTap={() => void go('permit/apply')}>去申领</Button>
  if (decision.outcome === 'referred')
    return (
      <Buttons>
        <Button kind="soft" onTap={() => goTab('home')}>
          回首页
        </Button>
        <Button onTap={() => void go('permit/apply')}>先提交申请</Button>
      </Buttons>
    )
  return (
    <Button kind="soft" onTap={() => void go('registration/my-registrations')}>
      看我的居住登记
    </Button>
  )
}

const Screen = () => {
  const query = useQuery('permit.checkEligibility', {})
  return (
    <Page
      title="办证资格"
      announce={query.data && query.now ? headlineOf(query.data, query.now).headline : ''}
      footer={query.data ? <Footer {...query.data} /> : null}
    >
      <Loaded query={query} role="resident" skeleton={<Skeleton cards={3} rows={4} />}>
        {(eligibility, now) => (
          <>
            <Standing {...eligibility} />
            {eligibility.open ? null : <Answer eligibility={eligibility} now={now} />}
            <Findings
              findings={ownFindings(eligibility.decision)}
              now={now}
              picture={pictureOf(eligibility, now)}
              keep
            />
            <More eligibility={eligibility} now={now} />
          </>
        )}
      </Loaded>
    </Page>
  )
}

export default Screen
