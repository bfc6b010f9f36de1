import { useState } from 'react'
import { type OwnCheckIn } from '@shared/contract/check-in'
import { type Day } from '@shared/model/day'
import { RefusalError, useQuery } from '@/api'
import { Card, dayOf, Facts, Page, Skeleton } from '@/components'
import { Cited } from '@/components/cited'
import { Loaded } from '@/components/loaded'
import { StepUpSheet } from '@/components/step-up-sheet'
import { GuidedForm, useFiling, useServerDraft } from '@/form'
import { keep } from '@/platform/kept'
import { checkInText as text } from '@/text/check-in'
import { declarantText } from '@/text/declarants'
import { type Opened } from './opened'
import { checkInSteps } from './steps'
import { begun, blank, inputOf, type CheckInValues, type Name, type Prefill } from './values'

const kind = 'checkIn'
export const resuming = 'check-in'

/** Where it is for: by a code, or (null) found by the resident. */
export type Target = { code: string; opened: Opened } | null

type ServerDraft = ReturnType<typeof useServerDraft<Name>>
type Done = (filed: OwnCheckIn) => void

const Answering = ({
  target,
  prefill,
  today,
  initial,
  saved,
  done,
}: {
  target: Target
  prefill: Prefill
  today: Day
  initial: CheckInValues
  saved: ServerDraft
  done: Done
}) => {
  const { file, refusal, forget } = useFiling('registration.submitCheckIn', kind, initial)
  const instant = target?.opened.instant ?? false
  const who = target ? declarantText[target.opened.declarantType].name : '房屋的房东、单位或网格员'

  const submit = async (values: CheckInValues) => {
    saved.draft.stop()
    const answer = await file(inputOf(values, target?.code ?? null, instant), values)
    if (answer instanceof RefusalError) return answer.code === 'step-up-needed' ? null : answer
    done(answer.checkIn)
    void saved.forget()
    return null
  }

  return (
    <GuidedForm
      title={text.title}
      steps={checkInSteps({ today, prefill, alone: target === null, instant })}
      initial={initial}
      draft={saved.draft}
      submitLabel={text.submit}
      checkLead={() => (
        <>
          {target ? (
            <Card title={target.opened.maskedAddress}>
              <Facts rows={[[declarantText[target.opened.declarantType].name, target.opened.maskedDeclarant]]} />
            </Card>
          ) : null}
          <StepUpSheet refusal={refusal} onClose={forget} before={() => keep(resuming, JSON.stringify({ target }))} />
        </>
      )}
      checkNote={() => <Cited>{text.note(who)}</Cited>}
      submit={submit}
    />
  )
}

/** 填写: what is known is filled in, what was begun goes on. */
export const Filling = ({ target, done }: { target: Target; done: Done }) => {
  const prefill = useQuery('registration.prefillCheckIn', {})
  const saved = useServerDraft(kind, blank)
  const [first, setFirst] = useState<{ prefill: Prefill; today: Day; initial: CheckInValues } | null>(null)
  if (!first && prefill.data && prefill.now && saved.initial)
    setFirst({ prefill: prefill.data, today: dayOf(prefill.now), initial: begun(prefill.data, saved.initial) })
  if (first) return <Answering target={target} saved={saved} done={done} {...first} />
  return (
    <Page title={text.title}>
      <Loaded query={prefill} role="resident" skeleton={<Skeleton cards={1} rows={5} />}>
        {() => <Skeleton cards={1} rows={5} />}
      </Loaded>
    </Page>
  )
}
