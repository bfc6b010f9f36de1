import { useCallback, useEffect, useRef, useState } from 'react'
import { patiently } from './patiently'
import { asRefusal, type RefusalError } from './refusal-error'

/**
 * Works off what a list has left as long as the page is open: `step` does the next few and answers how many wait then. One that
 * gets nowhere ends it.
 */
export const useSteps = (step: () => Promise<number>, first: number, done: () => unknown) => {
  const [left, setLeft] = useState(first)
  const [refusal, setRefusal] = useState<RefusalError | null>(null)
  const open = useRef(true)
  const running = useRef(false)
  const run = useCallback(async () => {
    if (running.current) return
    running.current = true
    try {
      for (let rest = first; rest > 0 && open.current;) {
        const next = await patiently(step)
        if (next === rest) break
        rest = next
        setLeft(rest)
      }
      if (open.current) await done()
    } catch (thrown) {
      setRefusal(asRefusal(thrown))
    } finally {
      running.current = false
    }
  }, [step, first, done])
  useEffect(() => {
    open.current = true
    const timer = setTimeout(() => void (first > 0 && run()), 0)
    return () => {
      open.current = false
      clearTimeout(timer)
    }
  }, [first, run])
  const forget = () => setRefusal(null)
  const goOn = () => {
    forget()
    return run()
  }
  return { left, refusal, goOn, forget }
}
