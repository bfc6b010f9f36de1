import { type OutputOf } from '@shared/contract'
import { RefusalError, useQuery } from '@/api'
import { dayOf, Notice, Page, Skeleton } from '@/components'
import { Cited } from '@/components/cited'
import { Loaded } from '@/components/loaded'
import { StepUpSheet } from '@/components/step-up-sheet'
import { GuidedForm, useFiling, useServerDraft } from '@/form'
import { replace } from '@/platform'
import { familyText as text } from '@/text/family'
import { membersOf } from './members'
import { familySteps } from './steps'
import { familyBlank, familyInput, type FamilyName, type FamilyValues, familyWithKnown } from './values'

const kind = 'family'

type Eligibility = OutputOf<'permit.checkEligibility'>
type ServerDraft = ReturnType<typeof useServerDraft<FamilyName>>

/** What is wrong with one of the family is said where they are listed, by name. */
const onField = (refusal: RefusalError, { members }: FamilyValues): RefusalError => {
  const { list } = membersOf(members)
  const said = Object.entries(refusal.fields).map(([path, message]): [string, string] => {
    const [part, index] = path.split('.')
    if (part === 'own') return [path.slice('own.'.length), message]
    if (part !== 'children' && part !== 'adults') return [path, message]
    const role = part === 'children' ? 'child' : 'adult'
    const who = index ? list.filter((one) => one.role === role)[Number(index)] : undefined
    return ['members', who ? `${who.name}：${message}` : message]
  })
  return new RefusalError(refusal.code, refusal.message, Object.fromEntries(said))
}

type Props = { eligibility: Eligibility; now: string; initial: FamilyValues; saved: ServerDraft }

const Filling = ({ eligibility, now, initial, saved }: Props) => {
  const { file, refusal, forget } = useFiling('permit.startFamily', kind, initial)
  const submit = async (values: FamilyValues) => {
    saved.draft.stop()
    const answer = await file(familyInput(values), values)
    if (answer instanceof RefusalError) return answer.code === 'step-up-needed' ? null : onField(answer, values)
    void saved.forget()
    void replace('permit/family', { sent: 'yes' })
    return null
  }
  return (
    <GuidedForm
      title={text.start}
      steps={familySteps(eligibility, dayOf(now))}
      initial={initial}
      draft={saved.draft}
      submitLabel="一起提交"
      checkLead={() => <StepUpSheet refusal={refusal} onClose={forget} />}
      checkNote={() => (
        <Notice title="提交就是声明">
          <Cited>{text.declaration}</Cited>
        </Notice>
      )}
      submit={submit}
    />
  )
}

const Screen = () => {
  const query = useQuery('permit.checkEligibility', {})
  const saved = useServerDraft(kind, familyBlank)
  const { data, now } = query
  if (data && now && saved.initial)
    return <Filling eligibility={data} now={now} initial={familyWithKnown(saved.initial, data)} saved={saved} />
  return (
    <Page title={text.start}>
      <Loaded query={query} role="resident" skeleton={<Skeleton cards={2} rows={4} />}>
        {() => <Skeleton cards={2} rows={4} />}
      </Loaded>
    </Page>
  )
}

export default Screen
