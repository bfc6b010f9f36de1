import { useState } from 'react'
import { View } from '@tarojs/components'
import { type CounterFile } from '@shared/contract/permit-counter'
import { caseStateNames } from '@shared/rules/case-states'
import { feeBackWords, inYuan } from '@shared/text/fees'
import { useSubmit } from '@/api'
import { Button, Buttons, Card, ListRow, longDate, moment, Notice, Tag } from '@/components'
import { Download } from '@/components/download'
import { Fold } from '@/components/fold'
import { go } from '@/platform'
import { counterText as text, signerOf } from '@/text/counter'
import { matterText } from '@/text/states'
import { Fee } from './fee'
import { type Finish } from './person'
import { Problem } from './problem'

type One = CounterFile['cases'][number]
type Props = { file: CounterFile; now: string; done: Finish }
type CaseProps = Omit<Props, 'file'> & { fileId: string; signer: string; one: One }

/** As many as fit beside a person who waits. */
const inSight = 3

const owed = ({ fee, matter, progress }: One): string | null => {
  if (!fee || progress !== 'awaitingPayment') return null
  const amount = inYuan(fee.fen)
  return matter === 'replacement' ? text.owed(amount, longDate(fee.payBy)) : text.owedOpen(amount)
}

const Withdraw = ({ fileId, signer, one, done, back }: CaseProps & { back: () => void }) => {
  const { submit, refusal, forget } = useSubmit('permit.withdrawAtCounter')
  const withdraw = async () => {
    const result = await submit({ fileId, receipt: one.receipt })
    if (result) done(text.done.withdrawn, result)
  }
  return (
    <Card tone="warn" title={text.withdrawAsk}>
      <View className="stack">
        <View>{text.withdrawLead(signer)}</View>
        <Problem refusal={refusal} forget={forget} />
        <Button id="withdraw-yes" kind="danger" onTap={withdraw}>
          {text.withdrawYes(signer)}
        </Button>
        <Button kind="soft" onTap={back}>
          {text.back}
        </Button>
      </View>
    </Card>
  )
}

const AskReply = ({ fileId, signer, one, done }: CaseProps) => {
  const { submit, refusal, forget } = useSubmit('permit.askReplyAtCounter')
  const ask = async () => {
    const result = await submit({ fileId, receipt: one.receipt })
    if (result) done(text.replyAsked, result)
  }
  return (
    <>
      <Problem refusal={refusal} forget={forget} />
      <Button kind="ghost" onTap={ask}>
        {text.reply(signer)}
      </Button>
    </>
  )
}

/** What can be done with a case that is there. */
const Acts = (props: CaseProps) => {
  const { one, fileId } = props
  const [doing, setDoing] = useState<'withdraw' | 'fee' | null>(null)
  const back = () => setDoing(null)
  const { receipt, state, progress, handling, fee } = one
  if (doing === 'withdraw') return <Withdraw {...props} back={back} />
  if (doing === 'fee') return <Fee {...props} back={back} />
  return (
    <View className="stack">
      {state === 'refused' && handling.reply === null ? <AskReply {...props} /> : null}
      {progress === 'awaitingPayment' ? <Button onTap={() => setDoing('fee')}>{text.fee}</Button> : null}
      {fee?.back?.way === 'counter' ? (
        <>
          <Notice tone={fee.back.paid ? undefined : 'warn'}>{feeBackWords(fee.fen, fee.back)}</Notice>
          {fee.back.paid ? null : (
            <Button onTap={() => go('staff/cash-refund', { id: one.caseId })}>{text.feeBack}</Button>
          )}
        </>
      ) : null}
      {handling.reply?.sentAt ? (
        <Download
          operation="permit.printAtCounter"
          input={{ fileId, receipt, paper: 'reply' }}
          label={text.printReply}
          kind="soft"
        />
      ) : null}
      <Download
        operation="permit.printAtCounter"
        input={{ fileId, receipt, paper: 'receipt' }}
        label={text.print}
        kind="soft"
      />
      <Buttons>
        {state === 'waiting' ? (
          <Button kind="ghost" onTap={() => go('staff/permit-case', { id: one.caseId })}>
            {text.look}
          </Button>
        ) : null}
        {handling.mayWithdraw ? (
          <Button kind="ghost" onTap={() => setDoing('withdraw')}>
            {text.withdraw}
          </Button>
        ) : null}
      </Buttons>
    </View>
  )
}

const isOpen = ({ state, progress }: One) =>
  state === 'waiting' || (state === 'approved' && !['approved', 'collected', 'posted', 'terminated'].includes(progress))

const Row = (props: CaseProps) => {
  const { one, now } = props
  const [open, setOpen] = useState(false)
  const detail = [`${moment(one.filedAt, now)}提交`, owed(one)].filter(Boolean).join(' · ')
  const tone = one.state === 'refused' ? 'bad' : isOpen(one) ? 'warn' : 'info'
  return (
    <View>
      <ListRow
        title={matterText[one.matter]}
        detail={detail}
        aside={<Tag tone={tone}>{caseStateNames[one.progress]}</Tag>}
        onTap={() => setOpen(!open)}
      />
      {open ? <Acts {...props} /> : null}
    </View>
  )
}

/** What is in hand and what was, the newest first; each opens to what can be done with it. */
export const Cases = ({ file, ...props }: Props) => {
  const { fileId, cases } = file
  const row = (one: One) => <Row key={one.receipt} fileId={fileId} signer={signerOf(file)} one={one} {...props} />
  return (
    <Card title={text.cases}>
      {cases.length === 0 ? <View className="muted">{text.none}</View> : cases.slice(0, inSight).map(row)}
      {cases.length > inSight ? <Fold title={text.older}>{cases.slice(inSight).map(row)}</Fold> : null}
    </Card>
  )
}
