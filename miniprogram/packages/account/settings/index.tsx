import { View } from '@tarojs/components'
import { Card, ListRow, Page } from '@/components'
import { ElderSwitch } from '@/components/elder-switch'
import { dial } from '@/platform'
import { settingsText as text } from '@/text/me'
import { signInText } from '@/text/sign-in'

const Screen = () => (
  <Page title={text.title}>
    <Card title={text.look}>
      <ElderSwitch />
    </Card>
    <Card title={text.privacy}>
      <View className="stack">
        {signInText.privacyPoints.map((point) => (
          <View key={point}>{point}</View>
        ))}
      </View>
    </Card>
    <Card title={text.help}>
      <ListRow icon="phone" title={text.phone} detail={text.phoneDetail} onTap={() => dial('12345')} />
      <ListRow icon="house" title={text.counter} detail={text.counterDetail} />
    </Card>
    <Card title={text.about}>
      <View className="muted">{text.aboutDetail}</View>
    </Card>
  </Page>
)

export default Screen
