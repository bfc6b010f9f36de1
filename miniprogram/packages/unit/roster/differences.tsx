import { View } from '@tarojs/components'
import { type LeavingView } from '@shared/contract/roster'
import { type RosterRoom } from '@shared/roster/rooms'
import { Button, Card, CheckField, DateField, longDate, Notice } from '@/components'
import { rosterText as text } from '@/text/roster'
import { ByRoom, byRoom } from './by-room'
import { isBlind } from './compare'
import { Held, ProblemList } from './problem-list'
import { type Stage } from './use-roster'

type Differences = Extract<Stage, { at: 'differences' }>

/** Who is to leave, and from which day. */
export type Leaving = { chosen: readonly string[]; moveOutOn: string }

const aboutLeaving = ({ moveInOn, earliest }: LeavingView) =>
  earliest === null
    ? text.notYet
    : `${text.movedInOn(longDate(moveInOn))}${earliest > moveInOn ? `，${text.earliest(longDate(earliest))}` : ''}`

const LeavingPeople = ({
  rooms,
  leaves,
  leaving,
  today,
  error,
  change,
}: {
  rooms: readonly RosterRoom[]
  leaves: readonly LeavingView[]
  leaving: Leaving
  today: string
  error: string | null
  change: (leaving: Leaving) => void
}) => {
  const can = leaves.filter(({ earliest }) => earliest !== null).map(({ registrationId }) => registrationId)
  const { chosen, moveOutOn } = leaving
  const all = chosen.length === can.length
  const turn = (id: string, on: boolean) =>
    change({ ...leaving, chosen: on ? [...chosen, id] : chosen.filter((one) => one !== id) })
  return (
    <Card title={text.leaves(leaves.length)} tone="warn">
      <View>{text.leavesDetail}</View>
      {can.length > 1 ? (
        <View className="roster-gap">
          <Button kind="ghost" size="small" onTap={() => change({ ...leaving, chosen: all ? [] : can })}>
            {all ? text.chooseNone : text.chooseAll}
          </Button>
        </View>
      ) : null}
      {byRoom(rooms, leaves).map(({ room, people }) => (
        <View key={room.dwellingCode} className="roster-room">
          <View className="strong">{room.address}</View>
          {people.map((one) =>
            one.earliest === null ? (
              <View key={one.registrationId}>{`${one.name} ${aboutLeaving(one)}`}</View>
            ) : (
              <CheckField
                key={one.registrationId}
                name={one.registrationId}
                value={chosen.includes(one.registrationId)}
                onChange={(on) => turn(one.registrationId, on)}
              >
                {`${one.name} ${one.maskedIdNumber} ${aboutLeaving(one)}`}
              </CheckField>
            ),
          )}
        </View>
      ))}
      {chosen.length > 0 ? (
        <View className="roster-room">
          <DateField
            name="moveOutOn"
            label={text.moveOutOn}
            hint={text.moveOutHint}
            value={moveOutOn}
            latest={today}
            error={error}
            onChange={(day) => change({ ...leaving, moveOutOn: day })}
          />
        </View>
      ) : null}
    </Card>
  )
}

/** Why somebody may have left of whom nothing is said here. */
const Unknown = ({ stage: { roster, comparison, complete, leaves } }: { stage: Differences }) => {
  if (!complete) return null
  if (isBlind(roster)) return <Notice tone="warn">{text.leavesBlind}</Notice>
  const { size } = comparison.unsure
  if (size > 0) return <Notice tone="warn">{text.leavesUnsure(size)}</Notice>
  return leaves.length === 0 ? <Notice tone="ok">{text.leavesNone}</Notice> : null
}

/** 第三步: who joins, who is there already, who may have left; nothing is written yet. */
export const DifferencesList = ({
  stage,
  rooms,
  ...leavingProps
}: {
  stage: Differences
  rooms: readonly RosterRoom[]
  leaving: Leaving
  today: string
  error: string | null
  change: (leaving: Leaving) => void
}) => {
  const { joins, unchanged, changed, problems } = stage.comparison
  const differing = changed.map(({ row, fields }) => ({
    dwellingCode: row.dwellingCode,
    name: row.resident.name,
    fields,
  }))
  return (
    <View className="stack">
      <Card title={joins.length > 0 ? text.joins(joins.length) : text.joinsNone}>
        <ByRoom rooms={rooms} people={joins}>
          {(people) => <View className="roster-names">{people.map(({ resident }) => resident.name).join('、')}</View>}
        </ByRoom>
        {joins.length > 0 ? <View className="muted">{text.meaning}</View> : null}
        {unchanged > 0 ? <View className="muted">{text.unchanged(unchanged)}</View> : null}
      </Card>
      {changed.length > 0 ? (
        <Card title={text.changed(changed.length)}>
          <View className="muted">{text.changedDetail}</View>
          <ByRoom rooms={rooms} people={differing}>
            {(people) => people.map(({ name, fields }) => <View key={name}>{`${name}：${fields.join('、')}`}</View>)}
          </ByRoom>
        </Card>
      ) : null}
      {stage.leaves.length > 0 ? <LeavingPeople rooms={rooms} leaves={stage.leaves} {...leavingProps} /> : null}
      <Held roster={stage.roster} />
      <Unknown stage={stage} />
      <ProblemList problems={problems} />
    </View>
  )
}
