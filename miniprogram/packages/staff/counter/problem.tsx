import { useContext } from 'react'
import { type RefusalError } from '@/api'
import { Notice } from '@/components'
import { StepUpSheet } from '@/components/step-up-sheet'
import { InFront, keepWho } from './in-front'

/** What was refused, where no field says it; and the check that may be asked first. */
export const Problem = ({ refusal, forget }: { refusal: RefusalError | null; forget: () => void }) => {
  const who = useContext(InFront)
  return (
    <>
      {refusal && refusal.code !== 'step-up-needed' && Object.keys(refusal.fields).length === 0 ? (
        <Notice tone="bad" urgent>
          {refusal.message}
        </Notice>
      ) : null}
      <StepUpSheet refusal={refusal} onClose={forget} before={() => who && keepWho(who)} />
    </>
  )
}
