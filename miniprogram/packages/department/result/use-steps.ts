import { useCallback, useEffect, useRef, useState } from 'react'
import { asRefusal, call, type RefusalError } from '@/api'
import { patiently } from '@/api/patiently'

/** Asks about the next few of a list as long as the page is open; `left` is how many wait. */
export const useSteps = (listId: string, first: number, done: () => unknown) => {
  const [left, setLeft] = useState(first)
  const [refusal, setRefusal] = useState<RefusalError | null>(null)
  const open = useRef(true)
  const running = useRef(false)
  const run = useCallback(async () => {
    if (running.current) return
    running.current = true
    try {
      for (let rest = first; rest > 0 && open.current;) {
        const { list } = await patiently(() => call('partner.stepList', { listId }))
        rest = list.left
        setLeft(rest)
      }
      if (open.current) await done()
    } catch (thrown) {
      setRefusal(asRefusal(thrown))
    } finally {
      running.current = false
    }
  }, [listId, first, done])
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
