import { View } from '@tarojs/components'
import { type FiledMoveIn, type MoveInResult } from '@shared/contract/registration'
import { Button, Buttons, Card, longDate, Notice, Page, ReceiptNumber, ResultHero, Tag } from '@/components'
import { goTab, replace } from '@/platform'
import { lateness } from './filed'

/** What became of one person, with the name as it was typed. */
interface Outcome {
  name: string
  result: MoveInResult
  /** Back to what was typed; null where it was taken. */
  mend: (() => void) | null
}

const FiledOne = ({ name, result }: { name: string; result: FiledMoveIn }) => {
  const { registration, receipt } = result
  const { registeredOn, address } = registration
  return (
    <>
      <Card
        title={name}
        aside={<Tag tone={registeredOn ? 'ok' : 'warn'}>{registeredOn ? '已登记' : '等房屋审核'}</Tag>}
      >
        <View>{address}</View>
        {registeredOn ? <View className="muted digits">登记日期 {longDate(registeredOn)}</View> : null}
        {lateness(result) ? <View className="muted">{lateness(result)}</View> : null}
      </Card>
      <ReceiptNumber receipt={receipt} label={`${name}的回执编号`} />
    </>
  )
}

const RefusedOne = ({ name, result, mend }: Outcome & { result: Extract<MoveInResult, { outcome: 'refused' }> }) => {
  const { message, fields } = result.refusal
  const reasons = [...new Set([...Object.values(fields), ...(Object.keys(fields).length === 0 ? [message] : [])])]
  return (
    <Card title={name} tone="warn" aside={<Tag tone="bad">没有办</Tag>}>
      {reasons.map((reason) => (
        <View key={reason}>{reason}</View>
      ))}
      {mend ? (
        <Button kind="soft" label={`改好再报：${name}`} onTap={mend}>
          改好再报
        </Button>
      ) : null}
    </Card>
  )
}

/** 申报的结果 of several: a decision for each; who was not taken can be mended at once. */
export const FiledHousehold = ({ outcomes, again }: { outcomes: readonly Outcome[]; again: () => void }) => {
  const filed = outcomes.filter(({ result }) => result.outcome === 'filed').length
  const left = outcomes.length - filed
  // What is left to do stands first.
  const refused = outcomes.filter(({ result }) => result.outcome === 'refused')
  const taken = outcomes.filter(({ result }) => result.outcome === 'filed')
  const title = left === 0 ? `${filed} 人都已申报` : `${filed} 人已申报，${left} 人没有办`
  return (
    <Page
      title="办理结果"
      back={() => goTab('home')}
      announce={title}
      footer={
        <Buttons>
          <Button kind="soft" onTap={again}>
            再申报
          </Button>
          <Button onTap={() => void replace('registration/dwellings')}>看我的房屋</Button>
        </Buttons>
      }
    >
      <ResultHero state={left === 0 ? 'done' : 'waiting'} title={title} />
      {[...refused, ...taken].map((one, index) =>
        one.result.outcome === 'filed' ? (
          <FiledOne key={index} name={one.name} result={one.result} />
        ) : (
          <RefusedOne key={index} {...one} result={one.result} />
        ),
      )}
      {filed > 0 ? (
        <Notice title="住户会马上收到通知">
          内容不属实的，住户可以提出。没有办成的，填好的内容都还在，改好就能再报。
        </Notice>
      ) : null}
    </Page>
  )
}
