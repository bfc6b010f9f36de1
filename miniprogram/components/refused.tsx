import { type RefusalError } from '@/api'
import { Notice } from './notice'

/**
 * Why it was refused, read out at once. Says nothing where the check comes up that has to be passed first (StepUpSheet), nor
 * what stands at a field already: `fields` names those that the page shows, or `all`.
 */
export const Refused = ({
  refusal,
  fields = [],
}: {
  refusal: RefusalError | null
  fields?: readonly string[] | 'all'
}) => {
  if (!refusal || refusal.code === 'step-up-needed') return null
  if (Object.keys(refusal.fields).some((field) => fields === 'all' || fields.includes(field))) return null
  return (
    <Notice tone="bad" urgent>
      {refusal.message}
    </Notice>
  )
}
