import { type CaseView } from '@shared/contract/permit'
import { Card, Facts, nearDate, Notice } from '@/components'
import { afterText as text, clockRow } from '@/text/decisions'

type Handling = Pick<CaseView['handling'], 'clocks' | 'pausedSince'>

/** 办理期限: the legal ones and the usual ones told apart; both sides see the same. */
export const Clocks = ({ handling: { clocks, pausedSince }, now }: { handling: Handling; now: string }) =>
  clocks.length === 0 ? null : (
    <Card title={text.clocks}>
      <Facts rows={clocks.map((clock) => clockRow(clock, { paused: pausedSince !== null, now }))} />
      {pausedSince ? <Notice tone="warn">{text.paused(nearDate(pausedSince, now))}</Notice> : null}
    </Card>
  )
