import '../guide.scss'
import { useState } from 'react'
import { View } from '@tarojs/components'
import { useShareAppMessage } from '@tarojs/taro'
import { Card, Empty, ListRow, longDate, Page, SearchField } from '@/components'
import { go } from '@/platform'
import { articleText } from '@/text/law'
import { lawTexts, type LawText, searchLaw } from '@/text/law-texts'
import { around, articleName, keyOf, lawTextsText as text } from '@/text/law-texts/words'

const openArticle = (article: string) => void go('guide/chapter', { article })

const Contents = ({ law }: { law: LawText }) => (
  <Card title={law.title}>
    <View className="muted">{`${law.made}，${text.since(longDate(law.since))}`}</View>
    {law.chapters.map(({ title, articles }) => {
      const [first, last] = [articles[0], articles[articles.length - 1]]
      if (!first || !last) return null
      return (
        <ListRow
          key={title}
          title={title}
          detail={text.from(articleName(first), articleName(last))}
          onTap={() => openArticle(keyOf(law, first))}
        />
      )
    })}
    <View className="muted">{law.source}</View>
  </Card>
)

const Found = ({ words }: { words: string }) => {
  const found = searchLaw(words)
  if (found.length === 0)
    return (
      <Empty icon="search" title={text.none}>
        {text.noneDetail}
      </Empty>
    )
  return (
    <Card title={text.found(found.length)}>
      {found.map((place) => {
        const key = keyOf(place.law, place.article)
        return (
          <ListRow key={key} title={articleText(key)} detail={around(place, words)} onTap={() => openArticle(key)} />
        )
      })}
    </Card>
  )
}

/** 法规原文: by chapter, or by a word. */
const Screen = () => {
  const [words, setWords] = useState('')
  useShareAppMessage(() => ({ title: text.title }))
  return (
    <Page title={text.title}>
      <View className="form-lead">{text.lead}</View>
      <SearchField name="words" label={text.search} placeholder={text.placeholder} value={words} onChange={setWords} />
      {words.trim() ? <Found words={words} /> : lawTexts.map((law) => <Contents key={law.short} law={law} />)}
    </Page>
  )
}

export default Screen
