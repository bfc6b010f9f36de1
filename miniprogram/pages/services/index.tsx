import { View } from '@tarojs/components'
import { type Role } from '@shared/model/sign-in'
import { askToSignIn, useQuery, useSession } from '@/api'
import { Button, Card, ListRow, Notice, Page, ServiceTile, Skeleton, Tiles, useLook } from '@/components'
import { Loaded } from '@/components/loaded'
import { RoleChip } from '@/components/role-switch'
import { dial, go } from '@/platform'
import { actingName } from '@/text/roles'
import { openServices, type Service, services, servicesText as text } from '@/text/services'
import './index.scss'

/** Tiles; where they are few, and in 关怀模式, a list that says what each is for. */
const Items = ({ items, open }: { items: readonly Service[]; open: (page: string) => void }) => {
  const { elder } = useLook()
  if (elder || items.length < 3)
    return items.map(({ page, ...item }) => <ListRow key={item.title} {...item} onTap={() => open(page)} />)
  return (
    <Tiles>
      {items.map(({ page, title, icon }) => (
        <ServiceTile key={title} title={title} icon={icon} onTap={() => open(page)} />
      ))}
    </Tiles>
  )
}

const Services = ({ role, open }: { role: Role; open: (page: string) => void }) => (
  <View>
    {services[role].map(({ title, items }) => (
      <Card key={title} title={title}>
        <Items items={items} open={open} />
      </Card>
    ))}
  </View>
)

/** What is open to anyone. */
const Open = () => (
  <Card title={text.open}>
    {openServices.map(({ page, ...row }) => (
      <ListRow key={page} {...row} onTap={() => void go(page)} />
    ))}
  </Card>
)

const Help = () => (
  <Button kind="soft" size="small" onTap={() => dial('12345')}>
    {text.help}
  </Button>
)

const SignedIn = () => {
  const query = useQuery('account.me', {})
  return (
    <Loaded query={query} skeleton={<Skeleton cards={2} />}>
      {(me) => (
        <>
          <View className="services-role">
            <View className="grow">{`${actingName(me)}能办的事`}</View>
            <RoleChip me={me} done={query.reload} />
          </View>
          <Services role={me.role} open={(page) => void go(page)} />
          <Open />
          <Help />
        </>
      )}
    </Loaded>
  )
}

const SignedOut = () => (
  <>
    <Open />
    <Notice>{text.signInDetail}</Notice>
    <Services role="resident" open={() => void askToSignIn()} />
    <Services role="declarant" open={() => void askToSignIn()} />
    <Help />
  </>
)

const Screen = () => {
  const session = useSession()
  return (
    <Page title={text.title} back={false}>
      {session ? <SignedIn key={session} /> : <SignedOut />}
    </Page>
  )
}

export default Screen
