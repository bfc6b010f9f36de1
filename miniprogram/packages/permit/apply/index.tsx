import { type OutputOf } from '@shared/contract'
import { RefusalError, useQuery } from '@/api'
import { Button, Empty, Page, Skeleton } from '@/components'
import { Loaded } from '@/components/loaded'
import { StepUpSheet } from '@/components/step-up-sheet'
import { GuidedForm, useFiling, useServerDraft } from '@/form'
import { replace } from '@/platform'
import { routeOf } from '../answer'
import { Known } from './known'
import { applySteps } from './steps'
import { type Applying, blank, inputOf, type Name, withKnown } from './values'

const title = '申领居住证'
const kind = 'apply'

type Eligibility = OutputOf<'permit.checkEligibility'>
type ServerDraft = ReturnType<typeof useServerDraft<Name>>

const Applying = ({
  eligibility,
  now,
  initial,
  saved,
}: {
  eligibility: Eligibility
  now: string
  initial: Applying
  saved: ServerDraft
}) => {
  const { file, refusal, forget } = useFiling('permit.apply', kind, initial)
  const submit = async (values: Applying) => {
    saved.draft.stop()
    const answer = await file(inputOf(values, routeOf(eligibility.decision)), values)
    if (answer instanceof RefusalError) return answer.code === 'step-up-needed' ? null : answer
    void saved.forget()
    void replace('permit/result', { receipt: answer.receipt })
    return null
  }
  return (
    <GuidedForm
      title={title}
      steps={applySteps}
      initial={initial}
      draft={saved.draft}
      submitLabel="提交申请"
      checkLead={() => (
        <>
          <Known eligibility={eligibility} now={now} />
          <StepUpSheet refusal={refusal} onClose={forget} />
        </>
      )}
      checkNote={() =>
        `提交后当场核对居住登记、社会保险和照片。${eligibility.permit.state === 'none' ? '首次申领不收费。' : ''}`
      }
      submit={submit}
    />
  )
}

/** Nothing to apply for: there is a permit, or a case under way. */
const Needless = ({ permit, open }: Eligibility) =>
  open ? (
    <Empty
      title="您有一件申请正在核实"
      icon="clock"
      action={<Button onTap={() => void replace('permit/result', { receipt: open.receipt })}>查看办理进度</Button>}
    >
      不用重复提交，有结果会通知您。
    </Empty>
  ) : (
    <Empty
      title="您已有居住证，不用再次申领"
      icon="card"
      action={
        <Button onTap={() => void replace(permit.state === 'suspended' ? 'permit/endorse' : 'permit/detail')}>
          {permit.state === 'suspended' ? '去补签' : '查看我的居住证'}
        </Button>
      }
    />
  )

const isNeedless = ({ permit, open }: Eligibility) =>
  open !== null || permit.state === 'valid' || permit.state === 'suspended'

const Screen = () => {
  const query = useQuery('permit.checkEligibility', {})
  const saved = useServerDraft(kind, blank)
  const { data, now } = query
  if (data && now && saved.initial && !isNeedless(data))
    return <Applying eligibility={data} now={now} initial={withKnown(saved.initial, data.prefill)} saved={saved} />
  return (
    <Page title={title}>
      <Loaded query={query} role="resident" skeleton={<Skeleton cards={2} rows={4} />}>
        {(eligibility) => (isNeedless(eligibility) ? <Needless {...eligibility} /> : <Skeleton cards={2} rows={4} />)}
      </Loaded>
    </Page>
  )
}

export default Screen
