import { useState } from 'react'
import { type InputOf } from '@shared/contract'
import { type DeskCard } from '@shared/contract/cards'
import { type RefusalError, useSubmit } from '@/api'
import { Notice } from '@/components'
import { Refused } from '@/components/refused'
import { correctText as text } from '@/text/cards'

type Correction = Omit<InputOf<'permit.correctForm'>, 'receipt'>
export type CorrectProps = { card: DeskCard; reload: () => Promise<void> }

/** Sends one correction; once it is made, says that the form is to be printed again. */
export const useCorrection = ({ card: { receipt }, reload }: CorrectProps) => {
  const { submit, refusal, forget } = useSubmit('permit.correctForm')
  const [done, setDone] = useState(false)
  const send = async (correction: Correction) => {
    setDone(false)
    if (!(await submit({ receipt, ...correction }))) return false
    setDone(true)
    await reload()
    return true
  }
  return { send, refusal, forget, done }
}

export const Said = ({ refusal, done }: { refusal: RefusalError | null; done: boolean }) => (
  <>
    <Refused refusal={refusal} fields="all" />
    {done ? (
      <Notice tone="ok" urgent>
        {text.printAgain}
      </Notice>
    ) : null}
  </>
)
