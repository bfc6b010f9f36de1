import { type OutputOf } from '@shared/contract'
import { ListRow, longDate, Tag } from '@/components'
import { registrationStateText } from '@/text/states'

type Resident = OutputOf<'registration.listResidents'>['residents'][number]

/** Who lives in a dwelling, at a glance. */
export const ResidentRows = ({ residents }: { residents: readonly Resident[] }) => (
  <>
    {residents.map(({ registrationId, name, state, moveInOn }) => {
      const said = registrationStateText[state]
      return (
        <ListRow
          key={registrationId}
          letter={[...name][0]}
          title={name}
          detail={`${longDate(moveInOn)}入住`}
          aside={<Tag tone={said.tone}>{state === 'active' ? '已登记' : said.name}</Tag>}
        />
      )
    })}
  </>
)
