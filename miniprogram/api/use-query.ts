import { useCallback, useEffect, useRef, useState } from 'react'
import { useDidShow } from '@tarojs/taro'
import { type InputOf, type OutputOf } from '@shared/contract'
import { exchange, type OperationName } from './call'
import { type RefusalError, whileReading } from './refusal-error'

/** What a page knows: `data` stays while it is asked again, `now` is the city's time of that answer. */
export type Query<Output> = {
  data: Output | null
  now: string | null
  loading: boolean
  error: RefusalError | null
  reload: () => Promise<void>
}

const nothing = { data: null, now: null, loading: true, error: null }

/**
 * Reads as the page opens, whenever `input` changes, and again each time the page comes back to the front.
 * `input` null waits: nothing is asked yet.
 */
export const useQuery = <Name extends OperationName>(
  operation: Name,
  input: InputOf<Name> | null,
): Query<OutputOf<Name>> => {
  const [state, setState] = useState<Omit<Query<OutputOf<Name>>, 'reload'>>(nothing)
  const latest = useRef(0)
  const answered = useRef(0)
  const text = JSON.stringify(input)

  const reload = useCallback(async () => {
    const asked = JSON.parse(text) as InputOf<Name> | null
    if (asked === null) return
    const turn = ++latest.current
    setState((before) => ({ ...before, loading: true, error: null }))
    try {
      const { output, now } = await exchange(operation, asked)
      if (turn === latest.current) setState({ data: output, now, loading: false, error: null })
    } catch (thrown) {
      if (turn === latest.current) setState((before) => ({ ...before, loading: false, error: whileReading(thrown) }))
    } finally {
      answered.current = Math.max(answered.current, turn)
    }
  }, [operation, text])

  useEffect(() => {
    void reload()
  }, [reload])
  /** Opening asks by itself; a part of the page that came later hears of no opening, but of every return. */
  useDidShow(() => {
    if (latest.current > 0 && answered.current === latest.current) void reload()
  })

  return { ...state, reload }
}
