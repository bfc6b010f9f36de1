import { View } from '@tarojs/components'
import { type OutputOf } from '@shared/contract'
import { dayOf, Button, Buttons, Card, daysLeft, longDate, Tag } from '@/components'
import { go } from '@/platform'
import { homeText } from '@/text/home'
import { endedLately } from './ended-lately'

const text = homeText.ended

/** A record of one's that was ended stands before all else: until when the run can be kept, and the way to object. */
export const EndedCard = ({ mine, now }: { mine: OutputOf<'registration.listMyRegistrations'>; now: string }) => {
  const found = endedLately(mine, dayOf(now))
  if (!found) return null
  const { registration, change } = found
  const { interrupted } = mine
  const open = change.objection?.state === 'open'
  return (
    <Card
      tone="warn"
      title={change.kind === 'void' ? text.voided : text.movedOut}
      aside={open ? <Tag tone="warn">{text.objected}</Tag> : undefined}
    >
      <View>{registration.address}</View>
      {interrupted ? (
        <>
          <View className="strong digits">{`${text.by(longDate(interrupted.registerBy))} · ${daysLeft(interrupted.registerBy, now)}`}</View>
          <View className="small">{text.kept(interrupted.days)}</View>
        </>
      ) : (
        <View className="small">
          {open ? text.checking : mine.continuity ? text.running(longDate(mine.continuity.start)) : text.lost}
        </View>
      )}
      <View className="home-gap">
        <Buttons>
          <Button size="small" onTap={() => go('registration/record', { id: registration.registrationId })}>
            {open ? text.standing : text.look}
          </Button>
        </Buttons>
      </View>
    </Card>
  )
}
