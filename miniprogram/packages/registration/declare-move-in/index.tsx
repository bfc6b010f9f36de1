import { useState } from 'react'
import { type LinkView } from '@shared/contract/registration'
import { type Day } from '@shared/model/day'
import { useQuery } from '@/api'
import { dayOf, Page, Skeleton } from '@/components'
import { Loaded } from '@/components/loaded'
import { useServerDraft } from '@/form'
import { takeKept } from '@/platform/kept'
import { usePageQuery } from '@/platform/page-query'
import { type Prefill } from '../check-in/values'
import { blankDraft, type Kept, NoDwelling, peopleOf, title, Unfinished } from './beginning'
import { type Answered, Declaring, kind, resuming } from './declaring'
import { FiledScreen } from './filed'
import { FiledHousehold } from './filed-household'
import { type Household } from './household'
import { isBegun } from './person-steps'
import { blank, mayLiveThere } from './values'

interface Given {
  links: LinkView[]
  today: Day
  prefill: Prefill | null
  /** The dwelling that the page was opened for. */
  dwelling: string
  saved: ReturnType<typeof useServerDraft<keyof Kept>>
  draft: Kept
  again: (dwelling: string) => void
}

/** Who is declared now: begun anew, gone on with, or what was refused of a filing before. */
interface Turn {
  people: Household
  sent: Kept
  mending?: { person: number; found: Record<string, string> }
}

/** Chooses what the form begins with: a draft, or nothing but the dwelling; and what follows when it was sent. */
const Beginning = ({ links, today, prefill, dwelling, saved, draft, again }: Given) => {
  const [resumed] = useState(() => takeKept(resuming) !== null)
  const only = links.length === 1 ? (links[0]?.dwellingCode ?? '') : ''
  const fresh: Turn = { people: [{ ...blank, rooms: dwelling || only }], sent: blankDraft }
  const kept = peopleOf(draft.people)
  const going: Turn = { people: kept, sent: draft }
  const [turn, setTurn] = useState<Turn | null>(!kept.some(isBegun) ? fresh : resumed ? going : null)
  const [count, setCount] = useState(0)
  const [answered, setAnswered] = useState<Answered | null>(null)

  const begin = (next: Turn) => {
    setTurn(next)
    setAnswered(null)
    setCount(count + 1)
  }
  /** Who was refused stays in the draft as it was typed; when nobody was, the draft is done with. */
  const done = (results: Answered) => {
    const left = results.filter(({ result }) => result.outcome === 'refused').map(({ person }) => person)
    if (left.length > 0) saved.draft.keep({ ...blankDraft, people: JSON.stringify(left) })
    else void saved.forget()
    setAnswered(results)
  }

  if (answered) {
    const [first] = answered
    const room = first?.result.outcome === 'filed' ? first.result.registration.dwellingCode : dwelling
    if (answered.length === 1 && first?.result.outcome === 'filed')
      return <FiledScreen filed={first.result} again={() => again(room)} />
    const refused = answered.filter(({ result }) => result.outcome === 'refused')
    const people = refused.map(({ person }) => person)
    const outcomes = answered.map(({ name, person, result }) => ({
      name,
      result,
      mend:
        result.outcome === 'refused'
          ? () =>
              begin({
                people,
                sent: blankDraft,
                mending: { person: people.indexOf(person), found: result.refusal.fields },
              })
          : null,
    }))
    return <FiledHousehold outcomes={outcomes} again={() => again(room)} />
  }
  if (turn)
    return (
      <Declaring
        key={count}
        {...{ links, today, prefill, saved, done }}
        initial={turn.people}
        sent={turn.sent}
        mending={turn.mending}
      />
    )
  const anew = async () => {
    await saved.discard()
    begin(fresh)
  }
  return <Unfinished people={kept} goOn={() => begin(going)} anew={anew} />
}

/** One declaration, from the first question to its receipts. */
const Declaration = ({ dwelling, again }: { dwelling: string; again: (dwelling: string) => void }) => {
  const dwellings = useQuery('registration.listMyDwellings', {})
  const saved = useServerDraft(kind, blankDraft)
  const links = dwellings.data?.links.filter(({ state }) => state === 'approved' || state === 'pending')
  const livesThere = links?.some(({ declarantType }) => mayLiveThere(declarantType)) ?? false
  const known = useQuery('registration.prefillCheckIn', livesThere ? {} : null)
  const ready = !livesThere || known.data !== null || known.error !== null

  if (links && links.length > 0 && dwellings.now && saved.initial && ready)
    return (
      <Beginning
        {...{ links, dwelling, saved, again }}
        today={dayOf(dwellings.now)}
        prefill={known.data}
        draft={saved.initial}
      />
    )
  return (
    <Page title={title}>
      <Loaded query={dwellings} role="declarant" skeleton={<Skeleton cards={1} rows={5} />}>
        {() => (links?.length === 0 ? <NoDwelling /> : <Skeleton cards={1} rows={5} />)}
      </Loaded>
    </Page>
  )
}

const Screen = () => {
  const { dwelling = '' } = usePageQuery()
  const [turn, setTurn] = useState({ count: 0, dwelling })
  const again = (next: string) => setTurn({ count: turn.count + 1, dwelling: next })
  return <Declaration key={turn.count} dwelling={turn.dwelling} again={again} />
}

export default Screen
