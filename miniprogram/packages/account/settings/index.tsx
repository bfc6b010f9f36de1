import { useState } from 'react'
import { View } from '@tarojs/components'
import { Card, ListRow, Page } from '@/components'
import { ElderSwitch } from '@/components/elder-switch'
import { SwitchRow } from '@/components/switch-row'
import { useSession } from '@/api'
import { forgetCopies, keepsCopies, readCopy, setKeepsCopies } from '@/api/offline-copy'
import { dial, go } from '@/platform'
import { settingsText as text } from '@/text/me'
import { signInText } from '@/text/sign-in'

/** What belongs to who is signed in. */
const Account = () => (
  <Card title={text.account}>
    <ListRow
      icon="phone"
      title={text.phoneNumber}
      detail={text.phoneNumberDetail}
      onTap={() => void go('account/phone')}
    />
    <ListRow
      icon="bell"
      title={text.reminders}
      detail={text.remindersDetail}
      onTap={() => void go('account/reminders')}
    />
    <ListRow icon="shield" title={text.devices} detail={text.devicesDetail} onTap={() => void go('account/devices')} />
    <ListRow icon="file" title={text.consents} detail={text.consentsDetail} onTap={() => void go('account/consents')} />
  </Card>
)

/** Whether what is kept for when there is no signal stays when the session ends. */
const Offline = ({ signedIn }: { signedIn: boolean }) => {
  const [keeps, setKeeps] = useState(keepsCopies)
  const change = (next: boolean) => {
    setKeepsCopies(next)
    if (!next && !signedIn) forgetCopies()
    setKeeps(next)
  }
  return (
    <Card title={text.offline}>
      <SwitchRow
        id="offline-keep"
        title={text.keepOffline}
        detail={text.keepOfflineDetail}
        value={keeps}
        onChange={change}
      />
    </Card>
  )
}

const Privacy = () => (
  <Card title={text.privacy}>
    <View className="stack">
      {signInText.privacyPoints.map((point) => (
        <View key={point}>{point}</View>
      ))}
    </View>
  </Card>
)

const Screen = () => {
  const signedIn = Boolean(useSession())
  return (
    <Page title={text.title}>
      <Card title={text.look}>
        <ElderSwitch />
      </Card>
      {signedIn ? <Account /> : <Privacy />}
      {signedIn || readCopy('status') || readCopy('slip') ? <Offline signedIn={signedIn} /> : null}
      <Card title={text.help}>
        <ListRow icon="phone" title={text.phone} detail={text.phoneDetail} onTap={() => dial('12345')} />
        <ListRow icon="house" title={text.counter} detail={text.counterDetail} onTap={() => void go('guide/points')} />
      </Card>
      <Card title={text.about}>
        <View className="muted">{text.aboutDetail}</View>
      </Card>
    </Page>
  )
}

export default Screen
