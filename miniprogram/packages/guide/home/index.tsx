import { View } from '@tarojs/components'
import { useShareAppMessage } from '@tarojs/taro'
import { Card, ListRow, Page } from '@/components'
import { go } from '@/platform'
import { guideGroups, guideText as text, guideTitles } from '@/text/guide'
import { guideTools } from '@/text/guide/tools'

/** 办事指南: every matter, and what can be looked up, without signing in. */
const Screen = () => {
  useShareAppMessage(() => ({ title: text.title }))
  return (
    <Page title={text.title}>
      <View className="form-lead">{text.lead}</View>
      {guideGroups.map(({ title, keys }) => (
        <Card key={title} title={title}>
          {keys.map((key) => (
            <ListRow key={key} {...guideTitles[key]} onTap={() => void go('guide/matter', { matter: key })} />
          ))}
        </Card>
      ))}
      <Card title={text.tools}>
        {guideTools.map(({ page, ...row }) => (
          <ListRow key={page} {...row} onTap={() => void go(page)} />
        ))}
      </Card>
    </Page>
  )
}

export default Screen
