import { useState } from 'react'
import { unitCode, unitCodeHints } from '@shared/rules/unit-code'
import { type OpenedUnitKind, openedUnitKinds } from '@shared/rules/units'
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

const kind = 'openUnit'
const blank = { unitName: '', code: '', kind: '', address: '', ...blankPerson, ...blankPapers, ...unsent }
type Name = keyof typeof blank
type Opening = Record<Name, string>

const isKind = (one: string): one is OpenedUnitKind => openedUnitKinds.some((each) => each === one)

const codeProblem = (code: string): string | null => {
  const { problem } = unitCode(code)
  return problem && unitCodeHints[problem]
}

const steps: Step<Name>[] = [
  {
    id: 'unit',
    title: text.unitStep,
    lead: text.unitLead,
    group: text.unit,
    fields: [
      { kind: 'text', name: 'code', label: text.code, hint: text.codeHint, maxLength: 24, check: codeProblem },
      { kind: 'text', name: 'unitName', label: text.name, path: 'name', hint: text.nameHint, maxLength: 100 },
      {
        kind: 'choice',
        name: 'kind',
        label: text.kind,
        options: openedUnitKinds.map((one) => ({ value: one, label: text.kinds[one] })),
      },
      { kind: 'text', name: 'address', label: text.addressField, maxLength: 100 },
    ],
  },
  personStep(
    { id: 'administrator', title: text.adminStep, lead: text.adminLead, group: text.administrator },
    'administrator.',
  ),
  papersStep,
]

const inputOf = (values: Opening) => ({
  name: values.unitName.trim(),
  code: values.code.trim(),
  kind: isKind(values.kind) ? values.kind : 'employer',
  address: values.address.trim(),
  administrator: personOf(values),
  papers: papersOf(values),
})

type ServerDraft = ReturnType<typeof useServerDraft<Name>>

const Asking = ({ initial, saved, done }: { initial: Opening; saved: ServerDraft; done: (code: string) => void }) => {
  const { file, refusal, forget } = useFiling('review.openUnitAccount', kind, initial)
  const submit = async (values: Opening) => {
    saved.draft.stop()
    const answer = await file(inputOf(values), values)
    if (answer instanceof RefusalError) return answer.code === 'step-up-needed' ? null : answer
    done(answer.unit.code)
    return null
  }
  return (
    <GuidedForm
      title={text.open}
      steps={steps}
      initial={initial}
      draft={saved.draft}
      submitLabel={text.submitOpen}
      checkLead={() => <StepUpSheet refusal={refusal} onClose={forget} />}
      checkNote={() => text.openNote}
      submit={submit}
    />
  )
}

/** 单位开户, at the counter. Who is here as somebody else is told before filling anything in. */
const Screen = () => {
  const { code = '' } = usePageQuery()
  const me = useQuery('account.me', {})
  const saved = useServerDraft(kind, blank)
  const [opened, setOpened] = useState<string | null>(null)
  const skeleton = <Skeleton cards={1} rows={4} />
  if (opened)
    return (
      <Page title={text.open} announce={text.opened}>
        <ResultHero state="done" title={text.opened} detail={text.openedDetail} />
        <Button onTap={() => replace('staff/units', { code: opened })}>{text.back}</Button>
      </Page>
    )
  if (!saved.initial || !me.data)
    return (
      <Page title={text.open}>
        <Loaded query={me} skeleton={skeleton}>
          {() => skeleton}
        </Loaded>
      </Page>
    )
  const initial = saved.initial.code === '' ? { ...saved.initial, code } : saved.initial
  const done = (one: string) => {
    setOpened(one)
    void saved.forget()
  }
  return <Asking initial={initial} saved={saved} done={done} />
}

export default Screen
