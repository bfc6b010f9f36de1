import { pointName } from '@shared/codes/acceptance-points'
import { type FamilyInvitation } from '@shared/contract/family'
import { useSubmit } from '@/api'
import { Button, Buttons, Card, daysLeft, ListRow, nearDate } from '@/components'
import { Refused } from '@/components/refused'
import { go } from '@/platform'

type Props = { invitation: FamilyInvitation; now: string; done: () => Promise<void> }

const Invitation = ({ invitation, now, done }: Props) => {
  const { id, from, until, acceptancePoint } = invitation
  const { submit, refusal } = useSubmit('permit.declineFamily')
  const decline = async () => {
    if (await submit({ familyId: id })) await done()
  }
  return (
    <ListRow
      title={`${from}请您一起申领`}
      detail={`最晚 ${nearDate(until, now)}确认，${daysLeft(until, now)} · 在${pointName(acceptancePoint)}领证`}
      icon="people"
    >
      <Refused refusal={refusal} />
      <Buttons>
        <Button kind="soft" size="small" onTap={decline}>
          这次不办
        </Button>
        <Button size="small" onTap={() => void go('permit/join-family', { id })}>
          去填写
        </Button>
      </Buttons>
    </ListRow>
  )
}

/** 请我一起办的. */
export const Invitations = ({
  invitations,
  ...rest
}: Omit<Props, 'invitation'> & { invitations: readonly FamilyInvitation[] }) =>
  invitations.length > 0 ? (
    <Card title="等您确认" tone="info">
      {invitations.map((invitation) => (
        <Invitation key={invitation.id} invitation={invitation} {...rest} />
      ))}
    </Card>
  ) : null
