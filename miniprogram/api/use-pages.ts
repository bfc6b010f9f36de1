import { useRef, useState } from 'react'
import { asRefusal } from './refusal-error'

/**
 * The first page of a list and those that were asked for since. `more` asks for the next, `rest` for all that are left, one
 * after the other; both are null at the end.
 */
export const usePages = <Page extends { more: boolean }>(first: Page, next: (last: Page) => Promise<Page>) => {
  const [held, setHeld] = useState<{ of: Page; pages: Page[] }>({ of: first, pages: [] })
  const [problem, setProblem] = useState<string | null>(null)
  const busy = useRef(false)
  const since = held.of === first ? held.pages : []
  const last = since.at(-1) ?? first
  const load = async (most: number) => {
    if (busy.current) return
    busy.current = true
    setProblem(null)
    try {
      const pages = [...since]
      for (let page = last; page.more && pages.length < since.length + most;) {
        page = await next(page)
        pages.push(page)
        setHeld({ of: first, pages: [...pages] })
      }
    } catch (thrown) {
      setProblem(asRefusal(thrown).message)
    } finally {
      busy.current = false
    }
  }
  return {
    pages: [first, ...since],
    more: last.more ? () => load(1) : null,
    rest: last.more ? () => load(Infinity) : null,
    problem,
  }
}
