import { useState } from 'react'
import { type MoveInResult, type LinkView } from '@shared/contract/registration'
import { type Day } from '@shared/model/day'
import { penalty, undeclaredConduct } from '@shared/rules/penalties'
import { RefusalError } from '@/api'
import { Button, Notice, Page } from '@/components'
import { Cited } from '@/components/cited'
import { StepUpSheet } from '@/components/step-up-sheet'
import { GuidedForm, useFiling, type useServerDraft } from '@/form'
import { asked, startAt } from '@/form/steps'
import { back, focusOn } from '@/platform'
import { keep } from '@/platform/kept'
import { articleText } from '@/text/law'
import { type Prefill } from '../check-in/values'
import { type Kept, title } from './beginning'
import { CheckHousehold } from './check-household'
import { foundBy, type Household, inputOf, nextPerson, roomOf, withPlace } from './household'
import { nameOf, personSteps } from './person-steps'
import { chosenLinks } from './place-step'
import { blank, type MoveIn } from './values'

export const kind = 'declareMoveIn'
export const resuming = 'declare-move-in'

/** What a false declaration risks (R18); information only. */
const risk = (link: LinkView | undefined, today: Day) => {
  const { least, article } = penalty(undeclaredConduct(link?.declarantType ?? 'lessor'), today)
  return `虚假申报每人罚款 ${least} 元（${articleText(article)}）。`
}

const meaning = (chosen: readonly LinkView[], today: Day) =>
  `${chosen.some(({ state }) => state === 'pending') ? '房屋审核通过后登记生效，申报时间按提交时算' : '提交即登记生效'}，住户会同时收到通知。${risk(chosen[0], today)}`

/** Which screen: the questions of one person (from a step, or where something was found wrong), or the check of all. */
type At = { person: number; step?: number; found?: Record<string, string> } | 'check'

/** What a filing came to, for each person in the order of the form. */
export type Answered = readonly { person: MoveIn; name: string; result: MoveInResult }[]

interface DeclaringProps {
  links: readonly LinkView[]
  today: Day
  prefill: Prefill | null
  initial: Household
  sent: Kept
  saved: ReturnType<typeof useServerDraft<keyof Kept>>
  /** Where something was refused of a filing before: the person and what was found. */
  mending?: { person: number; found: Record<string, string> }
  done: (answered: Answered) => void
}

/** 申报入住: rooms and day, person after person, the check of all, the sending. */
export const Declaring = ({ links, today, prefill, initial, sent, saved, mending, done }: DeclaringProps) => {
  const { file, refusal, forget } = useFiling('registration.declareMoveIn', kind, sent)
  const [people, setPeople] = useState<Household>(initial)
  const linkOf = (code: string) => links.find(({ dwellingCode }) => dwellingCode === code)
  const asking = (index: number, all: Household = people) => ({ links, today, people: all, index, prefill })
  const firstOpen = (all: Household): At => {
    const open = all.findIndex((person, index) => {
      const steps = personSteps(asking(index, all))
      return startAt(steps, person) < asked(steps, person).length
    })
    return open < 0 ? 'check' : { person: open }
  }
  const [at, setAt] = useState<At>(mending ?? firstOpen(initial))
  const [message, setMessage] = useState<string | null>(null)
  const [turn, setTurn] = useState(0)

  const keepDraft = (all: Household) => saved.draft.keep({ ...sent, people: JSON.stringify(all) })
  const go = (next: At, all: Household = people) => {
    setTurn(turn + 1)
    setPeople(all)
    setAt(next)
    focusOn('question')
  }
  const withPerson = (index: number, values: MoveIn): Household => {
    const next = index < people.length ? people.map((one, i) => (i === index ? values : one)) : [...people, values]
    return index === 0 ? withPlace(next, values) : next
  }

  /** The last question of one person: where back leads from what comes after. */
  const atEnd = (index: number): At => ({
    person: index,
    step: Math.max(0, asked(personSteps(asking(index)), people[index] ?? blank).length - 1),
  })

  const send = async () => {
    setMessage(null)
    saved.draft.stop()
    const { input, order } = inputOf(people, linkOf)
    const answer = await file(input, { people: JSON.stringify(people) })
    if (answer instanceof RefusalError) {
      if (answer.code === 'step-up-needed') return
      const [wrong] = foundBy(answer.fields, order, Boolean(input.self))
      return wrong ? go({ person: wrong[0], found: wrong[1] }) : setMessage(answer.message)
    }
    const results = order.flatMap((index, i) => {
      const [person, result] = [people[index], answer.results[i]]
      return person && result ? [{ index, person, name: nameOf(person), result }] : []
    })
    const [only] = results
    if (results.length === 1 && only?.result.outcome === 'refused') {
      const { message: said, fields } = only.result.refusal
      return Object.keys(fields).length > 0 ? go({ person: 0, found: fields }) : setMessage(said)
    }
    done(results.sort((a, b) => a.index - b.index))
  }

  if (at !== 'check') {
    const person = people[at.person] ?? nextPerson(people)
    const leave = () => {
      if (firstOpen(people) === 'check') return go('check')
      return at.person > 0 ? go(atEnd(at.person - 1)) : back()
    }
    return (
      <GuidedForm
        key={turn}
        title={at.person === 0 ? title : `${title} · 第 ${at.person + 1} 位`}
        steps={personSteps(asking(at.person))}
        initial={person}
        draft={{ ...saved.draft, keep: (values) => keepDraft(withPerson(at.person, { ...blank, ...values })) }}
        submitLabel="提交申报"
        begin={at.step}
        found={at.found}
        leave={leave}
        finish={(values) => {
          const next = withPerson(at.person, values)
          go(firstOpen(next), next)
        }}
      />
    )
  }

  const chosen = people[0] ? chosenLinks(links, people[0]) : []
  const remove = (index: number) => {
    const next = people.filter((_, i) => i !== index)
    keepDraft(next)
    go(firstOpen(next), next)
  }
  return (
    <Page
      title={title}
      back={() => go(atEnd(people.length - 1))}
      footer={<Button onTap={send}>{people.length > 1 ? `提交申报（${people.length} 人）` : '提交申报'}</Button>}
    >
      {message ? (
        <Notice tone="bad" urgent>
          {message}
        </Notice>
      ) : null}
      <CheckHousehold
        people={people}
        stepsOf={(index) => personSteps(asking(index))}
        changes={{
          person: (index, step) => go({ person: index, step }),
          add: () => go({ person: people.length }),
          remove,
        }}
        lead={
          chosen.some(({ state }) => state === 'pending') ? (
            <Notice tone="warn" title={chosen.length > 1 ? '有房屋还在审核' : '这处房屋还在审核'}>
              现在就可以提交，审核通过后自动生效，申报时间不变。
            </Notice>
          ) : null
        }
        note={
          <Cited>
            {meaning(
              people.flatMap((person) => linkOf(roomOf(person)) ?? []),
              today,
            )}
          </Cited>
        }
      />
      <StepUpSheet refusal={refusal} onClose={forget} before={() => keep(resuming, 'yes')} />
    </Page>
  )
}
