import { useState } from 'react'
import { Text, View } from '@tarojs/components'
import { type OutputOf } from '@shared/contract'
import { type KnownSource } from '@shared/contract/permit'
import { feeFen } from '@shared/rules/fees'
import { inYuan } from '@shared/text/fees'
import { Button, Card, dayOf, moment, Notice, Tap } from '@/components'
import { Sheet } from '@/components/sheet'
import { go } from '@/platform'
import { knownFrom } from '@/text/corrections'
import { matterText } from '@/text/states'
import { waitsForObjection } from '@/text/waiting'
import { doubtOf } from './route-field'
import { type Applying, routeIn } from './values'

type Eligibility = OutputOf<'permit.checkEligibility'>
type Row = { label: string; value: string; source: KnownSource; at: string | null }

const rowsOf = ({ name, hukou, address, sources }: Eligibility['prefill']): Row[] =>
  [
    { label: '姓名', value: name, found: sources.name },
    { label: '户籍地址', value: hukou, found: sources.hukou },
    { label: '登记住址', value: address, found: sources.address },
  ].flatMap(({ label, value, found }) => (value && found ? [{ label, value, ...found }] : []))

const Row = ({ row, now, ask }: { row: Row; now: string; ask: () => void }) => (
  <View className="answer">
    <View className="answer-label">{row.label}</View>
    <View className="answer-value">
      <View>{row.value}</View>
      <View className="muted digits">
        {knownFrom[row.source].name}
        {row.at ? ` · ${moment(row.at, now)}` : ''}
      </View>
    </View>
    <Tap className="answer-change" meaning={{ label: `${row.label}不对？` }} onTap={ask}>
      <Text>不对？</Text>
    </Tap>
  </View>
)

const Correction = ({ row, close }: { row: Row; close: () => void }) => {
  const { name, where, how } = knownFrom[row.source]
  return (
    <Sheet title={`${row.label}不对？`} onClose={close}>
      <View className="stack">
        <View>{`这一项来自${name}，由${where}更正。`}</View>
        <View>{how}</View>
        {row.source === 'registration' ? (
          <Button kind="soft" onTap={() => void go('registration/my-registrations')}>
            看我的居住登记
          </Button>
        ) : null}
        <Button onTap={close}>知道了</Button>
      </View>
    </Sheet>
  )
}

const Doubt = ({ eligibility, values }: { eligibility: Eligibility; values: Applying }) => {
  const { decision, routes } = eligibility
  if (waitsForObjection(decision))
    return (
      <Notice tone="warn" title="等登记异议的结果">
        可以先提交，异议核实后自动办结并通知您。
      </Notice>
    )
  const doubt = doubtOf(routes, routeIn(values))
  if (!doubt) return null
  return (
    <Notice tone="warn" title={doubt.title}>
      {`${doubt.detail}现在提交，不通过的会给您理由和回执，不影响以后再申请。`}
    </Notice>
  )
}

/** What is known already, and where from; what would come of it now. */
export const Known = ({ eligibility, values, now }: { eligibility: Eligibility; values: Applying; now: string }) => {
  const [asked, setAsked] = useState<Row | null>(null)
  const matter = eligibility.permit.state === 'cancelled' ? 'reapplication' : 'firstIssue'
  const fee = feeFen(matter, dayOf(now))
  return (
    <>
      <Doubt eligibility={eligibility} values={values} />
      <Card title="系统已查到，不用您填">
        <View className="answers">
          <View className="answer">
            <View className="answer-label">申请类型</View>
            <View className="answer-value">
              <View>{matterText[matter]}</View>
              <View className="muted">
                {fee > 0
                  ? `原来的居住证已注销，条件按首次申领重新核对；工本费 ${inYuan(fee)}`
                  : '您还没有居住证；首次申领不收费'}
              </View>
            </View>
          </View>
          {rowsOf(eligibility.prefill).map((row) => (
            <Row key={row.label} row={row} now={now} ask={() => setAsked(row)} />
          ))}
        </View>
      </Card>
      {asked ? <Correction row={asked} close={() => setAsked(null)} /> : null}
    </>
  )
}
