import { type RefusalError } from '@/api'
import { Notice } from '../notice'

/** Why not; a word about one field stands at the field. */
export const Refusal = ({ refusal }: { refusal: RefusalError | null }) =>
  refusal && Object.keys(refusal.fields).length === 0 ? (
    <Notice tone="bad" urgent>
      {refusal.message}
    </Notice>
  ) : null
