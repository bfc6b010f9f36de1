import { useState } from 'react'
import { View } from '@tarojs/components'
import { type OutputOf } from '@shared/contract'
import { type AgencyMatter } from '@shared/contract/agency'
import { agencyLimits } from '@shared/model/agency-limits'
import { asRefusal, call, type RefusalError, useQuery, useSubmit } from '@/api'
import { both } from '@/api/both'
import { Button, Buttons, Card, CheckBox, Empty, ListRow, nearDate, Notice, Page } from '@/components'
import { Loaded } from '@/components/loaded'
import { StepUpSheet } from '@/components/step-up-sheet'
import { focusOn, go, replace } from '@/platform'
import { usePageQuery } from '@/platform/page-query'
import { agencyReasonText } from '@shared/text/agency'
import { agencyBatchText as text, agencyText } from '@/text/agency'
import { Working } from '@/components/working'
import { blankTerms, Terms, termsProblem, type TermsValues } from './terms'

type Calendar = OutputOf<'permit.agencyCalendar'>
type Person = Calendar['people'][number]
type Looked = OutputOf<'permit.previewAgencyBatch'>['people'][number]
type Filer = OutputOf<'permit.listAgencies'>['filer']

const fits = (matter: AgencyMatter) => (person: Person) =>
  matter === 'endorsement' ? person.now && !person.inHand : person.state === 'none' && !person.inHand

const inputOf = (matter: AgencyMatter, terms: TermsValues, ids: readonly string[]) => ({
  matter,
  acceptancePoint: matter === 'firstIssue' ? terms.acceptancePoint : null,
  route: matter === 'firstIssue' ? terms.route : null,
  people: ids.map((agencyId) => ({ agencyId, photoNumber: null })),
})

type ChoosingProps = { people: readonly Person[]; chosen: readonly string[]; change: (chosen: string[]) => void }

const Choosing = ({ people, chosen, change }: ChoosingProps) => (
  <Card title={text.chosen(chosen.length)}>
    <Buttons>
      <Button
        kind="soft"
        size="small"
        onTap={() => change(people.slice(0, agencyLimits.people).map((one) => one.agencyId))}
      >
        {text.all(Math.min(people.length, agencyLimits.people))}
      </Button>
      <Button kind="ghost" size="small" onTap={() => change([])}>
        {text.nobody}
      </Button>
    </Buttons>
    {people.map(({ agencyId, name, maskedIdNumber }) => {
      const checked = chosen.includes(agencyId)
      return (
        <CheckBox
          key={agencyId}
          label={name}
          checked={checked}
          onTap={() => change(checked ? chosen.filter((one) => one !== agencyId) : [...chosen, agencyId])}
        >
          <View>{name}</View>
          <View className="muted digits">{maskedIdNumber}</View>
        </CheckBox>
      )
    })}
  </Card>
)

type CheckedProps = {
  matter: AgencyMatter
  terms: TermsValues
  looked: readonly Looked[]
  people: readonly Person[]
  now: string
}

/** What the check found, and the sending of those who are ready. */
const Checked = ({ matter, terms, looked, people, now, again }: CheckedProps & { again: () => void }) => {
  const { submit, refusal, forget } = useSubmit('permit.startAgencyBatch')
  const ready = looked.filter((one) => one.ready).map(({ agencyId }) => agencyId)
  const hindered = looked.filter((one) => !one.ready)
  const nameOf = (id: string) => people.find(({ agencyId }) => agencyId === id)?.name ?? ''
  const send = async () => {
    const started = await submit(inputOf(matter, terms, ready))
    if (started) await replace('agency/result', { batch: started.batch.batchId })
  }
  return (
    <Page
      title={text.checked}
      back={again}
      announce={text.ready(ready.length)}
      footer={ready.length > 0 ? <Button onTap={send}>{text.submit(ready.length)}</Button> : null}
    >
      <Card title={text.ready(ready.length)}>
        <View>{ready.map(nameOf).join('、')}</View>
      </Card>
      {hindered.length > 0 ? (
        <Card tone="warn" title={text.hindered(hindered.length)}>
          {hindered.map(({ agencyId, reason, on }) => (
            <ListRow
              key={agencyId}
              title={nameOf(agencyId)}
              detail={[reason ? agencyReasonText[reason] : '', on ? text.from(nearDate(on, now)) : '']
                .filter(Boolean)
                .join('，')}
            />
          ))}
        </Card>
      ) : null}
      {refusal && refusal.code !== 'step-up-needed' ? (
        <Notice tone="bad" urgent>
          {refusal.message}
        </Notice>
      ) : null}
      <View className="muted">{agencyText.free}</View>
      <Button kind="soft" onTap={again}>
        {text.another}
      </Button>
      <StepUpSheet refusal={refusal} onClose={forget} />
    </Page>
  )
}

const lookOver = async (input: ReturnType<typeof inputOf>, progress: (done: number) => void): Promise<Looked[]> => {
  const looked: Looked[] = []
  for (let from = 0; from < input.people.length; from += agencyLimits.previewed) {
    progress(from)
    const people = input.people.slice(from, from + agencyLimits.previewed)
    looked.push(...(await call('permit.previewAgencyBatch', { ...input, people })).people)
  }
  return looked
}

type DeskProps = { matter: AgencyMatter; people: readonly Person[]; filer: Filer; now: string }

/** Who, on what terms; then what the check says of each. */
const Desk = ({ matter, people, filer, now }: DeskProps) => {
  const [chosen, setChosen] = useState<string[]>([])
  const [terms, setTerms] = useState<TermsValues>(blankTerms(filer))
  const [problem, setProblem] = useState<string | null>(null)
  const [refusal, setRefusal] = useState<RefusalError | null>(null)
  const [done, setDone] = useState<number | null>(null)
  const [looked, setLooked] = useState<Looked[] | null>(null)
  const wrong = matter === 'firstIssue' ? termsProblem(terms) : null

  const check = async () => {
    const said = chosen.length === 0 ? text.nobodyChosen : chosen.length > agencyLimits.people ? text.tooMany : wrong
    setProblem(said)
    setRefusal(null)
    if (said) return chosen.length > 0 && wrong ? focusOn('acceptancePoint') : undefined
    try {
      setLooked(await lookOver(inputOf(matter, terms, chosen), setDone))
    } catch (thrown) {
      setRefusal(asRefusal(thrown))
    } finally {
      setDone(null)
    }
  }

  if (looked) return <Checked {...{ matter, terms, looked, people, now }} again={() => setLooked(null)} />
  return (
    <Page
      title={text.title[matter]}
      announce={problem ?? ''}
      footer={people.length > 0 ? <Button onTap={check}>{text.check}</Button> : null}
    >
      {people.length === 0 ? (
        <Empty
          icon="people"
          title={text.none[matter]}
          action={<Button onTap={() => go('unit/agency-ask')}>{agencyText.ask}</Button>}
        >
          {text.noneDetail[matter]}
        </Empty>
      ) : (
        <>
          <View className="form-lead">{text.lead[matter]}</View>
          {problem || refusal ? (
            <Notice tone="bad" urgent>
              {problem ?? refusal?.message}
            </Notice>
          ) : null}
          {done === null ? null : <Working title={text.checking} done={done} all={chosen.length} />}
          {matter === 'firstIssue' ? (
            <Terms filer={filer} values={terms} change={setTerms} error={problem && wrong ? wrong : null} />
          ) : null}
          <Choosing people={people} chosen={chosen} change={setChosen} />
        </>
      )}
    </Page>
  )
}

/** 批量代办: `matter` says of what. */
const Screen = () => {
  const matter: AgencyMatter = usePageQuery().matter === 'firstIssue' ? 'firstIssue' : 'endorsement'
  const calendar = useQuery('permit.agencyCalendar', {})
  const list = useQuery('permit.listAgencies', { after: null })
  const query = both(calendar, list)
  if (query.data === null || query.now === null)
    return (
      <Page title={text.title[matter]}>
        <Loaded query={query} role="subAccount">
          {() => null}
        </Loaded>
      </Page>
    )
  const [{ people }, { filer }] = query.data
  return <Desk matter={matter} people={people.filter(fits(matter))} filer={filer} now={query.now} />
}

export default Screen
