import { View } from '@tarojs/components'
import { type OutputOf } from '@shared/contract'
import { Button, Card, longDate, Tag } from '@/components'
import { go } from '@/platform'
import { homeText } from '@/text/home'
import { registrationStateText } from '@/text/states'

const text = homeText.registration
const order = ['active', 'awaitingLink', 'awaitingConfirmation', 'movedOut', 'declined', 'void', 'withdrawn'] as const

/** 居住登记: where, and for how many days in a row. */
export const RegistrationCard = ({
  registrations,
  continuity,
}: Pick<OutputOf<'registration.listMyRegistrations'>, 'registrations' | 'continuity'>) => {
  const shown = order.flatMap((state) => registrations.filter((one) => one.state === state))[0]
  if (!shown)
    return (
      <Card title={text.title}>
        <View>{text.none}</View>
        <View className="muted">{text.noneDetail}</View>
      </Card>
    )
  const { name, tone } = registrationStateText[shown.state]
  return (
    <Card title={text.title} aside={<Tag tone={tone}>{name}</Tag>}>
      <View>{shown.address}</View>
      {shown.state === 'awaitingLink' ? <View className="muted">{text.awaiting}</View> : null}
      {continuity ? (
        <View className="muted digits">{text.run(longDate(continuity.start), continuity.days)}</View>
      ) : null}
      <View className="home-gap">
        <Button kind="soft" size="small" onTap={() => go('registration/my-registrations')}>
          {text.all}
        </Button>
      </View>
    </Card>
  )
}
