import { View } from '@tarojs/components'
import { type OutputOf } from '@shared/contract'
import { Button, classes, Icon, longDate, Tag, Tap } from '@/components'
import { go } from '@/platform'
import { registrationStateText } from '@/text/states'
import { DecisionNote } from './decision-note'

export type Resident = OutputOf<'registration.listResidents'>['residents'][number]

const ResidentTag = ({ state, objected }: Resident) => {
  if (objected) return <Tag tone="warn">住户有异议</Tag>
  const { name, tone } = registrationStateText[state]
  return <Tag tone={tone}>{state === 'active' ? '已登记' : name}</Tag>
}

/** One resident of the dwelling, to be ticked for what is to be done, with the way to the number. */
export const ResidentChoice = ({
  resident,
  chosen,
  toggle,
  now,
}: {
  resident: Resident
  chosen: boolean
  toggle: () => void
  now: string
}) => {
  const { registrationId, name, moveInOn, registeredOn, maskedIdNumber } = resident
  return (
    <View className="resident-choice">
      <Tap role="checkbox" className="check-row" meaning={{ checked: chosen, label: name }} onTap={toggle}>
        <View className={classes('check-box', chosen && 'checked')}>{chosen ? <Icon name="check" /> : null}</View>
        <View className="grow">
          <View className="row apart wrap">
            <View className="row-title">{name}</View>
            <ResidentTag {...resident} />
          </View>
          <View className="muted digits">{longDate(moveInOn)}入住</View>
          {registeredOn ? <View className="muted digits">{longDate(registeredOn)}登记</View> : null}
          <View className="muted digits">证件号码 {maskedIdNumber}</View>
        </View>
      </Tap>
      <DecisionNote decided={resident.decided} now={now} />
      {chosen ? (
        <Button
          kind="soft"
          size="small"
          label={`查看申报内容：${name}`}
          onTap={() => void go('registration/reveal-resident', { id: registrationId, name })}
        >
          查看申报内容
        </Button>
      ) : null}
    </View>
  )
}
