import { type OutputOf } from '@shared/contract'
import { ListRow, longDate, Tag } from '@/components'
import { registrationStateText } from '@/text/states'

type Resident = OutputOf<'registration.listResidents'>['residents'][number]

const detailOf = ({ moveInOn, registeredOn, maskedIdNumber }: Resident, long: boolean) =>
  [`${longDate(moveInOn)}入住`, long && registeredOn && `${longDate(registeredOn)}登记`, long && maskedIdNumber]
    .filter(Boolean)
    .join(' · ')

/** Who lives in a dwelling; `long` shows when they were registered, and the masked number. */
export const ResidentRows = ({ residents, long = false }: { residents: readonly Resident[]; long?: boolean }) => (
  <>
    {residents.map((resident) => {
      const { name, tone } = registrationStateText[resident.state]
      return (
        <ListRow
          key={resident.registrationId}
          letter={[...resident.name][0]}
          title={resident.name}
          detail={detailOf(resident, long)}
          aside={<Tag tone={tone}>{resident.state === 'active' ? '已登记' : name}</Tag>}
        />
      )
    })}
  </>
)
