import { View } from '@tarojs/components'
import { type RosterRoom } from '@shared/roster/rooms'
import { Button, Card, Notice, ResultHero } from '@/components'
import { Fold } from '@/components/fold'
import { receiptGroups } from '@/components/words'
import { rosterText as text } from '@/text/roster'
import { countOf } from './bring'
import { Held, ProblemList } from './problem-list'
import { reportOf } from './report'
import { type Stage } from './use-roster'
import { saveTable } from '@/spreadsheet/table-file'

const shown = 200

/** 办理结果: what was done first, then what was not and why. */
export const Done = ({
  stage: { at, roster, run },
  rooms,
}: {
  stage: Extract<Stage, { at: 'done' | 'stopped' }>
  rooms: readonly RosterRoom[]
}) => {
  const { done, all } = countOf(run)
  const report = reportOf(roster, run, rooms)
  const { filed, left, unchanged, late, waiting, failed, problems, stayed, receipts, table } = report
  const save = async () => {
    await saveTable(text.resultFile, text.result, table)
  }
  return (
    <View className="stack">
      <ResultHero
        state={failed > 0 || at === 'stopped' ? 'waiting' : 'done'}
        title={text.done(filed, left) || text.doneNothing}
        headline={at === 'stopped' ? text.left(all - done) : failed > 0 ? text.failed(failed) : undefined}
        detail={unchanged > 0 ? text.skipped(unchanged) : undefined}
      />
      <Held roster={roster} />
      {late > 0 ? <Notice tone="warn">{text.late(late)}</Notice> : null}
      {waiting > 0 ? <Notice>{text.waiting(waiting)}</Notice> : null}
      {stayed.map((problem) => (
        <Notice key={problem} tone="bad">
          {problem}
        </Notice>
      ))}
      <ProblemList problems={problems} />
      {table.length > 1 ? (
        <Card title={text.receipts}>
          <Button kind="soft" onTap={save}>
            {text.saveResult}
          </Button>
          {receipts.length > 0 ? (
            <Fold title={text.people(receipts.length)}>
              {receipts.slice(0, shown).map(({ name, receipt }) => (
                <View key={receipt} className="row apart wrap">
                  <View>{name}</View>
                  <View className="digits receipt">{receiptGroups(receipt)}</View>
                </View>
              ))}
              {receipts.length > shown ? <View className="muted">{text.more(receipts.length - shown)}</View> : null}
            </Fold>
          ) : null}
        </Card>
      ) : null}
    </View>
  )
}
