import { useRouter } from '@tarojs/taro'
import { pointName } from '@shared/codes/acceptance-points'
import { type InputOf, type OutputOf } from '@shared/contract'
import { type FamilyInvitation } from '@shared/contract/family'
import { RefusalError, useQuery, useSubmit } from '@/api'
import { Button, dayOf, daysLeft, Empty, longDate, Notice, Page, Skeleton } from '@/components'
import { Cited } from '@/components/cited'
import { Loaded } from '@/components/loaded'
import { StepUpSheet } from '@/components/step-up-sheet'
import { GuidedForm, type Step, useFiling, useServerDraft } from '@/form'
import { replace } from '@/platform'
import { familyText as text } from '@/text/family'
import { methodStep, phoneStep, photoStep, routeStep } from '../apply/steps'
import { type Applying, blank, inputOf, type Name, withKnown } from '../apply/values'
import { mayFileOwn } from '../start-family/values'

const kind = 'joinFamily'

type Eligibility = OutputOf<'permit.checkEligibility'>
type ServerDraft = ReturnType<typeof useServerDraft<Name>>

const askedBy = ({ from, acceptancePoint }: FamilyInvitation) =>
  `${from}请您一起申领居住证，证件都在${pointName(acceptancePoint)}领。${text.joinLead}`

/** The short form of one who was asked: the point is the family's. */
const joinSteps = (eligibility: Eligibility, invitation: FamilyInvitation, now: string): Step<Name>[] => [
  { ...routeStep(eligibility), lead: askedBy(invitation) },
  phoneStep(eligibility),
  photoStep(eligibility, dayOf(now)),
  methodStep(dayOf(now)),
]

const joinInput = (familyId: string, values: Applying): InputOf<'permit.joinFamily'> => {
  const { route, photoNumber, phone, collection } = inputOf({ ...values, relatives: '' })
  return { familyId, route, photoNumber, phone, collection, declared: true }
}

type Props = {
  eligibility: Eligibility
  invitation: FamilyInvitation
  now: string
  initial: Applying
  saved: ServerDraft
}

const Joining = ({ eligibility, invitation, now, initial, saved }: Props) => {
  const { file, refusal, forget } = useFiling('permit.joinFamily', kind, initial)
  const submit = async (values: Applying) => {
    saved.draft.stop()
    const answer = await file(joinInput(invitation.id, values), values)
    if (answer instanceof RefusalError) return answer.code === 'step-up-needed' ? null : answer
    void saved.forget()
    void replace('permit/result', { receipt: answer.receipt })
    return null
  }
  return (
    <GuidedForm
      title={text.join}
      steps={joinSteps(eligibility, invitation, now)}
      initial={initial}
      draft={saved.draft}
      submitLabel="提交申请"
      checkLead={() => (
        <>
          <Notice title={`最晚 ${longDate(invitation.until)} 提交，${daysLeft(invitation.until, now)}`}>
            {askedBy(invitation)}
          </Notice>
          <StepUpSheet refusal={refusal} onClose={forget} />
        </>
      )}
      checkNote={() => (
        <Notice title="提交就是声明">
          <Cited>{text.ownDeclaration}</Cited>
        </Notice>
      )}
      submit={submit}
    />
  )
}

const toFamily = () => void replace('permit/family')

/** There is nothing to apply for: the one who asked is told that it is not this time. */
const Needless = ({ id, open }: { id: string; open: boolean }) => {
  const { submit, refusal } = useSubmit('permit.declineFamily')
  const decline = async () => {
    if (await submit({ familyId: id })) toFamily()
  }
  return (
    <Empty
      title={open ? '您有一件申请正在核实，不用再次申领' : '您已有居住证，不用再次申领'}
      icon="card"
      action={<Button onTap={decline}>告诉家人这次不用办</Button>}
    >
      {refusal ? refusal.message : '家人的申请不受影响。'}
    </Empty>
  )
}

const Over = () => (
  <Empty title="没有等您确认的邀请" icon="people" action={<Button onTap={toFamily}>看家人一起办</Button>}>
    可能已经提交、已经回绝，或者过期了。需要一起办的，请家人重新发起；您也可以自己申领。
  </Empty>
)

const Screen = () => {
  const { id } = useRouter().params
  const invitations = useQuery('permit.listFamily', {})
  const query = useQuery('permit.checkEligibility', {})
  const saved = useServerDraft(kind, blank)
  const { data, now } = query
  const invitation = invitations.data?.invitations.find((one) => one.id === id)
  if (data && now && invitation && saved.initial && mayFileOwn(data))
    return (
      <Joining
        eligibility={data}
        invitation={invitation}
        now={now}
        initial={withKnown(saved.initial, data)}
        saved={saved}
      />
    )
  return (
    <Page title={text.join}>
      <Loaded query={invitations} role="resident">
        {() =>
          invitation ? (
            <Loaded query={query}>
              {(eligibility) =>
                mayFileOwn(eligibility) ? (
                  <Skeleton cards={2} rows={4} />
                ) : (
                  <Needless id={invitation.id} open={eligibility.open !== null} />
                )
              }
            </Loaded>
          ) : (
            <Over />
          )
        }
      </Loaded>
    </Page>
  )
}

export default Screen
