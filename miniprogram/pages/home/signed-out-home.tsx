import { View } from '@tarojs/components'
import { routes } from '@shared/model/decision'
import { routeNames } from '@shared/text/routes'
import { askToSignIn } from '@/api'
import { Button, Card, Heading, ListRow, Page, setElder, useLook } from '@/components'
import { Fold } from '@/components/fold'
import { OfflineStatus } from '@/components/offline-status'
import { SessionEnd } from '@/components/session-end'
import { dial, go } from '@/platform'
import { homeText } from '@/text/home'

const text = homeText.signedOut

/** Before signing in: what this is for, the way in, and what can be had without it. */
export const SignedOutHome = () => {
  const { elder } = useLook()
  return (
    <Page title={homeText.name} bar={false} back={false}>
      <SessionEnd />
      <OfflineStatus why="signed-out" />
      <Heading level={1}>{text.heading}</Heading>
      <View className="home-lead">{text.lead}</View>
      <Button id="sign-in" onTap={() => askToSignIn()}>
        {text.signIn}
      </Button>
      <View className="home-gap" />
      <Card>
        {text.services.map((service) => (
          <ListRow key={service.title} {...service} />
        ))}
      </Card>
      <Card title={text.open}>
        <Fold title={text.conditions}>
          <View className="stack">
            <View className="small">{text.conditionsLead}</View>
            {routes.map((route, index) => (
              <View key={route} className="small">{`${index + 1}. ${routeNames[route]}`}</View>
            ))}
          </View>
        </Fold>
        <View className="stack home-gap">
          <Button kind="soft" size="small" onTap={() => void go('guide/home')}>
            {text.guide}
          </Button>
          <Button kind="soft" size="small" onTap={() => void go('slip/check')}>
            {text.check}
          </Button>
          <Button kind="soft" size="small" onTap={() => setElder(!elder)}>
            {elder ? text.elderOff : text.elder}
          </Button>
          <Button kind="soft" size="small" onTap={() => dial('12345')}>
            {text.phone}
          </Button>
        </View>
      </Card>
    </Page>
  )
}
