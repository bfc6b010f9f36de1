import { type OutputOf } from '@shared/contract'
import { useQuery } from '@/api'
import { Card, Empty, ListRow, longDate, Skeleton } from '@/components'
import { Loaded } from '@/components/loaded'

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

/** Those of one dwelling who were chosen. */
export const ChosenRoom = ({
  dwelling,
  ids,
  problems,
}: {
  dwelling: string
  ids: readonly string[]
  problems?: readonly { registrationId: string; problem: string }[]
}) => {
  const query = useQuery('registration.listResidents', { dwellingCode: dwelling })
  return (
    <Loaded query={query} role="declarant" skeleton={<Skeleton cards={1} rows={2} />}>
      {({ link, residents }) => {
        const chosen = residents.filter(({ registrationId }) => ids.includes(registrationId))
        if (chosen.length > 0) return <ChosenCard residents={chosen} address={link.address} problems={problems} />
        return (
          <Empty title="没有选中的住户" icon="people">
            请回到住户名单，选要办理的人。
          </Empty>
        )
      }}
    </Loaded>
  )
}
