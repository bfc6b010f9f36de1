import { useEffect } from 'react'
import { type RefusalError } from '@/api'
import { focusOn } from '@/platform'

/** Moves the keyboard's focus to the first field that was refused. Fields are known by the names that the refusal has. */
export const useFocusOnWrong = (refusal: RefusalError | null) => {
  const [first] = Object.keys(refusal?.fields ?? {})
  useEffect(() => {
    if (first) focusOn(first)
  }, [refusal, first])
}
