import { View } from '@tarojs/components'
import { type MonthRoom } from '@shared/contract/month'
import { type OutputOf } from '@shared/contract'
import { Button, Buttons, Card, Tag } from '@/components'
import { go } from '@/platform'
import { isProvisional } from '@shared/rules/missing-dwelling'
import { declarantText } from '@/text/declarants'
import { evidenceText } from '@/text/evidence'
import { livingText, monthText as text, namesOf, needTag, roomLines } from '@/text/month'

/** The one thing that a room asks for now. */
const Need = ({ room }: { room: MonthRoom }) => {
  const { need, dwellingCode, address } = room
  if (need === 'confirm')
    return (
      <Button
        size="small"
        label={`${text.confirm}：${address}`}
        onTap={() => void go('registration/check-ins', { dwelling: dwellingCode })}
      >
        {text.confirm}
      </Button>
    )
  if (need === 'living')
    return (
      <Button
        size="small"
        label={`${livingText.title}：${address}`}
        onTap={() => void go('registration/still-living', { search: address })}
      >
        {livingText.title}
      </Button>
    )
  return null
}

type May = OutputOf<'registration.monthOverview'>['may']

const Actions = ({ room, may }: { room: MonthRoom; may: May }) => {
  const { state, dwellingCode, residents, address } = room
  const list = residents.length > 0 ? `名单 ${residents.length} 人` : '住户名单'
  if (state === 'rejected')
    return may.link ? (
      <Button
        kind="soft"
        size="small"
        onTap={() =>
          void go(isProvisional(dwellingCode) ? 'registration/missing-dwelling' : 'registration/link-dwelling')
        }
      >
        {text.resubmit}
      </Button>
    ) : null
  if (!may.declare) return null
  return (
    <Buttons>
      <Button
        kind="soft"
        size="small"
        label={`添加住户：${address}`}
        onTap={() => void go('registration/declare-move-in', { dwelling: dwellingCode })}
      >
        添加住户
      </Button>
      <Button
        kind="ghost"
        size="small"
        label={`${list}：${address}`}
        onTap={() => void go('registration/residents', { dwelling: dwellingCode })}
      >
        {list}
      </Button>
      {state === 'pending' && may.link && !isProvisional(dwellingCode) ? (
        <Button
          kind="ghost"
          size="small"
          label={`${evidenceText.go}：${address}`}
          onTap={() => void go('registration/evidence', { dwelling: dwellingCode })}
        >
          {evidenceText.go}
        </Button>
      ) : null}
      {state === 'approved' ? (
        <Button
          kind="ghost"
          size="small"
          label={`扫码登记：${address}`}
          onTap={() => void go('registration/check-in-code', { dwelling: dwellingCode })}
        >
          扫码登记
        </Button>
      ) : null}
    </Buttons>
  )
}

/** One room at a glance: who lives there, what is to be done and by when. */
export const RoomCard = ({ room, may, now }: { room: MonthRoom; may: May; now: string }) => {
  const tag = needTag(room, declarantText[room.declarantType].name)
  return (
    <Card title={room.address} aside={<Tag tone={tag.tone}>{tag.name}</Tag>}>
      {room.residents.length > 0 ? <View className="room-people">{namesOf(room.residents)}</View> : null}
      {roomLines(room, now).map((line) => (
        <View key={line} className="muted digits">
          {line}
        </View>
      ))}
      <View className="card-actions stack">
        <Need room={room} />
        <Actions room={room} may={may} />
      </View>
    </Card>
  )
}
