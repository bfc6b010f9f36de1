import { type OutputOf } from '@shared/contract'
import { type Day } from '@shared/model/day'
import { ResidenceTrack } from '@/components'
import { residenceNote } from '@/components/residence-note'

type Residence = NonNullable<OutputOf<'permit.checkEligibility'>['residence']>

/** The run of registered residence that counts, and what came before a break. */
export const ResidencePicture = ({ residence: { spans, start }, today }: { residence: Residence; today: Day }) => (
  <ResidenceTrack
    spans={spans.map(({ from, to }) => ({ from, to, counts: start !== null && from >= start }))}
    today={today}
    note={start ? residenceNote(spans, start) : undefined}
  />
)
