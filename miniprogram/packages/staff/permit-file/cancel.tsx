import { useState } from 'react'
import { View } from '@tarojs/components'
import { type DeskFile } from '@shared/contract/permit-desk'
import { type DecidedGround, cancellationGroundKeys } from '@shared/rules/cancellation'
import { groundText } from '@shared/text/decisions'
import { useSubmit } from '@/api'
import { Button, Card, ChoiceField, DateField, dayOf, Facts, longDate, TextField } from '@/components'
import { Cited } from '@/components/cited'
import { Refused } from '@/components/refused'
import { StepUpSheet } from '@/components/step-up-sheet'
import { fileText as text } from '@/text/decisions'
import { reasonProblem } from '../case/reason'

type Props = { file: DeskFile; now: string; done: (file: DeskFile) => void }

const grounds = cancellationGroundKeys.map((value) => ({ value, label: groundText(value) }))

/** 注销: what is asked, then everything once more before it is done. */
export const Cancel = ({ file: { fileId, version }, now, done }: Props) => {
  const [ground, setGround] = useState<DecidedGround | ''>('')
  const [on, setOn] = useState(dayOf(now))
  const [reason, setReason] = useState('')
  const [tried, setTried] = useState(false)
  const [checking, setChecking] = useState(false)
  const { submit, refusal, forget } = useSubmit('permit.cancelPermit')
  const wrong = reasonProblem(reason, text.writeReason)
  const check = () => {
    setTried(true)
    setChecking(ground !== '' && wrong === null)
  }
  const send = async () => {
    if (ground === '') return
    const next = await submit({ fileId, version, ground, on, reason: reason.trim() })
    if (next) done(next)
  }
  if (checking && ground !== '')
    return (
      <Card tone="warn" title={text.checkAsk}>
        <View className="stack">
          <Facts
            rows={[
              [text.ground, <Cited key="ground">{groundText(ground)}</Cited>],
              [text.on, longDate(on)],
              [text.reason, reason],
            ]}
          />
          <View>{text.cancelLead}</View>
          <Refused refusal={refusal} />
          <Button id="cancel-yes" kind="danger" onTap={send}>
            {text.yes}
          </Button>
          <Button kind="soft" onTap={() => setChecking(false)}>
            {text.change}
          </Button>
          <StepUpSheet refusal={refusal} onClose={forget} />
        </View>
      </Card>
    )
  return (
    <Card title={text.cancel}>
      <View className="stack">
        <ChoiceField
          name="ground"
          label={text.ground}
          value={ground}
          options={grounds}
          error={tried && ground === '' ? text.pickGround : null}
          onChange={setGround}
        />
        <DateField
          name="on"
          label={text.on}
          value={on}
          latest={dayOf(now)}
          error={refusal?.fields.on}
          onChange={setOn}
        />
        <TextField
          name="reason"
          label={text.reason}
          hint={text.reasonHint}
          rows={3}
          maxLength={200}
          value={reason}
          error={tried ? wrong : refusal?.fields.reason}
          onChange={setReason}
        />
        <Button id="cancel-check" onTap={check}>
          {text.check}
        </Button>
      </View>
    </Card>
  )
}

/** 撤销注销: with a reason. */
export const Restore = ({ file: { fileId, version }, done }: Omit<Props, 'now'>) => {
  const [reason, setReason] = useState('')
  const { submit, refusal, forget } = useSubmit('permit.restorePermit')
  const send = async () => {
    const next = await submit({ fileId, version, reason: reason.trim() })
    if (next) done(next)
  }
  return (
    <Card title={text.restore}>
      <View className="stack">
        <View>{text.restoreLead}</View>
        <TextField
          name="restoreReason"
          label={text.restoreReason}
          rows={3}
          maxLength={200}
          value={reason}
          error={refusal?.fields.reason}
          onChange={setReason}
        />
        <Refused refusal={refusal} fields={['reason']} />
        <Button id="restore-yes" onTap={send}>
          {text.restoreYes}
        </Button>
        <StepUpSheet refusal={refusal} onClose={forget} />
      </View>
    </Card>
  )
}
