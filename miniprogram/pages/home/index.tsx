import { type ReactNode } from 'react'
import { View } from '@tarojs/components'
import { type Me } from '@shared/contract/account'
import { type Role } from '@shared/model/sign-in'
import { useQuery, useSession } from '@/api'
import { greeting, Heading, Page, Skeleton, useLook } from '@/components'
import { Loaded } from '@/components/loaded'
import { OfflineStatus } from '@/components/offline-status'
import { RoleChip } from '@/components/role-switch'
import { homeText } from '@/text/home'
import { DeclarantHome, OfficerHome, StaffHome, SubAccountHome, UnitHome } from './other-homes'
import { ResidentHome } from './resident-home'
import { SignedOutHome } from './signed-out-home'
import './index.scss'

const homes: Record<Role, (props: { me: Me }) => ReactNode> = {
  resident: ResidentHome,
  declarant: DeclarantHome,
  staff: StaffHome,
  unitAdministrator: UnitHome,
  subAccount: SubAccountHome,
  officer: OfficerHome,
}

const Greeting = ({ me, now, reload }: { me: Me; now: string; reload: () => unknown }) => {
  const { elder } = useLook()
  return (
    <View className="home-head">
      <View className="home-name">
        <Heading level={1}>{`${elder ? '您好' : greeting(now)}，${me.greeting}`}</Heading>
      </View>
      <RoleChip me={me} done={reload} />
    </View>
  )
}

const SignedInHome = () => {
  const me = useQuery('account.me', {})
  return (
    <Page title={homeText.name} bar={false} back={false}>
      {/* Once somebody is greeted, what lies below says itself that it could not be asked again. */}
      <Loaded
        query={me.data ? { ...me, error: null } : me}
        skeleton={<Skeleton hero cards={2} />}
        offline={<OfflineStatus why="offline" />}
      >
        {(person, now) => {
          const Home = homes[person.role]
          return (
            <>
              <Greeting me={person} now={now} reload={me.reload} />
              <Home key={`${person.role}${person.unit?.unitId ?? ''}`} me={person} />
            </>
          )
        }}
      </Loaded>
    </Page>
  )
}

const Screen = () => {
  const session = useSession()
  return session ? <SignedInHome key={session} /> : <SignedOutHome />
}

export default Screen
