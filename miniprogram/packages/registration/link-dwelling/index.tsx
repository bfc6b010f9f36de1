import { useState } from 'react'
import { type OutputOf } from '@shared/contract'
import { type Me } from '@shared/contract/account'
import { unitDeclarantTypes } from '@shared/rules/units'
import { RefusalError, useQuery } from '@/api'
import { both } from '@/api/both'
import { Empty, Page, Skeleton } from '@/components'
import { Loaded } from '@/components/loaded'
import { StepUpSheet } from '@/components/step-up-sheet'
import { GuidedForm, type Step, useFiling, useServerDraft } from '@/form'
import { severalText } from '@/text/dwellings'
import { buildingStep, roomsStep } from '../place/steps'
import { typeStep, typeStepOf } from '../place/type-step'
import { codesOf } from '../place/values'
import { LinkedScreen } from './linked'
import { NotFound } from './not-found'
import { SeveralScreen } from './several'
import { blank, inputOf, type Linking, type Name } from './values'

const title = '关联房屋'
const kind = 'linkDwelling'

/** 关联房屋, question by question (R13, R47); a unit is asked only as what it can hold a dwelling. */
const stepsFor = ({ unit }: Me): Step<Name>[] => [
  buildingStep('房屋在哪一栋？', (values) => <NotFound {...values} />),
  roomsStep,
  unit ? typeStepOf(unitDeclarantTypes(unit.kind)) : typeStep,
]

type ServerDraft = ReturnType<typeof useServerDraft<Name>>
type Linked = OutputOf<'registration.linkDwelling'>
type Results = OutputOf<'registration.linkDwellings'>['results']
type Done = { one: Linked } | { several: Results }

/** One room is filed by itself, several together with a result each. */
const useLinking = (initial: Linking) => {
  const single = useFiling('registration.linkDwelling', kind, initial)
  const several = useFiling('registration.linkDwellings', kind, initial)
  const file = async (values: Linking): Promise<Done | RefusalError> => {
    const dwellingCodes = codesOf(values.dwellingCode)
    const input = inputOf(values)
    if (dwellingCodes.length < 2) {
      const answer = await single.file(input, values)
      return answer instanceof RefusalError ? answer : { one: answer }
    }
    const answer = await several.file({ dwellingCodes, declarantType: input.declarantType }, values)
    return answer instanceof RefusalError ? answer : { several: answer.results }
  }
  const forget = () => {
    single.forget()
    several.forget()
  }
  return { file, forget, refusal: single.refusal ?? several.refusal }
}

type AskingProps = { me: Me; initial: Linking; saved: ServerDraft; done: (done: Done) => void }

const Asking = ({ me, initial, saved, done }: AskingProps) => {
  const { file, refusal, forget } = useLinking(initial)
  const submit = async (values: Linking) => {
    saved.draft.stop()
    const answer = await file(values)
    if (answer instanceof RefusalError) return answer.code === 'step-up-needed' ? null : answer
    done(answer)
    return null
  }
  return (
    <GuidedForm
      title={title}
      steps={stepsFor(me)}
      initial={initial}
      draft={saved.draft}
      submitLabel="提交关联"
      checkLead={() => <StepUpSheet refusal={refusal} onClose={forget} />}
      checkNote={(values) =>
        codesOf(values.dwellingCode).length > 1
          ? severalText.checks
          : '提交后与不动产登记、租赁备案核对：一致的当场通过，其余由受理点核实。'
      }
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
  const [linked, setLinked] = useState<Done | null>(null)
  const done = (answer: Done) => {
    setLinked(answer)
    void saved.forget()
  }
  const unit = me.data !== null && me.data.unit !== null
  if (linked && 'several' in linked) return <SeveralScreen results={linked.several} />
  if (linked) return <LinkedScreen linked={linked.one} unit={unit} />
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
