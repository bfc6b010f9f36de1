import { View } from '@tarojs/components'
import type { Task } from '@shared/contract/review'
import { useQuery } from '@/api'
import { Button, Card, dayOf, daysLeft, daysUntil, Empty, ListRow, Notice, Page, Tag, type Tone } from '@/components'
import { nearDate } from '@/components/words'
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
  const detail = [taskText[kind], as, maskedApplicant, `${nearDate(dayOf(askedAt), now)}提交`]
    .filter(Boolean)
    .join(' · ')
  return (
    <ListRow
      title={address}
      detail={detail}
      aside={<Tag tone={tone}>{words}</Tag>}
      onTap={() => void go(taskPage[kind], { id })}
    />
  )
}

const Screen = () => {
  const query = useQuery('review.queue', {})
  return (
    <Page title={text.queue} announce={query.data ? `${query.data.tasks.length} 件待办` : ''}>
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
                {tasks.map((task) => (
                  <Row key={task.id} task={task} now={now} />
                ))}
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
