import '../roster/index.scss'
import { useRef, useState } from 'react'
import { View } from '@tarojs/components'
import { type Day } from '@shared/model/day'
import { useQuery, asRefusal, type RefusalError } from '@/api'
import { Button, Buttons, Card, ChoiceField, DateField, dayOf, ListRow, Page, ResultHero } from '@/components'
import { Desk } from '@/components/desk'
import { Loaded } from '@/components/loaded'
import { Refused } from '@/components/refused'
import { StepUpSheet } from '@/components/step-up-sheet'
import { focusOn, goTo } from '@/platform'
import { agencyAskText as text } from '@/text/agency'
import { PeopleForm, type Chosen } from './people-form'
import { type ListedProblem } from './people-sheet'
import { askPeople, type Sent } from './send'
import { type Signing, withSignature } from './signing'
import { Working } from '@/components/working'

type Way = 'phone' | 'paper'
const hub = '/packages/agency/people/index'

const ways = [
  { value: 'phone', label: text.onPhone, detail: text.onPhoneDetail },
  { value: 'paper', label: text.onPaper, detail: text.onPaperDetail },
] as const

const Problems = ({ problems }: { problems: readonly ListedProblem[] }) =>
  problems.length === 0 ? null : (
    <Card tone="warn" title={text.wrong(problems.length)}>
      {problems.map(({ row, name, problem }) => (
        <ListRow key={`${row} ${name}`} title={`${row > 0 ? `${text.rowOf(row)} ` : ''}${name}`} detail={problem} />
      ))}
    </Card>
  )

const Done = ({ sent, way, again }: { sent: Sent; way: Way; again: () => void }) => (
  <Page wide title={text.title} announce={text.done(sent.done)} back={again}>
    {sent.done > 0 ? (
      <ResultHero
        state="done"
        title={way === 'paper' ? text.donePaper(sent.done) : text.done(sent.done)}
        detail={way === 'paper' ? text.donePaperDetail : text.doneDetail}
      />
    ) : null}
    <Problems problems={sent.problems} />
    <Buttons>
      <Button kind="soft" onTap={again}>
        {text.again}
      </Button>
      <Button onTap={() => goTo(hub)}>{text.back}</Button>
    </Buttons>
  </Page>
)

/** Who is asked, and how they agree. One sending at a time. */
const Asking = ({ today }: { today: string }) => {
  const [way, setWay] = useState<Way>('phone')
  const [signedOn, setSignedOn] = useState<Day | ''>('')
  const [problem, setProblem] = useState<string | null>(null)
  const [refusal, setRefusal] = useState<RefusalError | null>(null)
  const [progress, setProgress] = useState<{ done: number; all: number } | null>(null)
  const [sent, setSent] = useState<Sent | null>(null)
  const busy = useRef(false)

  const send = async ({ people, problems }: Chosen) => {
    const signing: Signing = way === 'paper' ? { day: signedOn, today } : null
    const missing = signing !== null && signedOn === '' && people.some((one) => one.signedOn === null)
    setProblem(missing ? text.signedMissing : null)
    if (missing) return focusOn('signedOn')
    if (busy.current) return
    busy.current = true
    setRefusal(null)
    const show = (done: number) => people.length > 1 && setProgress({ done, all: people.length })
    try {
      const answered = await askPeople(
        people.map((one) => withSignature(one, signing)),
        show,
      )
      setSent({ ...answered, problems: [...problems, ...answered.problems] })
    } catch (thrown) {
      setRefusal(asRefusal(thrown))
    } finally {
      busy.current = false
      setProgress(null)
    }
  }

  if (sent) return <Done sent={sent} way={way} again={() => setSent(null)} />
  return (
    <Page wide title={text.title}>
      {progress ? <Working title={text.sending} done={progress.done} all={progress.all} /> : null}
      {/* What was typed stays while it is sent. */}
      <View style={progress ? { display: 'none' } : {}}>
        <Desk
          side={
            <>
              <View className="form-lead">{text.lead}</View>
              <Card>
                <ChoiceField name="way" label={text.way} value={way} options={ways} onChange={setWay} />
                {way === 'paper' ? (
                  <DateField
                    name="signedOn"
                    label={text.signedOn}
                    value={signedOn}
                    latest={today}
                    error={problem}
                    onChange={setSignedOn}
                  />
                ) : null}
              </Card>
            </>
          }
        >
          <Refused refusal={refusal} />
          <PeopleForm
            sendLabel={way === 'paper' ? text.sendPaper : text.send}
            signing={way === 'paper' ? { day: signedOn, today } : null}
            send={send}
          />
        </Desk>
      </View>
      <StepUpSheet refusal={refusal} onClose={() => setRefusal(null)} />
    </Page>
  )
}

/** 请本人同意代办. */
const Screen = () => {
  const query = useQuery('permit.listAgencyBatches', {})
  if (query.data && query.now) return <Asking today={dayOf(query.now)} />
  return (
    <Page wide title={text.title}>
      <Loaded query={query} role="subAccount">
        {() => null}
      </Loaded>
    </Page>
  )
}

export default Screen
