import { maskName } from '@shared/text/greeting'
import { Button, Card, Empty, longDate, Page } from '@/components'
import { unsent } from '@/form'
import { replace } from '@/platform'
import { type Household } from './household'
import { isBegun } from './person-steps'
import { blank, isSelf, type MoveIn } from './values'

/** What is kept of the form: everybody in it as text, and how it was sent. */
export const blankDraft = { people: '', ...unsent }
export type Kept = typeof blankDraft

const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null

/** One person of a draft; what the form does not ask any more is left out. */
const personOf = (kept: unknown): MoveIn =>
  Object.keys(blank).reduce<MoveIn>((person, name) => {
    const value = isObject(kept) ? kept[name] : undefined
    return typeof value === 'string' ? { ...person, [name]: value } : person
  }, blank)

/** Everybody of a draft; nobody where there is none that can be read. */
export const peopleOf = (text: string): Household => {
  try {
    const kept: unknown = JSON.parse(text || '[]')
    return Array.isArray(kept) ? kept.map(personOf) : []
  } catch {
    return []
  }
}

export const title = '申报入住'

const drafted = (people: Household): string => {
  const names = people.filter(isBegun).map((person) => (isSelf(person) ? '本人' : maskName(person.name)))
  const moveInOn = people[0]?.moveInOn
  return [names.filter(Boolean).join('、'), moveInOn && `${longDate(moveInOn)}入住`].filter(Boolean).join('，')
}

/** A declaration that was not finished: go on with it, or begin anew. */
export const Unfinished = ({
  people,
  goOn,
  anew,
}: {
  people: Household
  goOn: () => void
  anew: () => Promise<void>
}) => (
  <Page title={title} footer={<Button onTap={goOn}>接着填</Button>}>
    <Card title="上次有一份没填完">{drafted(people)}</Card>
    <Button kind="ghost" onTap={anew}>
      不要了，重新填
    </Button>
  </Page>
)

export const NoDwelling = () => (
  <Empty
    title="先关联一处房屋"
    icon="house"
    action={<Button onTap={() => void replace('registration/link-dwelling')}>去关联房屋</Button>}
  >
    关联后就能申报住户；还在审核时也可以先申报。
  </Empty>
)
