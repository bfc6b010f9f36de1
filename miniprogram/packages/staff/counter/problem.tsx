import { useContext } from 'react'
import { type RefusalError } from '@/api'
import { Refused } from '@/components/refused'
import { StepUpSheet } from '@/components/step-up-sheet'
import { InFront, keepWho } from './in-front'

/** What was refused, where no field says it; and the check that may be asked first, after which nobody is typed again. */
export const Problem = ({ refusal, forget }: { refusal: RefusalError | null; forget: () => void }) => {
  const who = useContext(InFront)
  return (
    <>
      <Refused refusal={refusal} fields="all" />
      <StepUpSheet refusal={refusal} onClose={forget} before={() => who && keepWho(who)} />
    </>
  )
}
