import { useState } from 'react'
import { type OutputOf } from '@shared/contract'
import { RefusalError } from '@/api'
import { Button, Buttons, Page, ResultHero, Skeleton } from '@/components'
import { StepUpSheet } from '@/components/step-up-sheet'
import { GuidedForm, type Step, unsent, useFiling, useServerDraft } from '@/form'
import { blankPerson, personOf, personStep } from '@/form/person-step'
import { goTo } from '@/platform'
import { subAccountText as text } from '@/text/units'
import { DwellingChoice } from '../dwelling-choice'

type Desk = OutputOf<'account.listSubAccounts'>

const kind = 'subAccount'
const blank = { ...blankPerson, dwellings: '', ...unsent }
type Name = keyof typeof blank
type Adding = Record<Name, string>

const codesOf = (dwellings: string) => dwellings.split(',').filter(Boolean)
const list = '/packages/unit/sub-accounts/index'

const stepsFor = ({ dwellings, kind: unitKind }: Desk): Step<Name>[] => [
  personStep({ id: 'who', title: text.who, lead: text.whoLead, group: text.person }),
  {
    id: 'dwellings',
    title: text.which,
    lead: text.whichLead,
    group: text.whichField,
    when: () => unitKind !== 'agency',
    fields: [
      {
        kind: 'custom',
        name: 'dwellings',
        label: text.whichField,
        path: 'dwellingCodes',
        optional: true,
        shown: (values) => {
          const codes = codesOf(values.dwellings)
          const named = dwellings.filter(({ dwellingCode }) => codes.includes(dwellingCode))
          return named.map(({ address }) => address).join('；') || text.nothing
        },
        render: ({ value, change, error }) => (
          <DwellingChoice
            dwellings={dwellings}
            chosen={codesOf(value)}
            onChange={(codes) => change({ dwellings: codes.join(',') })}
            error={error}
          />
        ),
      },
    ],
  },
]

type ServerDraft = ReturnType<typeof useServerDraft<Name>>

const Asking = ({
  desk,
  initial,
  saved,
  done,
}: {
  desk: Desk
  initial: Adding
  saved: ServerDraft
  done: () => void
}) => {
  const { file, refusal, forget } = useFiling('account.addSubAccount', kind, initial)
  const submit = async (values: Adding) => {
    saved.draft.stop()
    const held = new Set(desk.dwellings.map(({ dwellingCode }) => dwellingCode))
    const dwellingCodes = codesOf(values.dwellings).filter((code) => held.has(code))
    const answer = await file({ ...personOf(values), dwellingCodes }, values)
    if (answer instanceof RefusalError) return answer.code === 'step-up-needed' ? null : answer
    done()
    return null
  }
  return (
    <GuidedForm
      title={text.add}
      steps={stepsFor(desk)}
      initial={initial}
      draft={saved.draft}
      submitLabel={text.submit}
      checkLead={() => <StepUpSheet refusal={refusal} onClose={forget} />}
      submit={submit}
    />
  )
}

/** 添加子账号: who, and with which dwellings. */
export const AddSubAccount = ({ desk }: { desk: Desk }) => {
  const saved = useServerDraft(kind, blank)
  const [added, setAdded] = useState(false)
  if (added)
    return (
      <Page title={text.add} announce={text.added}>
        <ResultHero state="done" title={text.added} detail={text.addedDetail} />
        <Buttons>
          <Button onTap={() => goTo(list)}>{text.back}</Button>
        </Buttons>
      </Page>
    )
  if (!saved.initial)
    return (
      <Page title={text.add}>
        <Skeleton cards={1} rows={4} />
      </Page>
    )
  const done = () => {
    setAdded(true)
    void saved.forget()
  }
  return <Asking desk={desk} initial={saved.initial} saved={saved} done={done} />
}
