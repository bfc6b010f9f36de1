import { View } from '@tarojs/components'
import { Button, Card, daysLeft, ListRow, nearDate } from '@/components'
import { go, goTab } from '@/platform'
import { homeText } from '@/text/home'
import { type NextStep, type StepDate } from './next-steps'

const text = homeText.next
const open = (page: string) => void (page === 'messages' ? goTab('messages') : go(page))

const dateWords = ({ day, as }: StepDate, now: string) =>
  as === 'due' ? text.due(nearDate(day, now)) : text[as](nearDate(day, now), daysLeft(day, now))

/** What must be done has its last day and a button; what may be read or awaited is one row that leads on. */
const Step = ({ step: { title, detail, date, urgent, action }, now }: { step: NextStep; now: string }) => {
  const when = date && dateWords(date, now)
  if (urgent)
    return (
      <ListRow icon="clock" tone="warn" title={title} detail={detail}>
        {when ? <View className="small digits home-by">{when}</View> : null}
        {action ? (
          <Button kind="soft" size="small" label={`${action.label}：${title}`} onTap={() => open(action.page)}>
            {action.label}
          </Button>
        ) : null}
      </ListRow>
    )
  const words = [when, detail].filter(Boolean).join(' · ')
  return <ListRow icon="bell" title={title} detail={words} {...(action ? { onTap: () => open(action.page) } : {})} />
}

/** 接下来: what to do and by when; or that there is nothing to do. */
export const NextSteps = ({ steps, now }: { steps: readonly NextStep[]; now: string }) => (
  <Card title={text.title}>
    {steps.length > 0 ? (
      steps.map((step) => <Step key={step.key} step={step} now={now} />)
    ) : (
      <ListRow icon="check" tone="ok" title={text.nothing} detail={text.nothingDetail} />
    )}
  </Card>
)
