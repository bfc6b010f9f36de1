import { useState } from 'react'
import { type OutputOf } from '@shared/contract'
import { type Me } from '@shared/contract/account'
import { type DeclarantType, declarantTypes } from '@shared/rules/declarants'
import { unitDeclarantTypes } from '@shared/rules/units'
import { RefusalError, useQuery } from '@/api'
import { both } from '@/api/both'
import { Empty, Page, Skeleton } from '@/components'
import { Loaded } from '@/components/loaded'
import { StepUpSheet } from '@/components/step-up-sheet'
import { GuidedForm, type Step, useFiling, useServerDraft } from '@/form'
import { declarantText } from '@/text/declarants'
import { buildingStep, roomStep } from '../place/steps'
import { LinkedScreen } from './linked'
import { blank, inputOf, type Linking, type Name } from './values'

const title = '关联房屋'
const kind = 'linkDwelling'

/** 关联房屋, question by question (R13, R47); a unit is asked only as what it can hold a dwelling. */
const stepsFor = (types: readonly DeclarantType[]): Step<Name>[] => [
  buildingStep('房屋在哪一栋？'),
  roomStep,
  {
    id: 'type',
    title: '您是这处房屋的什么人？',
    group: '您的身份',
    fields: [
      {
        kind: 'choice',
        name: 'declarantType',
        label: '申报身份',
        options: types.map((type) => ({
          value: type,
          label: declarantText[type].name,
          detail: declarantText[type].who,
        })),
      },
    ],
  },
]

type ServerDraft = ReturnType<typeof useServerDraft<Name>>
type Linked = OutputOf<'registration.linkDwelling'>

type AskingProps = { me: Me; initial: Linking; saved: ServerDraft; done: (linked: Linked) => void }

const Asking = ({ me: { unit }, initial, saved, done }: AskingProps) => {
  const { file, refusal, forget } = useFiling('registration.linkDwelling', kind, initial)
  const submit = async (values: Linking) => {
    saved.draft.stop()
    const answer = await file(inputOf(values), values)
    if (answer instanceof RefusalError) return answer.code === 'step-up-needed' ? null : answer
    done(answer)
    return null
  }
  return (
    <GuidedForm
      title={title}
      steps={stepsFor(unit ? unitDeclarantTypes(unit.kind) : declarantTypes)}
      initial={initial}
      draft={saved.draft}
      submitLabel="提交关联"
      checkLead={() => <StepUpSheet refusal={refusal} onClose={forget} />}
      checkNote={() => '提交后与不动产登记、租赁备案核对：一致的当场通过，其余由受理点核实。'}
      submit={submit}
    />
  )
}

const skeleton = <Skeleton cards={1} rows={5} />

const KeptByAdministrator = () => (
  <Empty icon="house" title="关联房屋由单位管理员办理">
    请联系单位管理员关联房屋，再分配给您。
  </Empty>
)

/** Only a declarant links: who is here as somebody else is told before filling anything in. */
const Screen = () => {
  const me = useQuery('account.me', {})
  const mine = both(useQuery('registration.listMyDwellings', {}), me)
  const saved = useServerDraft(kind, blank)
  const [linked, setLinked] = useState<Linked | null>(null)
  const done = (answer: Linked) => {
    setLinked(answer)
    void saved.forget()
  }
  if (linked) return <LinkedScreen linked={linked} unit={me.data?.unit !== null} />
  if (mine.data && saved.initial && me.data?.role !== 'subAccount')
    return <Asking me={mine.data[1]} initial={saved.initial} saved={saved} done={done} />
  return (
    <Page title={title}>
      <Loaded query={mine} role="dwellingKeeper" skeleton={skeleton}>
        {([, { role }]) => (role === 'subAccount' ? <KeptByAdministrator /> : skeleton)}
      </Loaded>
    </Page>
  )
}

export default Screen
