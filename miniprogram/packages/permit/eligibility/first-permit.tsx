import { type ReactNode } from 'react'
import { View } from '@tarojs/components'
import { type OutputOf } from '@shared/contract'
import { type Finding } from '@shared/model/decision'
import { routeNames } from '@shared/text/routes'
import { Button, Card, dayOf, longDate, Notice } from '@/components'
import { Fold } from '@/components/fold'
import { go } from '@/platform'
import { headlineOf, ownFindings, routeFindings, routeOf, standingText } from '../answer'
import { Findings } from '../findings'
import { InsurancePicture, toldIn, worthShowing } from '../insurance-picture'
import { ResidencePicture } from '../residence-picture'
import { AnswerCard } from './answer-card'
import { Corrections } from './corrections'

type Eligibility = OutputOf<'permit.checkEligibility'>
type Props = { eligibility: Eligibility; now: string }

const pictureOf = ({ insurance, residence }: Eligibility, now: string) => {
  const histories = insurance ? worthShowing(insurance) : []
  return (finding: Finding): ReactNode => {
    if (finding.condition === 'continuousResidence' && residence)
      return <ResidencePicture residence={residence} today={dayOf(now)} />
    const told = finding.condition === 'socialInsurance' ? toldIn(histories, finding) : undefined
    return told ? <InsurancePicture view={told} asks="permit" today={dayOf(now)} /> : null
  }
}

const OtherInsurance = ({ eligibility, now }: Props) => {
  const asked = ownFindings(eligibility.decision).find(({ condition }) => condition === 'socialInsurance')
  const histories = worthShowing(eligibility.insurance ?? [])
  const others = asked ? histories.filter((one) => one !== toldIn(histories, asked)) : []
  if (others.length === 0) return null
  return (
    <Fold title="其他险种的缴费记录">
      <Card>
        <View className="stack">
          {others.map((view) => (
            <InsurancePicture key={view.type} view={view} asks="permit" today={dayOf(now)} />
          ))}
        </View>
      </Card>
    </Fold>
  )
}

/** Every other way, each with where it stands and its conditions; none where every way is barred. */
const OtherRoutes = ({ eligibility, now }: Props) => {
  const { decision, routes } = eligibility
  const isBarred = decision.findings.some(
    ({ condition, state }) => (condition === 'border' || condition === 'hukou') && state === 'unmet',
  )
  if (isBarred) return null
  return (
    <>
      {routes
        .filter(({ route }) => route !== routeOf(decision))
        .map((one) => (
          <Fold key={one.route} title={`${routeNames[one.route]}：${standingText(one)}`}>
            <Findings
              findings={routeFindings(decision, one.route)}
              now={now}
              picture={pictureOf(eligibility, now)}
              keep
            />
          </Fold>
        ))}
    </>
  )
}

/** 可以办理时告诉我 has been given: what will happen, and the way back. */
const Told = ({ eligibility, forget }: { eligibility: Eligibility; forget: () => Promise<unknown> }) => {
  const { telling, decision } = eligibility
  if (!telling || decision.outcome === 'approved') return null
  const expected = decision.earliest ?? telling.expected
  return (
    <Notice tone="ok" title="到时会短信提醒您">
      <View className="stack">
        <View>
          {expected ? `预计 ${longDate(expected)}。` : '现在还算不出日期。'}
          数据有变，日期会自动跟着变，在这里就能看到。
        </View>
        <Button kind="ghost" size="small" onTap={forget}>
          不用提醒了
        </Button>
      </View>
    </Notice>
  )
}

/** 办证资格 of somebody without a permit: the answer, why, and what else can be asked. */
export const FirstPermit = ({ eligibility, now, forget }: Props & { forget: () => Promise<unknown> }) => {
  const { decision, open } = eligibility
  return (
    <>
      {open ? (
        <Notice title="您有一件申请正在核实">不用重复提交，有结果会通知您。</Notice>
      ) : (
        <>
          <AnswerCard {...headlineOf(eligibility, now)} />
          <Told eligibility={eligibility} forget={forget} />
        </>
      )}
      <Findings findings={ownFindings(decision)} now={now} picture={pictureOf(eligibility, now)} keep />
      <OtherInsurance eligibility={eligibility} now={now} />
      <OtherRoutes eligibility={eligibility} now={now} />
      <Corrections />
      {decision.outcome === 'refused' && !open ? (
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
