import { useState } from 'react'
import { View } from '@tarojs/components'
import { type OutputOf } from '@shared/contract'
import { type LinkCase } from '@shared/contract/review'
import { useSubmit } from '@/api'
import { Button, Card, ChoiceField, Notice, Tap, TextField } from '@/components'
import { StepUpSheet } from '@/components/step-up-sheet'
import { focusOn, goTo } from '@/platform'
import { keep, takeKept } from '@/platform/kept'
import { staffText as text } from '@/text/staff'
import './decide.scss'

type Verdict = 'approve' | 'reject'
type Filled = { verdict: Verdict | ''; reason: string }

const options = [
  { value: 'approve', label: text.approve, detail: text.approveDetail },
  { value: 'reject', label: text.reject, detail: text.rejectDetail },
] as const

export const queuePage = '/packages/staff/queue/index'

const keyOf = (linkId: string) => `decide-${linkId}`

/** What was filled before a face check took the page away. */
const filledBefore = (linkId: string): Filled => {
  const kept = JSON.parse(takeKept(keyOf(linkId)) ?? '{}') as { verdict?: unknown; reason?: unknown }
  const verdict = kept.verdict === 'approve' || kept.verdict === 'reject' ? kept.verdict : ''
  return { verdict, reason: typeof kept.reason === 'string' ? kept.reason : '' }
}

/** Somebody else was quicker, or the case is another one than was looked at. */
const Overtaken = ({
  message,
  decided,
  reload,
}: {
  message: string
  decided: boolean
  reload: () => Promise<void>
}) => (
  <Card tone="warn" title={decided ? text.gone : undefined}>
    <View>{message}</View>
    <View className="decide-action">
      {decided ? (
        <Button onTap={() => goTo(queuePage)}>{text.back}</Button>
      ) : (
        <Button onTap={reload}>{text.reload}</Button>
      )}
    </View>
  </Card>
)

/** 决定, with the reason that the applicant will read. */
export const Decide = ({
  link: { linkId, version },
  done,
  reload,
}: {
  link: LinkCase
  done: (decided: OutputOf<'review.decideLink'>) => void
  reload: () => Promise<void>
}) => {
  const [filled, setFilled] = useState(() => filledBefore(linkId))
  const [missing, setMissing] = useState<Partial<Record<'verdict' | 'reason', string>>>({})
  const { submit, refusal, forget } = useSubmit('review.decideLink')
  const { verdict, reason } = filled
  const change = (changes: Partial<Filled>) => {
    setFilled({ ...filled, ...changes })
    setMissing({})
  }

  const send = async () => {
    if (!verdict) {
      setMissing({ verdict: text.pickDecision })
      return focusOn('verdict')
    }
    if ([...reason.trim()].length < 2) {
      setMissing({ reason: text.writeReason })
      return focusOn('reason')
    }
    const decided = await submit({ linkId, version, approve: verdict === 'approve', reason: reason.trim() })
    if (decided) done(decided)
  }

  const overtaken = refusal?.code === 'already-decided' || refusal?.code === 'conflict'
  if (refusal && overtaken)
    return (
      <Overtaken
        message={refusal.message}
        decided={refusal.code === 'already-decided'}
        reload={async () => {
          forget()
          await reload()
        }}
      />
    )

  return (
    <Card title={text.decision}>
      <ChoiceField
        name="verdict"
        label="您的决定"
        value={verdict}
        options={options}
        error={missing.verdict}
        onChange={(chosen) => change({ verdict: chosen })}
      />
      <TextField
        name="reason"
        label={text.reason}
        hint={text.reasonHint}
        rows={3}
        maxLength={200}
        value={reason}
        error={missing.reason ?? refusal?.fields.reason}
        onChange={(words) => change({ reason: words })}
      />
      {verdict ? (
        <View className="decide-reasons">
          {text.reasons[verdict].map((words) => (
            <Tap key={words} className="decide-reason" onTap={() => change({ reason: words })}>
              {words}
            </Tap>
          ))}
        </View>
      ) : null}
      {refusal && refusal.code !== 'step-up-needed' && !refusal.fields.reason ? (
        <Notice tone="bad" urgent>
          {refusal.message}
        </Notice>
      ) : null}
      <Button id="decide" onTap={send}>
        {text.submit}
      </Button>
      <StepUpSheet refusal={refusal} onClose={forget} before={() => keep(keyOf(linkId), JSON.stringify(filled))} />
    </Card>
  )
}
