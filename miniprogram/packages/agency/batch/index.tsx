import { useState } from 'react'
import { View } from '@tarojs/components'
import { type AgencyMatter } from '@shared/contract/agency'
import { agencyLimits } from '@shared/model/agency-limits'
import { asRefusal, type RefusalError, useQuery } from '@/api'
import { both } from '@/api/both'
import { Button, Empty, Notice, Page } from '@/components'
import { Desk } from '@/components/desk'
import { Loaded } from '@/components/loaded'
import { Working } from '@/components/working'
import { focusOn, go } from '@/platform'
import { usePageQuery } from '@/platform/page-query'
import { agencyBatchText as text, agencyText } from '@/text/agency'
import { Checked } from './checked'
import { Choosing } from './choosing'
import { inputOf, lookOver, photoError, photoField, type Looked, type Person, type Photos } from './looked'
import { blankTerms, Terms, termsProblem, type Filer, type TermsValues } from './terms'
import './index.scss'

const fits = (matter: AgencyMatter) => (person: Person) =>
  matter === 'endorsement' ? person.now && !person.inHand : person.state === 'none' && !person.inHand

type BatchProps = { matter: AgencyMatter; people: readonly Person[]; filer: Filer; now: string }

/** Who, on what terms; then what the check says of each. */
const Batch = ({ matter, people, filer, now }: BatchProps) => {
  // Whoever can be endorsed was counted on the way here; who applies is chosen one by one.
  const [chosen, setChosen] = useState<string[]>(() =>
    matter === 'endorsement' ? people.slice(0, agencyLimits.people).map(({ agencyId }) => agencyId) : [],
  )
  const [terms, setTerms] = useState<TermsValues>(blankTerms(filer))
  const [typed, setTyped] = useState<Photos>({})
  const [wrongPhotos, setWrongPhotos] = useState<Photos>({})
  const [problem, setProblem] = useState<string | null>(null)
  const [refusal, setRefusal] = useState<RefusalError | null>(null)
  const [done, setDone] = useState<number | null>(null)
  const [looked, setLooked] = useState<Looked[] | null>(null)
  const applying = matter === 'firstIssue'
  const wrong = applying ? termsProblem(terms) : null
  const photos = applying && terms.photos === 'typed' ? typed : {}
  const input = inputOf(matter, terms, chosen, looked ? typed : photos)

  const check = async () => {
    const said = chosen.length === 0 ? text.nobodyChosen : chosen.length > agencyLimits.people ? text.tooMany : wrong
    setProblem(said)
    setRefusal(null)
    if (said) return chosen.length > 0 && wrong ? focusOn('acceptancePoint') : undefined
    const errors = Object.fromEntries(chosen.flatMap((id) => [[id, photoError(photos, id)]]).filter(([, one]) => one))
    setWrongPhotos(errors)
    const [first] = Object.keys(errors)
    if (first) return focusOn(photoField(first))
    try {
      setTyped(photos)
      setLooked(await lookOver(input, setDone))
    } catch (thrown) {
      setRefusal(asRefusal(thrown))
    } finally {
      setDone(null)
    }
  }
  const mend = async (agencyId: string, number: string) => {
    const next = { ...typed, [agencyId]: number }
    const [again] = await lookOver(inputOf(matter, terms, [agencyId], next), () => undefined)
    setTyped(next)
    setTerms({ ...terms, photos: 'typed' })
    setLooked((before) => before && before.map((one) => (again && one.agencyId === agencyId ? again : one)))
  }

  if (looked) return <Checked {...{ input, looked, people, now, mend }} photos={typed} again={() => setLooked(null)} />
  return (
    <Page
      wide
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
        <Desk
          side={
            <>
              <View className="form-lead">{text.lead[matter]}</View>
              {problem || refusal ? (
                <Notice tone="bad" urgent>
                  {problem ?? refusal?.message}
                </Notice>
              ) : null}
              {done === null ? null : <Working title={text.checking} done={done} all={chosen.length} />}
              {applying ? (
                <Terms filer={filer} values={terms} change={setTerms} error={problem && wrong ? wrong : null} />
              ) : null}
            </>
          }
        >
          <Choosing
            {...{ matter, people, chosen, now }}
            change={setChosen}
            photos={applying && terms.photos === 'typed' ? typed : null}
            wrong={wrongPhotos}
            photo={(id, number) => setTyped((before) => ({ ...before, [id]: number }))}
          />
        </Desk>
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
      <Page wide title={text.title[matter]}>
        <Loaded query={query} role="subAccount">
          {() => null}
        </Loaded>
      </Page>
    )
  const [{ people }, { filer }] = query.data
  return <Batch matter={matter} people={people.filter(fits(matter))} filer={filer} now={query.now} />
}

export default Screen
