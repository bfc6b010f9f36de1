import { View } from '@tarojs/components'
import { type CellProblem, type Roster } from '@shared/roster/roster'
import { Button, Card, Notice } from '@/components'
import { rosterText as text } from '@/text/roster'
import { saveTable } from '@/spreadsheet/table-file'

/** As many as a person reads on a screen; all of them are in the file. */
const shown = 100

/** The cells to mend as an .xlsx of their own. */
const saveProblems = async (problems: readonly CellProblem[]) => {
  const titles = [text.cell, text.row, text.column, text.found, text.what, text.mend]
  const rows = problems.map(({ cell, row, column, found, what, mend }) => [
    cell,
    String(row),
    column,
    found,
    what,
    mend,
  ])
  await saveTable(text.problemsFile, text.problems, [titles, ...rows])
}

/** Every cell that must be mended: where it is, what is wrong, how to mend it. */
export const ProblemList = ({ problems }: { problems: readonly CellProblem[] }) =>
  problems.length === 0 ? null : (
    <Card title={text.problems}>
      <View className="roster-save">
        <Button kind="soft" onTap={() => saveProblems(problems)}>
          {text.saveProblems}
        </Button>
      </View>
      {problems.slice(0, shown).map((one) => (
        <View key={`${one.cell} ${one.what}`} className="roster-problem">
          <View className="roster-cell digits strong">{one.cell}</View>
          <View className="grow">
            <View className="strong">
              {one.column ? `${one.column}：` : ''}
              {one.what}
            </View>
            {one.found ? <View className="muted digits roster-found">{`${text.found}：${one.found}`}</View> : null}
            <View>{one.mend}</View>
          </View>
        </View>
      ))}
      {problems.length > shown ? <View className="muted">{text.more(problems.length - shown)}</View> : null}
    </Card>
  )

/** Rows that stay behind: said wherever something is about to be written or has been. */
export const Held = ({ roster: { held } }: { roster: Roster }) =>
  held.length > 0 ? (
    <Notice tone="warn" title={text.held(held.length)}>
      {text.heldDetail}
    </Notice>
  ) : null
