import { type OutputOf } from '@shared/contract'
import { Card, ListRow, longDate, Tag } from '@/components'
import { Fold } from '@/components/fold'
import { registrationStateText } from '@/text/states'
import { DecisionNote } from './decision-note'

type Former = OutputOf<'registration.listResidents'>['former'][number]

const FormerTag = ({ state, objection }: Former) => {
  if (objection === 'open') return <Tag tone="warn">异议核实中</Tag>
  if (objection === 'rejected') return <Tag tone="info">异议不成立</Tag>
  const { name, tone } = registrationStateText[state]
  return <Tag tone={tone}>{name}</Tag>
}

/** Who has left: a name and a day, nothing else of them. */
export const FormerResidents = ({ former, now }: { former: readonly Former[]; now: string }) =>
  former.length === 0 ? null : (
    <Card>
      <Fold title={`已搬离或注销的 ${former.length} 人`} open={former.some(({ objection }) => objection === 'open')}>
        {former.map((one) => (
          <ListRow
            key={one.registrationId}
            title={one.name}
            {...(one.endedOn ? { detail: `${longDate(one.endedOn)}结束` } : {})}
            aside={<FormerTag {...one} />}
          >
            {one.decided ? <DecisionNote decided={one.decided} now={now} /> : null}
          </ListRow>
        ))}
      </Fold>
    </Card>
  )
