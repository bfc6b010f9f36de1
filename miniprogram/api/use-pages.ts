import { useState } from 'react'
import { asRefusal } from './refusal-error'

/** The first page of a list and those that were asked for since; `more` asks for the next, and is null at the end. */
export const usePages = <Page extends { more: boolean }>(first: Page, next: (last: Page) => Promise<Page>) => {
  const [held, setHeld] = useState<{ of: Page; pages: Page[] }>({ of: first, pages: [] })
  const [problem, setProblem] = useState<string | null>(null)
  const since = held.of === first ? held.pages : []
  const last = since.at(-1) ?? first
  const more = async () => {
    setProblem(null)
    try {
      setHeld({ of: first, pages: [...since, await next(last)] })
    } catch (thrown) {
      setProblem(asRefusal(thrown).message)
    }
  }
  return { pages: [first, ...since], more: last.more ? more : null, problem }
}
