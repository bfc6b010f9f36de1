import { View } from '@tarojs/components'
import { type ChangeView } from '@shared/contract/change'
import { type OwnRegistration } from '@shared/contract/registration'
import { gapDays } from '@shared/rules/continuity'
import { changeNames, effectLong, objectionStateNames, voidReasonNames } from '@shared/text/registration-changes'
import { residentFieldNames } from '@shared/text/resident-fields'
import { Button, Card, dayOf, daysLeft, Facts, longDate, moment, Notice, Tag, type Tone } from '@/components'
import { go } from '@/platform'
import { divisionName } from '@shared/codes/hukou-divisions'
import { ObjectionForm } from './objection-form'
import './index.scss'

type Rows = (readonly [string, string])[]
type Objection = NonNullable<ChangeView['objection']>

const tones: Record<Objection['state'], Tone> = { open: 'warn', upheld: 'ok', rejected: 'info' }

/** Days as people read them. */
const spoken = (text: string) => text.replace(/\d{4}-\d{2}-\d{2}/g, longDate)

const worded = (field: string, text: string) =>
  field === 'hukouDivision' && /^\d{6}$/.test(text) ? divisionName(text) : text

const rowsOf = ({ kind, at, moveOutOn, voidReason, words, receipt }: ChangeView, now: string): Rows => [
  ['申报时间', moment(at, now)],
  ...(moveOutOn ? [['搬离日期', longDate(moveOutOn)] as const] : []),
  ...(voidReason ? [['原因', voidReasonNames[voidReason]] as const] : []),
  ...(words ? [[kind === 'corrected' ? '说明' : '申报人说', words] as const] : []),
  ['回执', receipt],
]

/** Where an objection stands, by when it is decided, what was answered. */
const ObjectionStanding = ({ objection, now }: { objection: Objection; now: string }) => {
  const { state, at, due, words, answer, decidedAt, receipt } = objection
  return (
    <Notice tone={tones[state]} title={state === 'open' ? '异议正在核实' : objectionStateNames[state]}>
      <View>{`您在${moment(at, now)}提出：${words}`}</View>
      {state === 'open' ? (
        <View>{due ? `${longDate(due)} 前答复（${daysLeft(due, now)}）` : '节假日安排公布后确定答复日期'}</View>
      ) : null}
      {answer ? <View>{`核实意见：${answer}`}</View> : null}
      {decidedAt ? <View>{`${moment(decidedAt, now)}办结`}</View> : null}
      <View className="digits">{`异议回执 ${receipt}`}</View>
    </Notice>
  )
}

/** One change of the record: what, before and after, what it does to the twelve months, and the way to object. */
export const ChangeCard = ({
  registration,
  change,
  now,
  reload,
}: {
  registration: OwnRegistration
  change: ChangeView
  now: string
  reload: () => Promise<void>
}) => {
  const { kind, fields, effect, objection } = change
  const undone = objection?.state === 'upheld'
  return (
    <Card
      title={changeNames[kind]}
      tone={kind === 'corrected' || undone ? undefined : 'warn'}
      aside={undone ? <Tag tone="ok">已撤销</Tag> : undefined}
    >
      <Facts rows={rowsOf(change, now)} />
      {fields.length > 0 ? (
        <View className="stack change-fields">
          {fields.map(({ field, before, after }) => (
            <View key={field} className="small">
              {`${residentFieldNames[field]}：${worded(field, before)} → ${worded(field, after)}`}
            </View>
          ))}
        </View>
      ) : null}
      {effect && !undone ? (
        <Notice tone={effect.effect === 'unaffected' ? 'ok' : 'warn'} title="对连续居住的影响">
          {spoken(effectLong(effect, gapDays.on(dayOf(now))))}
        </Notice>
      ) : null}
      {objection ? <ObjectionStanding objection={objection} now={now} /> : null}
      {objection ? null : (
        <ObjectionForm registrationId={registration.registrationId} change={change} today={dayOf(now)} done={reload} />
      )}
      {objection?.state === 'open' ? (
        <Button kind="soft" size="small" onTap={() => void go('registration/receipt', { receipt: objection.receipt })}>
          查看异议回执
        </Button>
      ) : null}
    </Card>
  )
}
