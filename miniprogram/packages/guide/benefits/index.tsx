import '../guide.scss'
import { View } from '@tarojs/components'
import { useShareAppMessage } from '@tarojs/taro'
import { ArticleLink, Button, Card, Page } from '@/components'
import { go } from '@/platform'
import { benefits, benefitsText as text } from '@/text/guide/benefits'
import { articleText } from '@/text/law'
import { placeOf } from '@/text/law-texts'
import { guideText } from '@/text/guide'

/** 持证有什么用: the articles of the law that say so, in its own words. */
const Screen = () => {
  useShareAppMessage(() => ({ title: text.title }))
  return (
    <Page
      title={text.title}
      footer={
        <Button kind="soft" onTap={() => void go('slip/check')}>
          {guideText.check}
        </Button>
      }
    >
      <View className="form-lead">{text.lead}</View>
      {benefits.map(({ title, article }) => (
        <Card key={article} title={title}>
          {(placeOf(article)?.article.paragraphs ?? []).map((paragraph) => (
            <View key={paragraph} className="law-paragraph">
              {paragraph}
            </View>
          ))}
          <ArticleLink article={article}>{articleText(article)}</ArticleLink>
        </Card>
      ))}
      <View className="muted">{text.check}</View>
    </Page>
  )
}

export default Screen
