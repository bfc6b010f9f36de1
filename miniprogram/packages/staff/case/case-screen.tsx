import { type ReactNode, useState } from 'react'
import { type Query } from '@/api'
import { Button, Page, ResultHero } from '@/components'
import { Loaded } from '@/components/loaded'
import { goTo } from '@/platform'
import { staffText as text } from '@/text/staff'
import { queuePage } from './overtaken'

type Said = { title: string; detail: string }

type CaseScreenProps<Case, Decided> = {
  title: string
  query: Query<Case>
  /** The decision as the result says it. */
  said: (decided: Decided) => Said
  children: (one: Case, now: string, done: (decided: Decided) => void) => ReactNode
}

const Result = ({ title, detail }: Said) => (
  <>
    <ResultHero state="done" title={title} detail={detail} />
    <Button onTap={() => goTo(queuePage)}>{text.back}</Button>
  </>
)

/** One case of the staff's queue: what it is about and the decision, then what the decision did and the way back. */
export const CaseScreen = <Case, Decided>({ title, query, said, children }: CaseScreenProps<Case, Decided>) => {
  const [decided, setDecided] = useState<Decided | null>(null)
  return (
    <Page title={title}>
      {decided === null ? (
        <Loaded query={query} role="staff">
          {(one, now) => children(one, now, setDecided)}
        </Loaded>
      ) : (
        <Result {...said(decided)} />
      )}
    </Page>
  )
}
