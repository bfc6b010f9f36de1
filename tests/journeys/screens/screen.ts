/** What one page is shown as: the states that it must hold, each with the answers that lead to it. */
import { type Page } from 'playwright-core'
import { type Answers, broken } from './stand-in'

export type State = {
  /** Words that prove that it is this state. */
  sees: string
  /** Other answers than the page's own. */
  answers?: Answers
  query?: Record<string, string>
  /** Of this visit only: what waits while the face check is under way. */
  kept?: Record<string, string>
  stored?: Record<string, string>
  signedOut?: boolean
  elder?: boolean
  /** What the person does before it is looked at. */
  act?: (page: Page) => Promise<void>
}

/** `answers` are those of `full`; `full` and the five others are asked of every page. */
export type Screen = {
  page: string
  answers: Answers
  query?: Record<string, string>
  states: { full: State } & Record<string, State>
  /** Has columns on a desk's screen: measured there too. */
  wide?: true
  /** States that the page cannot have, with the reason. */
  without?: Partial<Record<(typeof asked)[number], string>>
}

export const asked = ['full', 'loading', 'empty', 'error', 'refused', 'elder'] as const

const every = (answers: Answers, failure: 'never' | typeof broken): Answers =>
  Object.fromEntries(Object.keys(answers).map((operation) => [operation, failure]))

/** A page that asks before it shows anything: its skeleton, its error and 关怀模式 follow from that. */
export const reading = ({ states, ...screen }: Screen): Screen => ({
  ...screen,
  states: {
    loading: { sees: '', answers: every(screen.answers, 'never') },
    error: { sees: '再试一次', answers: every(screen.answers, broken) },
    elder: { ...states.full, elder: true },
    ...states,
  },
})

export const tap = (name: string) => async (page: Page) => {
  const targets = (['button', 'radio', 'checkbox', 'tab'] as const).map((role) => page.getByRole(role, { name }))
  const [first, ...others] = targets
  if (first)
    await others
      .reduce((all, one) => all.or(one), first)
      .first()
      .click()
}

/** One after the other. */
export const inTurn =
  (...acts: ((page: Page) => Promise<void>)[]) =>
  async (page: Page) => {
    for (const act of acts) await act(page)
  }

export const fill = (label: string, text: string) => async (page: Page) => page.getByLabel(label).fill(text)
