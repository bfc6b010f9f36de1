import { useState } from 'react'
import { type OutputOf } from '@shared/contract'
import { declarantTypes } from '@shared/rules/declarants'
import { RefusalError, useQuery } from '@/api'
import { Page, Skeleton } from '@/components'
import { Loaded } from '@/components/loaded'
import { StepUpSheet } from '@/components/step-up-sheet'
import { GuidedForm, type Step, useFiling, useServerDraft } from '@/form'
import { declarantText } from '@/text/declarants'
import { buildingStep, roomStep } from '../place/steps'
import { LinkedScreen } from './linked'
import { blank, inputOf, type Linking, type Name } from './values'

const title = '关联房屋'
const kind = 'linkDwelling'

/** 关联房屋, question by question (R13, R47). */
const steps: Step<Name>[] = [
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
        options: declarantTypes.map((type) => ({
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

const Asking = ({ initial, saved, done }: { initial: Linking; saved: ServerDraft; done: (linked: Linked) => void }) => {
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
      steps={steps}
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

/** Only a declarant links: who is here as somebody else is told before filling anything in. */
const Screen = () => {
  const mine = useQuery('registration.listMyDwellings', {})
  const saved = useServerDraft(kind, blank)
  const [linked, setLinked] = useState<Linked | null>(null)
  const done = (answer: Linked) => {
    setLinked(answer)
    void saved.forget()
  }
  if (linked) return <LinkedScreen linked={linked} />
  if (mine.data && saved.initial) return <Asking initial={saved.initial} saved={saved} done={done} />
  return (
    <Page title={title}>
      <Loaded query={mine} role="dwellingKeeper" skeleton={skeleton}>
        {() => skeleton}
      </Loaded>
    </Page>
  )
}

export default Screen
