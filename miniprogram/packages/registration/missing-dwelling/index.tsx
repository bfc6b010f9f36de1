import { useState } from 'react'
import { type OutputOf } from '@shared/contract'
import { RefusalError, useQuery } from '@/api'
import { Page, Skeleton } from '@/components'
import { Loaded } from '@/components/loaded'
import { StepUpSheet } from '@/components/step-up-sheet'
import { GuidedForm, useFiling, useServerDraft } from '@/form'
import { usePageQuery } from '@/platform/page-query'
import { missingText as text } from '@/text/dwellings'
import { RequestedScreen } from './requested'
import { steps } from './steps'
import { blank, inputOf, type Missing, type Name } from './values'

const kind = 'missingDwelling'

type ServerDraft = ReturnType<typeof useServerDraft<Name>>
type Requested = OutputOf<'registration.requestMissingDwelling'>
type AskingProps = { initial: Missing; saved: ServerDraft; done: (requested: Requested) => void }

const Asking = ({ initial, saved, done }: AskingProps) => {
  const { file, refusal, forget } = useFiling('registration.requestMissingDwelling', kind, initial)
  const submit = async (values: Missing) => {
    saved.draft.stop()
    const answer = await file(inputOf(values), values)
    if (answer instanceof RefusalError) return answer.code === 'step-up-needed' ? null : answer
    done(answer)
    return null
  }
  return (
    <GuidedForm
      title={text.title}
      steps={steps}
      initial={initial}
      draft={saved.draft}
      submitLabel={text.submit}
      checkLead={() => <StepUpSheet refusal={refusal} onClose={forget} />}
      checkNote={() => text.note}
      submit={submit}
    />
  )
}

const skeleton = <Skeleton cards={1} rows={5} />

/** 找不到房屋: where it should be, in the person's own words. What the search was narrowed to is taken over. */
const Screen = () => {
  const { district = '', street = '' } = usePageQuery()
  const mine = useQuery('registration.listMyDwellings', {})
  const saved = useServerDraft(kind, blank)
  const [requested, setRequested] = useState<Requested | null>(null)
  const done = (answer: Requested) => {
    setRequested(answer)
    void saved.forget()
  }
  if (requested) return <RequestedScreen requested={requested} />
  if (mine.data && saved.initial) {
    const begun = saved.initial.district || saved.initial.address
    return <Asking initial={begun ? saved.initial : { ...saved.initial, district, street }} saved={saved} done={done} />
  }
  return (
    <Page title={text.title}>
      <Loaded query={mine} role="dwellingKeeper" skeleton={skeleton}>
        {() => skeleton}
      </Loaded>
    </Page>
  )
}

export default Screen
