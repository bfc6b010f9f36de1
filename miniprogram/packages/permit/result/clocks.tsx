import { type CaseView } from '@shared/contract/permit'
import { Card, daysLeft, Facts, nearDate, Notice } from '@/components'
import { afterText as text, clockText } from '@/text/decisions'

type Handling = Pick<CaseView['handling'], 'clocks' | 'pausedSince'>

/** 办理期限: the legal ones and the usual ones told apart; both sides see the same. */
export const Clocks = ({ handling: { clocks, pausedSince }, now }: { handling: Handling; now: string }) =>
  clocks.length === 0 ? null : (
    <Card title={text.clocks}>
      <Facts
        rows={clocks.map(({ kind, basis, due }) => [
          `${basis === 'law' ? text.law : text.usual} · ${clockText[kind] ?? ''}`,
          due ? `${nearDate(due, now)} · ${daysLeft(due, now)}` : pausedSince ? text.pausedShort : text.noDue,
        ])}
      />
      {pausedSince ? <Notice tone="warn">{text.paused(nearDate(pausedSince, now))}</Notice> : null}
    </Card>
  )
