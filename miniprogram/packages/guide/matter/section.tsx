import { type ReactNode } from 'react'
import { View } from '@tarojs/components'
import { ArticleLink, Card, Facts, Heading } from '@/components'
import { articleText } from '@/text/law'
import { type Block, type Question } from '@/text/guide/guide'

/** A card that the table of contents leads to. */
export const Section = ({ id, title, children }: { id: string; title: string; children: ReactNode }) => (
  <View className="guide-section">
    <Card>
      <Heading id={id}>{title}</Heading>
      {children}
    </Card>
  </View>
)

/** Short sentences, one below the other; `counted` where their order matters. */
export const Points = ({ points, counted = false }: { points: readonly string[]; counted?: boolean }) => (
  <View className="guide-points">
    {points.map((point, index) => (
      <View key={point} className="guide-point">
        <View className="guide-mark">{counted ? `${index + 1}.` : '·'}</View>
        <View className="grow">{point}</View>
      </View>
    ))}
  </View>
)

export const Said = ({ lead, points = [], rows = [], groups = [] }: Block) => (
  <>
    {lead ? <View className="guide-lead">{lead}</View> : null}
    {groups.map((group) => (
      <View key={group.title} className="guide-group">
        <Heading level={3}>{group.title}</Heading>
        <Points points={group.points} />
      </View>
    ))}
    {rows.length > 0 ? <Facts rows={rows} /> : null}
    {points.length > 0 ? <Points points={points} /> : null}
  </>
)

export const Articles = ({ articles }: { articles: readonly string[] }) => (
  <View className="guide-articles">
    {articles.map((article) => (
      <View key={article}>
        <ArticleLink article={article}>{articleText(article)}</ArticleLink>
      </View>
    ))}
  </View>
)

export const Questions = ({ questions }: { questions: readonly Question[] }) => (
  <>
    {questions.map(({ question, answer, article }) => (
      <View key={question} className="guide-group">
        <Heading level={3}>{question}</Heading>
        <View>{answer}</View>
        {article ? <ArticleLink article={article}>{articleText(article)}</ArticleLink> : null}
      </View>
    ))}
  </>
)
