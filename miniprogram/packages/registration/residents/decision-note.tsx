import { type OutputOf } from '@shared/contract'
import { changeNames } from '@shared/text/registration-changes'
import { dayOf, nearDate, Notice } from '@/components'

type Decided = OutputOf<'registration.listResidents'>['residents'][number]['decided']

/** What staff decided of the resident's objection, and why. */
export const DecisionNote = ({ decided, now }: { decided: Decided; now: string }) =>
  decided ? (
    <Notice
      tone={decided.state === 'upheld' ? 'warn' : 'info'}
      title={
        decided.state === 'upheld'
          ? `您申报的${changeNames[decided.kind]}经核实不属实，登记已恢复`
          : `住户对${changeNames[decided.kind]}的异议不成立`
      }
    >
      {`${nearDate(dayOf(decided.decidedAt), now)}受理点：${decided.answer}`}
    </Notice>
  ) : null
