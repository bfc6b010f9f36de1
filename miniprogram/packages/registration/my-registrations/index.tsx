import { View } from '@tarojs/components'
import { type OutputOf } from '@shared/contract'
import { type Day, daysBetween } from '@shared/model/day'
import { gapDays, residenceMonths } from '@shared/rules/continuity'
import { changeNames, objectionStateNames } from '@shared/text/registration-changes'
import { useQuery } from '@/api'
import {
  Button,
  Buttons,
  Card,
  dayOf,
  daysLeft,
  Empty,
  Facts,
  Heading,
  longDate,
  Notice,
  Page,
  ResidenceTrack,
  Tag,
} from '@/components'
import { residenceNote } from '@/components/residence-note'
import { Loaded } from '@/components/loaded'
import { go } from '@/platform'
import { declarantText } from '@/text/declarants'
import { papersText } from '@/text/papers'
import { registrationStateText } from '@/text/states'
import { Download } from '@/components/download'

type Mine = OutputOf<'registration.listMyRegistrations'>
type Registration = Mine['registrations'][number]

/** Spans that count or once counted, oldest first; 信息错误 never counts. */
const spansOf = ({ registrations, continuity }: Mine) =>
  registrations
    .flatMap(({ registeredOn, endedOn, state }) =>
      registeredOn && (state === 'active' || state === 'movedOut') ? [{ from: registeredOn, to: endedOn }] : [],
    )
    .sort((a, b) => (a.from < b.from ? -1 : 1))
    .map((span) => ({ ...span, counts: continuity !== null && span.from >= continuity.start }))

const fullText = (fullOn: Day, now: string) => {
  const months = residenceMonths.on(dayOf(now))
  return daysBetween(dayOf(now), fullOn) <= 0
    ? `已连续满 ${months} 个月`
    : `${longDate(fullOn)}满 ${months} 个月（${daysLeft(fullOn, now)}）`
}

/** Nothing is in effect, but what was can still be taken up. */
const Interrupted = ({ run, now }: { run: NonNullable<Mine['interrupted']>; now: string }) => (
  <Card tone="warn" title={`${daysLeft(run.registerBy, now)}重新登记`}>
    <View>{`${longDate(run.registerBy)}（含）前在新住处登记，之前连续登记的 ${run.days} 天继续算。`}</View>
    <View className="small">{`${longDate(run.endedOn)}起没有有效登记。请新住处的房东或单位尽快为您申报入住。`}</View>
  </Card>
)

const Run = ({ mine, now }: { mine: Mine; now: string }) => {
  const { continuity, interrupted } = mine
  if (!continuity && interrupted) return <Interrupted run={interrupted} now={now} />
  if (!continuity)
    return (
      <Card tone="warn" title="现在没有有效的居住登记">
        <View className="small">请房东或单位为您申报入住。登记生效那天起，重新计算连续居住。</View>
      </Card>
    )
  return (
    <Card>
      <View className="muted">连续登记居住</View>
      <Heading look="title">{`${continuity.days} 天`}</Heading>
      <View className="small digits">
        {longDate(continuity.start)}起，{fullText(continuity.fullOn, now)}
      </View>
      <ResidenceTrack spans={spansOf(mine)} today={dayOf(now)} note={residenceNote(spansOf(mine), continuity.start)} />
      <View className="muted">{`搬家后 ${gapDays.on(dayOf(now))} 天内重新登记，不会断。`}</View>
    </Card>
  )
}

const pendingText = (state: Registration['state']): string => {
  if (state === 'awaitingConfirmation') return '确认后生效，登记日期是确认那天'
  if (state === 'awaitingLink') return '房屋审核通过后生效，申报时间已保留'
  return '没有登记'
}

/** What was done to it last, and where an objection against that stands. */
const LastChange = ({ registration: { changes } }: { registration: Registration }) => {
  const last = changes.at(-1)
  if (!last) return null
  const objection = last.objection && `，您的异议：${objectionStateNames[last.objection.state]}`
  return (
    <View className="small">{`${longDate(dayOf(last.at))} 申报人申报${changeNames[last.kind]}${objection ?? ''}`}</View>
  )
}

const Record = ({ registration }: { registration: Registration }) => {
  const { registrationId, address, state, declarantType, moveInOn, registeredOn, endedOn, receipt, changes } =
    registration
  const said = registrationStateText[state]
  const own = registeredOn === null && (state === 'awaitingConfirmation' || state === 'withdrawn')
  return (
    <Card title={address} aside={<Tag tone={said.tone}>{said.name}</Tag>}>
      <Facts
        rows={[
          ['入住', longDate(moveInOn)],
          ['登记', registeredOn ? longDate(registeredOn) : pendingText(state)],
          ...(endedOn ? [['结束', longDate(endedOn)] as const] : []),
          ['申报人', declarantText[declarantType].name],
        ]}
      />
      <LastChange registration={registration} />
      <View className="card-actions">
        <Buttons>
          {own ? (
            <Button
              kind="soft"
              size="small"
              label={`看进度：${address}`}
              onTap={() => void go('registration/check-in-status')}
            >
              看进度
            </Button>
          ) : null}
          {own ? null : (
            <Button
              kind="soft"
              size="small"
              label={`${changes.length > 0 ? '查看经过、提异议' : '查看经过'}：${address}`}
              onTap={() => void go('registration/record', { id: registrationId })}
            >
              {changes.length > 0 ? '查看经过、提异议' : '查看经过'}
            </Button>
          )}
          {own ? null : (
            <Button
              kind="soft"
              size="small"
              label={`查看回执：${address}`}
              onTap={() => void go('registration/receipt', { receipt })}
            >
              查看回执
            </Button>
          )}
        </Buttons>
      </View>
    </Card>
  )
}

const Screen = () => {
  const query = useQuery('registration.listMyRegistrations', {})
  return (
    <Page title="我的居住登记">
      <Loaded query={query} role="resident">
        {(mine, now) =>
          mine.registrations.length === 0 ? (
            <Empty
              title="还没有居住登记"
              icon="house"
              action={<Button onTap={() => void go('registration/check-in')}>自己填报</Button>}
            >
              租房的请房东申报，住宿舍的请单位或学校申报；也可以自己填好，请他们确认。办好后这里能看到，也会通知您。
            </Empty>
          ) : (
            <>
              {mine.contested ? (
                <Notice tone="warn" title="您的异议正在核实">
                  有结果以前，连续居住的时间先不下结论；正在申请的业务会等结果，不用重新提交。
                </Notice>
              ) : null}
              {mine.contested && !mine.continuity && !mine.interrupted ? null : <Run mine={mine} now={now} />}
              <Card>
                <Download
                  operation="registration.printRecord"
                  input={{}}
                  label={papersText.downloadRecord}
                  kind="soft"
                />
              </Card>
              {mine.registrations.map((one) => (
                <Record key={one.registrationId} registration={one} />
              ))}
            </>
          )
        }
      </Loaded>
    </Page>
  )
}

export default Screen
