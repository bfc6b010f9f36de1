import { View } from '@tarojs/components'
import { type Day } from '@shared/model/day'
import { Button, Card, Facts, Heading, longDate, Tap } from '@/components'
import { canPrint, focusOn, printPage } from '@/platform'
import { guides, guideText as text } from '@/text/guide'
import { type GuideKey } from '@/text/guide/guide'
import { Articles, Points, Questions, Said, Section } from './section'

const sections = Object.entries(text.sections)

/** 本页目录: each line leads to its part of the page. */
const Contents = () => (
  <Card title={text.contents}>
    <View className="guide-contents">
      {sections.map(([id, title]) => (
        <Tap key={id} className="guide-jump" role="link" onTap={() => focusOn(id)}>
          {title}
        </Tap>
      ))}
    </View>
  </Card>
)

/** A guide as the law stands on `day`. */
export const GuideView = ({ matter, day }: { matter: GuideKey; day: Day }) => {
  const { lead, who, papers, steps, time, cost, where, articles, questions } = guides[matter](day)
  const titles = text.sections
  return (
    <View className="guide">
      <View className="form-lead">{lead}</View>
      <Contents />
      <Section id="who" title={titles.who}>
        <Said {...who} />
      </Section>
      <Section id="papers" title={titles.papers}>
        <Said {...papers} />
      </Section>
      <Section id="steps" title={titles.steps}>
        <Points points={steps} counted />
      </Section>
      <Section id="time" title={titles.time}>
        <View className="guide-group">
          <Heading level={3}>{time.about ?? text.legal}</Heading>
          <Facts rows={time.legal} />
        </View>
        <View className="guide-group">
          <Heading level={3}>{text.usual}</Heading>
          <Points points={time.usual} />
        </View>
      </Section>
      <Section id="cost" title={titles.cost}>
        <Said {...cost} />
      </Section>
      <Section id="where" title={titles.where}>
        <Said {...where} />
      </Section>
      <Section id="law" title={titles.law}>
        <Articles articles={articles} />
      </Section>
      <Section id="questions" title={titles.questions}>
        <Questions questions={questions} />
      </Section>
      <View className="muted">{`${text.asOf(longDate(day))}。${text.notices}`}</View>
      {canPrint ? (
        <View className="guide-print">
          <Button kind="soft" onTap={printPage}>
            {text.print}
          </Button>
        </View>
      ) : null}
    </View>
  )
}
