import { useEffect, useState } from 'react'

const secondMs = 1000

/**
 * Seconds from the city's `now` to `until`, counted down on this phone by how much time has passed, never by what its clock
 * shows. `over` runs once when they are gone.
 */
export const useTimeLeft = (until: string, now: string, over: () => void): number => {
  const whole = Math.max(0, Math.round((Date.parse(until) - Date.parse(now)) / secondMs))
  const [left, setLeft] = useState(whole)
  useEffect(() => {
    const begun = Date.now()
    let ended = false
    const tick = () => {
      const rest = Math.max(0, whole - Math.floor((Date.now() - begun) / secondMs))
      setLeft(rest)
      if (rest > 0 || ended) return
      ended = true
      over()
    }
    tick()
    const timer = setInterval(tick, secondMs)
    return () => clearInterval(timer)
    // eslint-disable-next-line react-hooks/exhaustive-deps -- `over` is new at every stroke; a new code starts the count anew.
  }, [until, now])
  return left
}
