import { View } from '@tarojs/components'
import { Card, Heading } from '@/components'
import { type Headline } from '../answer'

/** The answer in one breath. */
export const AnswerCard = ({ tone, over, headline, under }: Headline) => (
  <Card tone={tone}>
    <View className="small">{over}</View>
    <Heading look="title" id="answer">
      {headline}
    </Heading>
    <View className="small answer-under">{under}</View>
  </Card>
)
