import { View } from '@tarojs/components'
import type { Task } from '@shared/contract/review'
import { useQuery } from '@/api'
import { Button, Card, dayOf, daysLeft, daysUntil, Empty, Notice, Page, Tag, type Tone } from '@/components'
import { nearDate } from '@/components/words'
import { Table, TableRow } from '@/components/desk'
import { Loaded } from '@/components/loaded'
import { go } from '@/platform'
import { declarantText } from '@/text/declarants'
import { staffText as text, taskPage, taskText } from '@/text/staff'
import './index.scss'

/** How pressing: over, today, or by when. */
const pressing = (due: string, now: string): { words: string; tone: Tone } => {
  const days = daysUntil(due, now)
  if (days < 0) return { words: text.overdue, tone: 'bad' }
  return days === 0
    ? { words: '今天办结', tone: 'warn' }
    : { words: daysLeft(due, now), tone: days < 2 ? 'warn' : 'info' }
}

const Row = ({
  task: { kind, id, address, declarantType, maskedApplicant, askedAt, due },
  now,
}: {
  task: Task
  now: string
}) => {
  const { words, tone } = due ? pressing(due, now) : { words: text.noDue, tone: 'info' as const }
  const as = declarantType && declarantText[declarantType].name
  const who = [as, maskedApplicant].filter(Boolean).join(' · ')
  return (
    <TableRow
      title={address}
      cells={[taskText[kind], who, `${nearDate(dayOf(askedAt), now)}提交`]}
      onTap={() => void go(taskPage[kind], { id })}
    >
      <Tag tone={tone}>{words}</Tag>
    </TableRow>
  )
}

const Screen = () => {
  const query = useQuery('review.queue', {})
  return (
    <Page wide title={text.queue} announce={query.data ? `${query.data.tasks.length} 件待办` : ''}>
      <View className="queue-counter">
        <Button kind="soft" onTap={() => void go('staff/counter')}>
          {text.counter}
        </Button>
      </View>
      <Loaded query={query}>
        {({ tasks, more }, now) =>
          tasks.length === 0 ? (
            <Empty
              icon="check"
              title={text.none}
              action={
                <Button kind="soft" onTap={query.reload}>
                  {text.refresh}
                </Button>
              }
            >
              {text.noneDetail}
            </Empty>
          ) : (
            <>
              <View className="muted queue-lead">{text.lead}</View>
              <Card>
                <Table longTitles columns={text.columns}>
                  {tasks.map((task) => (
                    <Row key={task.id} task={task} now={now} />
                  ))}
                </Table>
              </Card>
              {more ? <Notice>{text.more}</Notice> : null}
            </>
          )
        }
      </Loaded>
    </Page>
  )
}

export default Screen
