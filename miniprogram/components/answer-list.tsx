import { Text, View } from '@tarojs/components'
import { Card } from './card'
import { Tap } from './tap'

/** One answer to check: what was asked, what was answered, and the way back to change it. */
export type Answer = { label: string; value: string; onChange?: () => void }

/** Check your answers: one card for each group of questions. */
export const AnswerList = ({ title, answers }: { title?: string; answers: readonly Answer[] }) => (
  <Card title={title}>
    <View className="answers">
      {answers.map(({ label, value, onChange }) => (
        <View key={label} className="answer">
          <View className="answer-label">{label}</View>
          <View className="answer-value digits">{value || '未填写'}</View>
          {onChange ? (
            <Tap className="answer-change" meaning={{ label: `修改${label}` }} onTap={onChange}>
              <Text>修改</Text>
            </Tap>
          ) : null}
        </View>
      ))}
    </View>
  </Card>
)
