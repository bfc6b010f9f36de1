import { useState } from 'react'
import { View } from '@tarojs/components'
import { type OutputOf } from '@shared/contract'
import { type ObjectionCase } from '@shared/contract/review'
import { useSubmit } from '@/api'
import { Button, Card, ChoiceField, Notice, Tap, TextField } from '@/components'
import { StepUpSheet } from '@/components/step-up-sheet'
import { focusOn } from '@/platform'
import { keep, takeKept } from '@/platform/kept'
import { objectionText as text } from '@/text/objections'
import { Overtaken } from '../link/overtaken'

type Verdict = 'uphold' | 'reject'
type Filled = { verdict: Verdict | ''; reason: string }

const options = [
  { value: 'uphold', label: text.uphold, detail: text.upholdDetail },
  { value: 'reject', label: text.reject, detail: text.rejectDetail },
] as const

const keyOf = (id: string) => `objection-${id}`

/** What was filled before a face check took the page away, or blank. */
const filledBefore = (id: string): Filled => {
  const kept = JSON.parse(takeKept(keyOf(id)) ?? '{}') as { verdict?: unknown; reason?: unknown }
  const verdict = kept.verdict === 'uphold' || kept.verdict === 'reject' ? kept.verdict : ''
  return { verdict, reason: typeof kept.reason === 'string' ? kept.reason : '' }
}

const missingIn = ({ verdict, reason }: Filled): { field: 'verdict' | 'reason'; message: string } | null => {
  if (!verdict) return { field: 'verdict', message: text.pick }
  return [...reason.trim()].length < 2 ? { field: 'reason', message: text.write } : null
}

type DecideProps = {
  objection: ObjectionCase
  done: (decided: OutputOf<'review.decideObjection'>) => void
  reload: () => Promise<void>
}

/** 决定, with the reason that both sides will read. */
export const Decide = ({ objection: { objectionId, version }, done, reload }: DecideProps) => {
  const [filled, setFilled] = useState(() => filledBefore(objectionId))
  const [missing, setMissing] = useState<ReturnType<typeof missingIn>>(null)
  const { submit, refusal, forget } = useSubmit('review.decideObjection')
  const { verdict, reason } = filled

  const change = (changes: Partial<Filled>) => {
    setFilled({ ...filled, ...changes })
    setMissing(null)
  }

  const send = async () => {
    const found = missingIn(filled)
    setMissing(found)
    if (found) return focusOn(found.field)
    const decided = await submit({ objectionId, version, uphold: verdict === 'uphold', reason: reason.trim() })
    if (decided) done(decided)
  }

  const readAgain = async () => {
    forget()
    await reload()
  }

  const errorOf = (field: 'verdict' | 'reason') =>
    (missing?.field === field ? missing.message : null) ?? refusal?.fields[field] ?? null

  if (refusal?.code === 'already-decided' || refusal?.code === 'conflict')
    return <Overtaken refusal={refusal} reload={readAgain} />
  return (
    <Card title={text.deciding}>
      <View className="muted">{text.meaning}</View>
      <ChoiceField
        name="verdict"
        label={text.decision}
        value={verdict}
        options={options}
        error={errorOf('verdict')}
        onChange={(chosen) => change({ verdict: chosen })}
      />
      <TextField
        name="reason"
        label={text.words}
        hint={text.wordsHint}
        rows={3}
        maxLength={200}
        value={reason}
        error={errorOf('reason')}
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
      <StepUpSheet refusal={refusal} onClose={forget} before={() => keep(keyOf(objectionId), JSON.stringify(filled))} />
    </Card>
  )
}
