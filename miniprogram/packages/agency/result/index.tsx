import { useCallback, useEffect, useRef, useState } from 'react'
import { View } from '@tarojs/components'
import { type OutputOf } from '@shared/contract'
import { type BatchItem } from '@shared/contract/agency'
import { asRefusal, call, type RefusalError, useQuery } from '@/api'
import { Button, Card, Facts, feeText, moment, Notice, Page, receiptGroups, Tag, type Tone } from '@/components'
import { Desk, Table, TableRow } from '@/components/desk'
import { Loaded } from '@/components/loaded'
import { StepUpSheet } from '@/components/step-up-sheet'
import { goTo } from '@/platform'
import { saveFile } from '@/platform/save-file'
import { usePageQuery } from '@/platform/page-query'
import { agencyBatchText, agencyResultText as text } from '@/text/agency'
import { patiently } from '@/api/patiently'
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

/** Works the batch off as long as the page is open; `left` is how many wait. */
const useSteps = (batchId: string, first: number, done: () => unknown) => {
  const [left, setLeft] = useState(first)
  const [refusal, setRefusal] = useState<RefusalError | null>(null)
  const open = useRef(true)
  const running = useRef(false)
  const run = useCallback(async () => {
    if (running.current) return
    running.current = true
    try {
      for (let rest = first; rest > 0 && open.current;) {
        const { batch } = await patiently(() => call('permit.stepAgencyBatch', { batchId }))
        if (batch.left === rest) break
        rest = batch.left
        setLeft(rest)
      }
      if (open.current) await done()
    } catch (thrown) {
      setRefusal(asRefusal(thrown))
    } finally {
      running.current = false
    }
  }, [batchId, first, done])
  useEffect(() => {
    open.current = true
    const timer = setTimeout(() => void (first > 0 && run()), 0)
    return () => {
      open.current = false
      clearTimeout(timer)
    }
  }, [first, run])
  const forget = () => setRefusal(null)
  const goOn = () => {
    forget()
    return run()
  }
  return { left, refusal, goOn, forget }
}

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

/** 代办受理回执, with which the cards are collected. */
const Paper = ({ batchId }: { batchId: string }) => {
  const [problem, setProblem] = useState<string | null>(null)
  const load = async () => {
    setProblem(null)
    try {
      await saveFile(await call('permit.printAgencyReceipt', { batchId }))
    } catch (thrown) {
      setProblem(asRefusal(thrown).message)
    }
  }
  return (
    <View className="stack">
      {problem ? (
        <Notice tone="bad" urgent>
          {problem}
        </Notice>
      ) : null}
      <Button kind="soft" onTap={load}>
        {text.paper}
      </Button>
    </View>
  )
}

const Result = ({ data, now, reload }: { data: Batch; now: string; reload: () => unknown }) => {
  const { batch, unit, feeFen, people } = data
  const { left, refusal, goOn, forget } = useSteps(batch.batchId, batch.left, reload)
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
      {left === 0 && people.some(({ receipt }) => receipt) ? <Paper batchId={batch.batchId} /> : null}
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
