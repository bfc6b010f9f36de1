import { useEffect, useState } from 'react'

/** How long typing must rest before the service is asked, in ms. */
const restMs = 350

/** `text` once it has not changed for a moment; an emptied text at once. */
export const useRested = (text: string): string => {
  const [rested, setRested] = useState(text)
  useEffect(() => {
    const timer = setTimeout(() => setRested(text), text === '' ? 0 : restMs)
    return () => clearTimeout(timer)
  }, [text])
  return rested
}
