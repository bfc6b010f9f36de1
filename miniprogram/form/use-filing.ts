import { useCallback, useRef, useState } from 'react'
import { type InputOf, type OutputOf } from '@shared/contract'
import { asRefusal, call, type OperationName, type RefusalError } from '@/api'
import { newSubmissionId } from '@/platform'
import { fingerprint, type Sending } from './sending'

type Kind = InputOf<'account.saveDraft'>['kind']
type Body = Readonly<Record<string, string>>

/**
 * Files a form exactly once. Before anything is sent, the submission's id is saved with the draft: an answer that was lost,
 * a page that was closed or left for the face check sends the same content under the same id again.
 * `file` gives the output, or the refusal, which is also kept for the step-up sheet.
 */
export const useFiling = <Name extends OperationName>(operation: Name, kind: Kind, before: Sending) => {
  const sending = useRef(before)
  const running = useRef<Promise<OutputOf<Name> | RefusalError> | null>(null)
  const [refusal, setRefusal] = useState<RefusalError | null>(null)

  const send = useCallback(
    async (input: InputOf<Name>, body: Body): Promise<OutputOf<Name> | RefusalError> => {
      setRefusal(null)
      const submissionOf = fingerprint(JSON.stringify(input))
      if (sending.current.submissionOf !== submissionOf)
        sending.current = { submissionId: newSubmissionId(), submissionOf }
      try {
        await call('account.saveDraft', { kind, body: { ...body, ...sending.current } })
        return await call(operation, input, { submissionId: sending.current.submissionId })
      } catch (thrown) {
        const refused = asRefusal(thrown)
        setRefusal(refused)
        return refused
      } finally {
        running.current = null
      }
    },
    [operation, kind],
  )

  /** A second tap while the first is on its way waits for the same answer. */
  const file = (input: InputOf<Name>, body: Body) => (running.current ??= send(input, body))
  const forget = useCallback(() => setRefusal(null), [])
  return { file, refusal, forget }
}
