import { type OutputOf } from '@shared/contract'
import { Card, ListRow, longDate } from '@/components'

type Resident = OutputOf<'registration.listResidents'>['residents'][number]

/** Whom it concerns; `problems` by registration. */
export const ChosenCard = ({
  residents,
  address,
  problems = [],
}: {
  residents: readonly Resident[]
  address: string
  problems?: readonly { registrationId: string; problem: string }[]
}) => (
  <Card title={address}>
    {residents.map(({ registrationId, name, moveInOn }) => {
      const problem = problems.find((one) => one.registrationId === registrationId)?.problem
      return (
        <ListRow
          key={registrationId}
          letter={[...name][0]}
          title={name}
          detail={problem ? `不能办：${problem}` : `${longDate(moveInOn)}入住`}
        />
      )
    })}
  </Card>
)
