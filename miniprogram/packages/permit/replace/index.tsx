import { type OutputOf } from '@shared/contract'
import { type CaseView, type PermitView } from '@shared/contract/permit'
import { replacementFeeFen } from '@shared/rules/fees'
import { paymentDays } from '@shared/rules/replacement'
import { replacementIssueWorkdays } from '@shared/rules/time-limits'
import { feeText, inYuan } from '@shared/text/fees'
import { RefusalError, useQuery } from '@/api'
import { Button, Card, dayOf, Empty, Facts, Page, Skeleton } from '@/components'
import { Loaded } from '@/components/loaded'
import { StepUpSheet } from '@/components/step-up-sheet'
import { GuidedForm, useFiling, useServerDraft } from '@/form'
import { replace } from '@/platform'
import { withKnown } from '../apply/values'
import { blank, inputOf, type Name, reasonOf, type Replacing, replaceSteps } from './steps'
import { replacementName } from '@/text/fees'

const title = '补领换领'
const kind = 'replacement'

type Eligibility = OutputOf<'permit.checkEligibility'>
type ServerDraft = ReturnType<typeof useServerDraft<Name>>
type FormProps = { eligibility: Eligibility; now: string; initial: Replacing; saved: ServerDraft }

/** What it costs and how long it takes, before it is sent. */
const Terms = ({ now }: { now: string }) => {
  const day = dayOf(now)
  const fen = replacementFeeFen.on(day)
  return (
    <Card title="费用和时间">
      <Facts
        rows={[
          ['工本费', fen > 0 ? `${inYuan(fen)}，提交后缴` : feeText(fen)],
          ...(fen > 0 ? [['缴费期限', `${paymentDays.on(day)} 天，过期这次申请终止`] as [string, string]] : []),
          ['发证', `${fen > 0 ? '缴费后' : ''} ${replacementIssueWorkdays.on(day)} 个工作日内`.trim()],
        ]}
      />
    </Card>
  )
}

const Form = ({ eligibility, now, initial, saved }: FormProps) => {
  const { file, refusal, forget } = useFiling('permit.requestReplacement', kind, initial)
  const submit = async (values: Replacing) => {
    saved.draft.stop()
    const answer = await file(inputOf(values), values)
    if (answer instanceof RefusalError) return answer.code === 'step-up-needed' ? null : answer
    void saved.forget()
    const { receipt, case: one } = answer
    void replace(one.progress === 'awaitingPayment' ? 'permit/pay' : 'permit/result', { receipt })
    return null
  }
  return (
    <GuidedForm
      title={title}
      steps={replaceSteps(eligibility, dayOf(now))}
      initial={initial}
      draft={saved.draft}
      submitLabel="提交，去缴费"
      checkLead={() => (
        <>
          <Terms now={now} />
          <StepUpSheet refusal={refusal} onClose={forget} />
        </>
      )}
      checkNote={(values) => `提交后当场审核。${replacementName(reasonOf(values))}不影响证件的有效期和签注日期。`}
      submit={submit}
    />
  )
}

const Filling = ({ now }: { now: string }) => {
  const query = useQuery('permit.checkEligibility', {})
  const saved = useServerDraft(kind, blank)
  const { data } = query
  if (data && saved.initial)
    return (
      <Form
        eligibility={data}
        now={now}
        initial={{ ...saved.initial, ...withKnown(saved.initial, data), reason: saved.initial.reason }}
        saved={saved}
      />
    )
  return (
    <Page title={title}>
      <Loaded query={query} role="resident" skeleton={<Skeleton cards={2} rows={4} />}>
        {() => <Skeleton cards={2} rows={4} />}
      </Loaded>
    </Page>
  )
}

/** Why nothing can be replaced now, and what to do instead. */
const instead = ({ state }: PermitView): { title: string; text: string; action: string; page: string } | null => {
  if (state === 'valid') return null
  if (state === 'suspended')
    return {
      title: '请先补办签注',
      text: '居住证已中止使用功能。补签后马上恢复，就能补领换领。',
      action: '去补签',
      page: 'permit/endorse',
    }
  const again = state === 'cancelled'
  return {
    title: again ? '居住证已注销，需要重新申领' : '您还没有居住证，不用补领换领',
    text: again ? '重新申领会发一张新证。' : '先看看是否符合申领条件。',
    action: again ? '查重新申领的条件' : '查办证资格',
    page: 'permit/eligibility',
  }
}

/** A card that is still being made, or waits to be fetched, is neither lost nor damaged. */
const isUnderway = ({ matter, progress, state }: CaseView) =>
  (matter === 'firstIssue' || matter === 'reapplication') &&
  state === 'approved' &&
  !['collected', 'posted', 'terminated'].includes(progress)

const Underway = ({ receipt }: CaseView) => (
  <Empty
    title="居住证还没领到手，不用补领换领"
    icon="card"
    action={<Button onTap={() => void replace('permit/card', { receipt })}>看领证进度</Button>}
  >
    证还在制作，或者在等您领取。领到以后丢了、坏了，再来办。
  </Empty>
)

const isOpen = ({ matter, progress, state }: CaseView) =>
  matter === 'replacement' && state === 'approved' && !['collected', 'posted', 'terminated'].includes(progress)

const Screen = () => {
  const query = useQuery('permit.status', {})
  const { data, now } = query
  const open = data?.cases.find(isOpen)
  const underway = data?.cases.find(isUnderway)
  const other = data && instead(data.permit)
  if (data && now && !open && !underway && !other) return <Filling now={now} />
  return (
    <Page title={title}>
      <Loaded query={query} role="resident">
        {() =>
          open ? (
            <Empty
              title="您已有一件补领换领在办"
              icon="clock"
              action={
                <Button
                  onTap={() =>
                    void replace(open.progress === 'awaitingPayment' ? 'permit/pay' : 'permit/result', {
                      receipt: open.receipt,
                    })
                  }
                >
                  {open.progress === 'awaitingPayment' ? '去缴费' : '查看办理进度'}
                </Button>
              }
            >
              不用重复申请。
            </Empty>
          ) : underway && !other ? (
            <Underway {...underway} />
          ) : (
            <Empty
              title={other?.title ?? ''}
              icon="card"
              action={<Button onTap={() => void replace(other?.page ?? '')}>{other?.action ?? ''}</Button>}
            >
              {other?.text}
            </Empty>
          )
        }
      </Loaded>
    </Page>
  )
}

export default Screen
