import '../guide.scss'
import { useEffect } from 'react'
import { View } from '@tarojs/components'
import { useShareAppMessage } from '@tarojs/taro'
import { Button, Buttons, Card, Empty, Heading, Page } from '@/components'
import { focusOn, go, replace } from '@/platform'
import { usePageQuery } from '@/platform/page-query'
import { type Chapter, type LawText, type Place, placeOf } from '@/text/law-texts'
import { articleName, keyOf, lawTextsText as text } from '@/text/law-texts/words'

const anchor = (number: number) => `article-${number}`

const Footer = ({ law, chapter }: { law: LawText; chapter: Chapter }) => {
  const at = law.chapters.indexOf(chapter)
  const button = (label: string, to: Chapter | undefined) => {
    const first = to?.articles[0]
    return first ? (
      <Button kind="soft" onTap={() => void replace('guide/chapter', { article: keyOf(law, first) })}>
        {label}
      </Button>
    ) : null
  }
  return (
    <Buttons>
      {button(text.before, law.chapters[at - 1])}
      {button(text.after, law.chapters[at + 1])}
    </Buttons>
  )
}

/** A chapter; the article that was asked for stands out, and is in sight. */
const Reading = ({ law, chapter, article }: Place) => {
  const first = chapter.articles[0] === article
  useEffect(() => {
    if (!first) focusOn(anchor(article.number))
  }, [first, article])
  useShareAppMessage(() => ({
    title: `${law.title}${articleName(article)}`,
    path: `/packages/guide/chapter/index?article=${encodeURIComponent(keyOf(law, article))}`,
  }))
  return (
    <Page title={law.short} footer={<Footer law={law} chapter={chapter} />}>
      <View className="muted">{law.title}</View>
      <Heading look="title">{chapter.title}</Heading>
      <View className="stack form-check-title">
        {chapter.articles.map((one) => (
          <View key={one.number} className="law-article">
            <Card tone={one === article && !first ? 'info' : undefined}>
              <Heading id={anchor(one.number)}>{articleName(one)}</Heading>
              {one.paragraphs.map((paragraph) => (
                <View key={paragraph} className="law-paragraph">
                  {paragraph}
                </View>
              ))}
            </Card>
          </View>
        ))}
      </View>
      <Button kind="ghost" onTap={() => void go('guide/law')}>
        {text.contents}
      </Button>
    </Page>
  )
}

const Screen = () => {
  const { article = '' } = usePageQuery()
  const place = placeOf(article)
  if (place) return <Reading key={article} {...place} />
  return (
    <Page title={text.title}>
      <Empty title={text.missing} action={<Button onTap={() => void go('guide/law')}>{text.contents}</Button>}>
        {text.missingDetail}
      </Empty>
    </Page>
  )
}

export default Screen
