import { View } from '@tarojs/components'
import { Tap } from '@/components/tap'
import { TextField } from '@/components/text-field'
import { type Field } from '@/form'
import { reasonProblem } from './reason'
import './decide.scss'

type Words = {
  label: string
  hint: string
  /** What to say where it is missing or too short. */
  write: string
  /** Reasons that are given often: a tap fills them in. */
  often: readonly string[]
}

/** 理由, in words that people will read. Counted in characters, not in UTF-16 units. */
export const reasonField = ({ label, hint, write, often }: Words): Field<'reason'> => ({
  kind: 'custom',
  name: 'reason',
  label,
  missing: write,
  check: (words) => reasonProblem(words, write),
  render: ({ value, change, error }) => (
    <>
      <TextField
        name="reason"
        label={label}
        hint={hint}
        rows={3}
        maxLength={200}
        value={value}
        error={error}
        onChange={(reason) => change({ reason })}
      />
      <View className="decide-reasons">
        {often.map((words) => (
          <Tap key={words} className="decide-reason" onTap={() => change({ reason: words })}>
            {words}
          </Tap>
        ))}
      </View>
    </>
  ),
})
