import { View } from '@tarojs/components'
import { type OutputOf } from '@shared/contract'
import {
  Button,
  Card,
  longDate,
  moment,
  Page,
  ReceiptNumber,
  ResultHero,
  Timeline,
  type TimelineItem,
} from '@/components'
import { goTab, replace } from '@/platform'
import { evidenceText } from '@/text/evidence'

type Linked = OutputOf<'registration.linkDwelling'>

/** What comes after: a unit's administrator declares nobody. */
const then = (unit: boolean, approved: boolean): TimelineItem => {
  if (unit) return { title: '分配给子账号', detail: '分配以后，同事就能在这里申报住户', state: 'next' }
  if (approved) return { title: '申报住户', detail: '有人住进来后，在期限内申报入住', state: 'next' }
  return { title: '现在就可以申报住户', detail: '审核通过后自动生效，申报时间按提交时算', state: 'next' }
}

const next = ({ link }: Linked, unit: boolean): TimelineItem[] => {
  const asked: TimelineItem = { title: '已提交', detail: moment(link.askedAt, link.askedAt), state: 'done' }
  if (link.state === 'approved')
    return [
      asked,
      { title: '自动核对通过', detail: link.reason ?? '与产权或租赁备案一致', state: 'done' },
      then(unit, true),
    ]
  return [
    asked,
    {
      title: '受理点人工核实',
      detail: link.due ? `${longDate(link.due)}前办结，结果会通知您` : '办结日期待节假日安排公布后确定，结果会通知您',
      state: 'now',
    },
    then(unit, false),
  ]
}

/** 关联的结果: whether it stands, why not yet, and what comes next. */
export const LinkedScreen = ({ linked, unit }: { linked: Linked; unit: boolean }) => {
  const { link, receipt } = linked
  const approved = link.state === 'approved'
  const title = approved ? '关联成功' : '已提交，正在审核'
  return (
    <Page
      title="办理结果"
      back={() => goTab('home')}
      announce={title}
      footer={
        unit ? (
          <Button onTap={() => void replace('unit/sub-accounts')}>分配给子账号</Button>
        ) : (
          <Button onTap={() => void replace('registration/declare-move-in', { dwelling: link.dwellingCode })}>
            {link.declarantType === 'ownerOccupier' ? '申报自己和家人' : '申报住户'}
          </Button>
        )
      }
    >
      <ResultHero
        state={approved ? 'done' : 'waiting'}
        title={title}
        headline={link.address}
        detail={approved ? undefined : (link.reason ?? undefined)}
      />
      <ReceiptNumber receipt={receipt} />
      {link.papersMissing ? (
        <Card tone="warn" title={evidenceText.missing}>
          <View>{evidenceText.faster}</View>
          <View className="card-actions">
            <Button size="small" onTap={() => void replace('registration/evidence', { dwelling: link.dwellingCode })}>
              {evidenceText.go}
            </Button>
          </View>
        </Card>
      ) : null}
      <Card title="接下来">
        <Timeline items={next(linked, unit)} />
      </Card>
      <Button kind="ghost" onTap={() => void replace('registration/dwellings')}>
        {unit ? '看单位的房屋' : '看我的房屋'}
      </Button>
    </Page>
  )
}
