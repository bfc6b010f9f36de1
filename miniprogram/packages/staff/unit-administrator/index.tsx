import { useState } from 'react'
import { type UnitRecord } from '@shared/contract/review'
import { RefusalError, useQuery } from '@/api'
import { Button, Page, ResultHero, Skeleton } from '@/components'
import { Loaded } from '@/components/loaded'
import { StepUpSheet } from '@/components/step-up-sheet'
import { GuidedForm, type Step, unsent, useFiling, useServerDraft } from '@/form'
import { blankPerson, personOf, personStep } from '@/form/person-step'
import { replace } from '@/platform'
import { usePageQuery } from '@/platform/page-query'
import { unitDeskText as text } from '@/text/units'
import { blankPapers, papersOf, papersStep } from '../unit-steps'

const kind = 'unitAdministrator'
const blank = { ...blankPerson, ...blankPapers, ...unsent }
type Name = keyof typeof blank
type Changing = Record<Name, string>

const steps: Step<Name>[] = [
  personStep(
    { id: 'administrator', title: text.adminStep, lead: text.adminLead, group: text.administrator },
    'administrator.',
  ),
  papersStep,
]

type AskingProps = {
  unit: UnitRecord
  initial: Changing
  saved: ReturnType<typeof useServerDraft<Name>>
  done: () => void
}

const Asking = ({ unit: { unitId, version }, initial, saved, done }: AskingProps) => {
  const { file, refusal, forget } = useFiling('review.changeUnitAdministrator', kind, initial)
  const submit = async (values: Changing) => {
    saved.draft.stop()
    const input = { unitId, version, administrator: personOf(values), papers: papersOf(values) }
    const answer = await file(input, values)
    if (answer instanceof RefusalError) return answer.code === 'step-up-needed' ? null : answer
    done()
    return null
  }
  return (
    <GuidedForm
      title={text.change}
      steps={steps}
      initial={initial}
      draft={saved.draft}
      submitLabel={text.submitChange}
      checkLead={() => <StepUpSheet refusal={refusal} onClose={forget} />}
      checkNote={() => text.changeNote}
      submit={submit}
    />
  )
}

/** 变更管理员, at the counter. */
const Screen = () => {
  const { code = '' } = usePageQuery()
  const query = useQuery('review.unit', { code })
  const saved = useServerDraft(kind, blank)
  const [changed, setChanged] = useState(false)
  const skeleton = <Skeleton cards={1} rows={4} />
  const done = () => {
    setChanged(true)
    void saved.forget()
  }
  if (changed)
    return (
      <Page title={text.change} announce={text.changed}>
        <ResultHero state="done" title={text.changed} detail={text.changedDetail} />
        <Button onTap={() => replace('staff/units', { code })}>{text.back}</Button>
      </Page>
    )
  if (query.data && saved.initial)
    return <Asking unit={query.data.unit} initial={saved.initial} saved={saved} done={done} />
  return (
    <Page title={text.change}>
      <Loaded query={query} role="staff" skeleton={skeleton}>
        {() => skeleton}
      </Loaded>
    </Page>
  )
}

export default Screen
