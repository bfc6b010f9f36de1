import { View } from '@tarojs/components'
import { type CaseDetail } from '@shared/contract/permit'
import { Button, Card, daysLeft, longDate, nearDate, Tag, Timeline, type TimelineItem } from '@/components'
import { go } from '@/platform'
import { filedByText, officeText, progressText, stepText } from '@/text/case-way'
import { cardText } from '@/text/cards'
import { matterText } from '@/text/states'

type CaseStep = CaseDetail['steps'][number]

/** What binds, else what is usual: of the step that is taken now it stands above them all. */
const dayThatCounts = ({ usualBy, legalBy }: Pick<CaseStep, 'usualBy' | 'legalBy'>) => legalBy ?? usualBy

/** `最晚 11月30日，通常 11月27日`: what binds, and what is usual, told apart; not again what stands above. */
const limits = ({ usualBy, legalBy, state }: CaseStep, now: string) => {
  const above = state === 'now' ? dayThatCounts({ usualBy, legalBy }) : null
  return [
    legalBy && legalBy !== above ? `最晚 ${nearDate(legalBy, now)}` : '',
    usualBy && usualBy !== above ? `通常 ${nearDate(usualBy, now)}` : '',
  ]
    .filter(Boolean)
    .join('，')
}

const detailOf = (one: CaseStep, point: string | null, now: string): string => {
  const office = officeText(one.office, point)
  if (one.state === 'done') return [one.on ? nearDate(one.on, now) : '', office].filter(Boolean).join(' · ')
  if (one.state === 'paused') return [office, '暂停，不计时'].join(' · ')
  return [office, limits(one, now)].filter(Boolean).join(' · ')
}

/** The steps of a case, each with who has it and by when. */
const stepItems = ({ steps, point }: CaseDetail, now: string): TimelineItem[] =>
  steps.map((one) => ({
    title: stepText[one.step],
    detail: detailOf(one, point, now),
    state: one.state === 'paused' ? 'now' : one.state,
  }))

/** 由单位代办: whose name stands on the case. */
export const FiledByUnit = ({ one }: { one: Pick<CaseDetail, 'filedBy' | 'unit'> }) =>
  one.filedBy === 'unit' ? (
    <View className="row wrap">
      <Tag tone="info">{filedByText.unit}</Tag>
      {one.unit ? <View className="small">{one.unit}</View> : null}
    </View>
  ) : null

/** 在办业务: where it is, and the day that counts. */
export const OpenCase = ({ one, now }: { one: CaseDetail; now: string }) => {
  const step = one.steps.find(({ state }) => state === 'now')
  const by = step && dayThatCounts(step)
  return (
    <Card title={matterText[one.matter]} aside={<Tag tone="warn">{progressText(one.progress)}</Tag>}>
      <View className="stack">
        <FiledByUnit one={one} />
        {by ? (
          <View className="strong digits">{`${step?.legalBy ? '最晚' : '通常'} ${longDate(by)} · ${daysLeft(by, now)}`}</View>
        ) : null}
        <Timeline items={stepItems(one, now)} />
        {one.matter !== 'endorsement' && one.state === 'approved' ? (
          <Button size="small" kind="ghost" onTap={() => void go('permit/card', { receipt: one.receipt })}>
            {cardText.link}
          </Button>
        ) : null}
        <Button kind="soft" size="small" onTap={() => void go('permit/result', { receipt: one.receipt })}>
          看详情和回执
        </Button>
      </View>
    </Card>
  )
}
