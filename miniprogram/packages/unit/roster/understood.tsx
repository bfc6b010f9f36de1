import { View } from '@tarojs/components'
import { type Roster } from '@shared/roster/roster'
import { Card, ChoiceField, Notice } from '@/components'
import { rosterText as text } from '@/text/roster'
import { ProblemList } from './problem-list'

/** 第二步: what was read, and what has to be mended. */
export const Understood = ({
  roster,
  fileName,
  complete,
  error,
  onChange,
}: {
  roster: Roster
  fileName: string
  complete: string
  error: string | null
  onChange: (complete: string) => void
}) => {
  const { problems, held, missing, ignored, rows, people, sheetName } = roster
  return (
    <View className="stack">
      <Card title={text.understood(people)}>
        <View className="muted">{text.sheet(sheetName, fileName)}</View>
        <View>{text.sound(rows.length)}</View>
        {ignored.length > 0 ? <View className="muted">{text.ignored(ignored.join('、'))}</View> : null}
      </Card>
      {missing.map(({ title, rows: lacking }) => (
        <Notice key={title} tone="bad">
          {text.missing(title, lacking)}
        </Notice>
      ))}
      {held.length > 0 ? (
        <Notice tone="warn" title={text.wrong(held.length, problems.length)}>
          {text.wrongDetail}
        </Notice>
      ) : (
        <Notice tone="ok">{text.allSound}</Notice>
      )}
      {rows.length > 0 ? (
        <ChoiceField
          name="complete"
          label={text.complete}
          hint={text.completeHint}
          value={complete}
          error={error}
          options={[
            { value: 'no', label: text.completeNo },
            { value: 'yes', label: text.completeYes },
          ]}
          stacked
          onChange={onChange}
        />
      ) : null}
      <ProblemList problems={problems} />
    </View>
  )
}
