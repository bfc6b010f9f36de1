import { type RefusalError } from '@/api'
import { Refused } from '@/components/refused'
import { StepUpSheet } from '@/components/step-up-sheet'

/** What was refused, where no field says it; and the check that may be asked first. */
export const Problem = ({ refusal, forget }: { refusal: RefusalError | null; forget: () => void }) => (
  <>
    <Refused refusal={refusal} fields="all" />
    <StepUpSheet refusal={refusal} onClose={forget} />
  </>
)
