import { type OutputOf } from '@shared/contract'
import { useQuery, useSubmit } from '@/api'
import { Button, Buttons, Card, ListRow, Page, Skeleton } from '@/components'
import { Loaded } from '@/components/loaded'
import { Refused } from '@/components/refused'
import { go, goTab } from '@/platform'
import { endorsementHeadline, headlineOf } from '../answer'
import { FirstPermit } from './first-permit'
import { ForHolder } from './for-holder'

type Eligibility = OutputOf<'permit.checkEligibility'>

const isBarred = ({ decision }: Eligibility) =>
  decision.findings.some(
    ({ condition, state }) => (condition === 'border' || condition === 'hukou') && state === 'unmet',
  )

const HolderFooter = ({ endorsement }: Pick<Eligibility, 'endorsement'>) =>
  endorsement && endorsement.decision.outcome !== 'refused' ? (
    <Button onTap={() => void go('permit/endorse')}>去签注</Button>
  ) : (
    <Button onTap={() => void go('permit/detail')}>查看我的居住证</Button>
  )

/** Without a registration no day can be told: that comes first. */
const isUnregistered = ({ decision }: Eligibility) =>
  decision.findings.some(({ condition, state }) => condition === 'activeRegistration' && state === 'unmet')

/** The one thing to do next. */
const Footer = ({ eligibility, tell }: { eligibility: Eligibility; tell: () => Promise<unknown> }) => {
  const { decision, endorsement, open, telling } = eligibility
  if (open) return <Button onTap={() => void go('permit/result', { receipt: open.receipt })}>查看办理进度</Button>
  if (endorsement) return <HolderFooter endorsement={endorsement} />
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
  if (telling || isBarred(eligibility))
    return (
      <Button kind="soft" onTap={() => void go('registration/my-registrations')}>
        看我的居住登记
      </Button>
    )
  if (isUnregistered(eligibility))
    return (
      <Buttons>
        <Button kind="soft" onTap={tell}>
          可以办理时提醒我
        </Button>
        <Button onTap={() => void go('registration/check-in')}>去办居住登记</Button>
      </Buttons>
    )
  return <Button onTap={tell}>可以办理时提醒我</Button>
}

const spoken = (eligibility: Eligibility, now: string) =>
  (eligibility.endorsement ? endorsementHeadline(eligibility.endorsement, now) : headlineOf(eligibility, now)).headline

const WithFamily = () => (
  <Card>
    <ListRow
      title="家人也要办？一起申领"
      detail="给孩子办，约家人一起办"
      icon="people"
      onTap={() => void go('permit/start-family')}
    />
  </Card>
)

const Screen = () => {
  const query = useQuery('permit.checkEligibility', {})
  const { submit, refusal } = useSubmit('permit.tellWhenEligible')
  const { data, now } = query

  const set = async (tell: boolean) => {
    if (await submit({ tell })) await query.reload()
  }

  return (
    <Page
      title={data?.endorsement ? '签注条件' : '办证资格'}
      announce={data && now ? spoken(data, now) : ''}
      footer={data ? <Footer eligibility={data} tell={() => set(true)} /> : null}
    >
      <Refused refusal={refusal} />
      <Loaded query={query} role="resident" skeleton={<Skeleton cards={3} rows={4} />}>
        {(eligibility, at) => (
          <>
            {eligibility.endorsement ? (
              <ForHolder eligibility={eligibility} endorsement={eligibility.endorsement} now={at} />
            ) : (
              <FirstPermit eligibility={eligibility} now={at} forget={() => set(false)} />
            )}
            {isBarred(eligibility) ? null : <WithFamily />}
          </>
        )}
      </Loaded>
    </Page>
  )
}

export default Screen
