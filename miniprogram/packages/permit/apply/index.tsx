import { type OutputOf } from '@shared/contract'
import { cancellationGrounds } from '@shared/rules/cancellation'
import { RefusalError, useQuery } from '@/api'
import { Button, dayOf, Empty, Notice, Page, Skeleton } from '@/components'
import { Cited } from '@/components/cited'
import { Loaded } from '@/components/loaded'
import { StepUpSheet } from '@/components/step-up-sheet'
import { GuidedForm, useFiling, useServerDraft } from '@/form'
import { replace } from '@/platform'
import { articleText } from '@/text/law'
import { Known } from './known'
import { applySteps } from './steps'
import { type Applying, blank, inputOf, type Name, withKnown } from './values'

const title = '申领居住证'
const kind = 'apply'

type Eligibility = OutputOf<'permit.checkEligibility'>
type ServerDraft = ReturnType<typeof useServerDraft<Name>>

/** 如实申报: what tapping the button says. */
const declaration = `以上内容是我本人填写或核对的，全部属实。弄虚作假取得的居住证会被注销（${articleText(cancellationGrounds.fraud.article)}）。提交后当场核对，马上有结果。`

/** The first one is there already, from this phone or another: it is shown instead of a second one. */
const isSecond = ({ code }: RefusalError) => code === 'case-open' || code === 'permit-exists'

/** What is wrong with one of the relatives is said where they are listed. */
const onField = (refusal: RefusalError): RefusalError => {
  const [path, message] = Object.entries(refusal.fields).find(([field]) => field.startsWith('relatives')) ?? []
  if (!path || !message) return refusal
  const number = Number(path.split('.')[1]) + 1
  return new RefusalError(refusal.code, refusal.message, {
    ...refusal.fields,
    relatives: `第 ${number} 位：${message}`,
  })
}

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
    const answer = await file(inputOf(values), values)
    if (answer instanceof RefusalError) {
      if (answer.code === 'step-up-needed') return null
      if (!isSecond(answer)) return onField(answer)
      void saved.forget()
      void replace('permit/result', { second: 'yes' })
      return null
    }
    void saved.forget()
    void replace('permit/result', { receipt: answer.receipt })
    return null
  }
  return (
    <GuidedForm
      title={title}
      steps={applySteps(eligibility, dayOf(now))}
      initial={initial}
      draft={saved.draft}
      submitLabel="提交申请"
      checkLead={(values) => (
        <>
          <Known eligibility={eligibility} values={values} now={now} />
          <StepUpSheet refusal={refusal} onClose={forget} />
        </>
      )}
      checkNote={() => (
        <Notice title="提交就是声明">
          <Cited>{declaration}</Cited>
        </Notice>
      )}
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
    return <Applying eligibility={data} now={now} initial={withKnown(saved.initial, data)} saved={saved} />
  return (
    <Page title={title}>
      <Loaded query={query} role="resident" skeleton={<Skeleton cards={2} rows={4} />}>
        {(eligibility) => (isNeedless(eligibility) ? <Needless {...eligibility} /> : <Skeleton cards={2} rows={4} />)}
      </Loaded>
    </Page>
  )
}

export default Screen
