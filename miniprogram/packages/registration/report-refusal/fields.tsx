import { View } from '@tarojs/components'
import { type LinkView } from '@shared/contract/registration'
import { type Day } from '@shared/model/day'
import { Card, DateField, SelectField, Tap, TextField } from '@/components'
import { refusalText as text } from '@/text/data-refusals'

export const blank = { dwelling: '', moveInOn: '', name: '', about: '', asked: '' }
export type Report = typeof blank

/** Reasons that are given often: a tap fills them in. */
const Often = ({ choose }: { choose: (words: string) => void }) => (
  <View className="refusal-often">
    {text.often.map((words) => (
      <Tap key={words} className="refusal-one" onTap={() => choose(words)}>
        {words}
      </Tap>
    ))}
  </View>
)

/** Which room, who moved in when, and how they were asked. */
export const Fields = ({
  rooms,
  today,
  values,
  change,
  errorOf,
}: {
  rooms: readonly LinkView[]
  today: Day
  values: Report
  change: (changes: Partial<Report>) => void
  errorOf: (field: keyof Report) => string | null
}) => (
  <Card>
    <SelectField
      name="dwelling"
      label={text.room}
      value={values.dwelling}
      options={rooms.map((room) => ({ value: room.dwellingCode, label: room.address }))}
      error={errorOf('dwelling')}
      onChange={(code) => change({ dwelling: code })}
    />
    <DateField
      name="moveInOn"
      label={text.moveIn}
      hint={text.moveInHint}
      value={values.moveInOn}
      latest={today}
      error={errorOf('moveInOn')}
      onChange={(day) => change({ moveInOn: day })}
    />
    <TextField
      name="name"
      label={text.name}
      hint={text.nameHint}
      optional
      maxLength={50}
      value={values.name}
      error={errorOf('name')}
      onChange={(words) => change({ name: words })}
    />
    <TextField
      name="about"
      label={text.about}
      hint={text.aboutHint}
      optional
      rows={2}
      maxLength={200}
      value={values.about}
      error={errorOf('about')}
      onChange={(words) => change({ about: words })}
    />
    <TextField
      name="asked"
      label={text.asked}
      hint={text.askedHint}
      rows={3}
      maxLength={200}
      value={values.asked}
      error={errorOf('asked')}
      onChange={(words) => change({ asked: words })}
    />
    <Often choose={(words) => change({ asked: words })} />
  </Card>
)
