import { View } from '@tarojs/components'
import { type OutputOf } from '@shared/contract'
import { ListRow, Tag } from '@/components'
import { registrationStateText } from '@/text/states'

type Resident = OutputOf<'registration.listResidents'>['residents'][number]

/** Who lives in a dwelling; `long` adds since when they are registered, and the masked number. */
export const ResidentRows = ({ residents, long = false }: { residents: readonly Resident[]; long?: boolean }) => (
  <>
    {residents.map(({ registrationId, name, state, moveInOn, registeredOn, maskedIdNumber }) => {
      const said = registrationStateText[state]
      return (
        <ListRow
          key={registrationId}
          letter={[...name][0]}
          title={name}
          detail={`${moveInOn} 入住`}
          aside={<Tag tone={said.tone}>{state === 'active' ? '已登记' : said.name}</Tag>}
        >
          {long ? (
            <View className="muted digits">
              {registeredOn ? <View>登记日期 {registeredOn}</View> : null}
              <View>证件号码 {maskedIdNumber}</View>
            </View>
          ) : null}
        </ListRow>
      )
    })}
  </>
)
