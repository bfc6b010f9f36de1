import { useCallback, useRef, useState } from 'react'
import { type InputOf, type OutputOf } from '@shared/contract'
import { newSubmissionId } from '@/platform'
import { call, type OperationName } from './call'
import { asRefusal, type RefusalError } from './refusal-error'

/**
 * Changes something exactly once. A second tap while the first is on its way does nothing; sending the same input again
 * after a failed network carries the same submission id, so that the server does it once.
 * `submit` gives the output, or null when it was refused: `refusal` then says why.
 */
export const useSubmit = <Name extends OperationName>(operation: Name) => {
  const [pending, setPending] = useState(false)
  const [refusal, setRefusal] = useState<RefusalError | null>(null)
  const busy = useRef(false)
  const sent = useRef({ text: '', id: '' })

  const submit = useCallback(
    async (input: InputOf<Name>): Promise<OutputOf<Name> | null> => {
      if (busy.current) return null
      busy.current = true
      setPending(true)
      setRefusal(null)
      const text = JSON.stringify(input)
      if (sent.current.text !== text) sent.current = { text, id: newSubmissionId() }
      try {
        const output = await call(operation, input, { submissionId: sent.current.id })
        sent.current = { text: '', id: '' }
        return output
      } catch (thrown) {
        setRefusal(asRefusal(thrown))
        return null
      } finally {
        busy.current = false
        setPending(false)
      }
    },
    [operation],
  )

  const forget = useCallback(() => setRefusal(null), [])
  return { submit, pending, refusal, forget }
}
