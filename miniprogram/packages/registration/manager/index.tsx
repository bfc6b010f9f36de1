import { View } from '@tarojs/components'
import { type ManagementView } from '@shared/contract/managers'
import { useQuery, useSubmit } from '@/api'
import { Button, Card, dayOf, daysLeft, Empty, longDate, nearDate, Notice, Page } from '@/components'
import { Loaded } from '@/components/loaded'
import { Refused } from '@/components/refused'
import { StepUpSheet } from '@/components/step-up-sheet'
import { usePageQuery } from '@/platform/page-query'
import { managerText as text } from '@/text/manager'
import { NameForm } from './name-form'

/** What became of the last offer or manager; null where one stands. */
const past = ({ state, maskedManager, endedBy, answeredAt }: ManagementView): string | null => {
  if (state === 'declined') return text.declined(maskedManager)
  if (state === 'expired') return text.expired(maskedManager)
  if (state !== 'ended') return null
  if (endedBy === 'manager') return text.endedByManager(maskedManager)
  return answeredAt ? text.endedByOwner : null
}

const End = ({ dwelling, label, done }: { dwelling: string; label: string; done: () => Promise<void> }) => {
  const { submit, refusal, forget } = useSubmit('registration.endManager')
  const end = async () => {
    if (await submit({ dwellingCode: dwelling })) await done()
  }
  return (
    <View className="card-actions stack">
      <Refused refusal={refusal} />
      <Button kind="danger" size="small" onTap={end}>
        {label}
      </Button>
      <StepUpSheet refusal={refusal} onClose={forget} />
    </View>
  )
}

type StandsProps = { management: ManagementView; now: string; done: () => Promise<void> }

/** An offer that waits, or a manager. */
const Stands = ({ management, now, done }: StandsProps) => {
  const { side, state, maskedManager, maskedOwner, until, answeredAt, address, dwellingCode } = management
  const since = answeredAt ? longDate(dayOf(answeredAt)) : ''
  if (state === 'offered')
    return (
      <Card tone="info" title={text.offered}>
        <View>{text.offeredTo(maskedManager)}</View>
        <View className="digits">{text.until(nearDate(until, now), daysLeft(until, now))}</View>
        <View className="small">{text.alike}</View>
        <End dwelling={dwellingCode} label={text.withdraw} done={done} />
      </Card>
    )
  const mine = side === 'manager'
  return (
    <Card title={mine ? text.managing(maskedOwner) : text.accepted(maskedManager)}>
      <View>{address}</View>
      <View className="muted digits">{mine ? text.managingDetail : text.acceptedDetail(since)}</View>
      <View className="small">{mine ? text.stepDownDetail : text.takeBackDetail}</View>
      <End dwelling={dwellingCode} label={mine ? text.stepDown : text.takeBack} done={done} />
    </Card>
  )
}

/** 实际管理人 of a dwelling: named, waited for, taken back; for the manager, the way out. */
const Screen = () => {
  const { dwelling = '' } = usePageQuery()
  const query = useQuery('registration.getManager', { dwellingCode: dwelling })
  return (
    <Page title={text.title}>
      <Loaded query={query} role="dwellingKeeper">
        {({ management, mayName }, now) => {
          const stands = management && (management.state === 'offered' || management.state === 'accepted')
          if (stands) return <Stands management={management} now={now} done={query.reload} />
          if (!mayName)
            return (
              <Empty title={text.cannot} icon="people">
                {text.cannotDetail}
              </Empty>
            )
          const said = management && past(management)
          return (
            <>
              {said ? <Notice>{said}</Notice> : null}
              <NameForm dwelling={dwelling} done={query.reload} />
            </>
          )
        }}
      </Loaded>
    </Page>
  )
}

export default Screen
