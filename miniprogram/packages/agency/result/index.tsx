import { useCallback } from 'react'
import { View } from '@tarojs/components'
import { type OutputOf } from '@shared/contract'
import { type BatchItem } from '@shared/contract/agency'
import { feeText } from '@shared/text/fees'
import { call, useQuery } from '@/api'
import { useSteps } from '@/api/use-steps'
import { Button, Card, Facts, moment, Notice, Page, receiptGroups, Tag, type Tone } from '@/components'
import { Desk, Table, TableRow } from '@/components/desk'
import { Download } from '@/components/download'
import { Loaded } from '@/components/loaded'
import { StepUpSheet } from '@/components/step-up-sheet'
import { goTo } from '@/platform'
import { usePageQuery } from '@/platform/page-query'
import { agencyBatchText, agencyResultText as text } from '@/text/agency'
import { Working } from '@/components/working'

type Batch = OutputOf<'permit.agencyBatch'>
type Outcome = keyof typeof text.outcomes

const tones: Record<Outcome, Tone> = {
  approved: 'ok',
  refused: 'bad',
  waiting: 'warn',
  withdrawn: 'info',
  notFiled: 'warn',
  open: 'info',
}
/** What needs somebody stands first. */
const order: readonly Outcome[] = ['notFiled', 'refused', 'waiting', 'open', 'withdrawn', 'approved']
const hub = '/packages/agency/people/index'

const cells = ({ maskedIdNumber, outcome, receipt, on, reason }: BatchItem): string[] => [
  maskedIdNumber,
  receipt ? receiptGroups(receipt) : '',
  outcome === 'approved' && on
    ? text.validUntil(on)
    : [reason && (outcome === 'refused' ? text.because(reason) : reason), on && text.earliest(on)]
        .filter(Boolean)
        .join('，'),
]

const Group = ({ outcome, people }: { outcome: Outcome; people: readonly BatchItem[] }) => (
  <Card title={text.outcomes[outcome]} aside={<Tag tone={tones[outcome]}>{`${people.length} 人`}</Tag>}>
    <Table columns={text.columns} lines>
      {people.map((one, i) => (
        <TableRow key={`${i} ${one.maskedIdNumber}`} title={one.name} cells={cells(one)} />
      ))}
    </Table>
    {outcome === 'refused' ? <View className="muted">{text.own}</View> : null}
    {outcome === 'waiting' ? <View className="muted">{text.waiting}</View> : null}
  </Card>
)

const Result = ({ data, now, reload }: { data: Batch; now: string; reload: () => unknown }) => {
  const { batch, unit, feeFen, people } = data
  const { batchId } = batch
  const step = useCallback(async () => (await call('permit.stepAgencyBatch', { batchId })).batch.left, [batchId])
  const { left, refusal, goOn, forget } = useSteps(step, batch.left, reload)
  const groups = order.map((outcome) => ({
    outcome,
    people: people.filter((one) => (one.outcome ?? 'open') === outcome),
  }))
  const side = (
    <>
      <View className="form-lead">{`${unit} · ${text.at(moment(batch.startedAt, now))}`}</View>
      {left > 0 && !refusal ? (
        <Working title={text.working} done={batch.people - left} all={batch.people} detail={text.workingDetail} />
      ) : null}
      {refusal ? (
        <>
          <Notice tone="warn" title={text.stopped} urgent>
            {refusal.message}
          </Notice>
          <Button kind="soft" onTap={goOn}>
            {text.goOn}
          </Button>
          <StepUpSheet refusal={refusal} onClose={forget} />
        </>
      ) : null}
      <Card title={agencyBatchText.title[batch.matter]}>
        <Facts
          rows={[
            ['人数', `${batch.people} 人`],
            ...groups.flatMap(({ outcome, people: some }): [string, string][] =>
              some.length > 0 ? [[text.outcomes[outcome], `${some.length} 人`]] : [],
            ),
            [text.fee, feeText(feeFen)],
          ]}
        />
      </Card>
      {left === 0 && people.some(({ receipt }) => receipt) ? (
        <Download kind="soft" operation="permit.printAgencyReceipt" input={{ batchId }} label={text.paper} />
      ) : null}
    </>
  )
  return (
    <Desk side={side}>
      {groups.map((group) => (group.people.length > 0 ? <Group key={group.outcome} {...group} /> : null))}
    </Desk>
  )
}

/** 批量代办的结果: works off what is left, then says what came of each. */
const Screen = () => {
  const { batch = '' } = usePageQuery()
  const query = useQuery('permit.agencyBatch', { batchId: batch })
  return (
    <Page wide title={text.title} footer={<Button onTap={() => goTo(hub)}>{text.back}</Button>}>
      <Loaded query={query} role="subAccount">
        {(data, now) => <Result key={data.batch.batchId} data={data} now={now} reload={query.reload} />}
      </Loaded>
    </Page>
  )
}

export default Screen
