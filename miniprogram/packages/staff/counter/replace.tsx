import { useEffect, useState } from 'react'
import { type CounterFile } from '@shared/contract/permit-counter'
import { feeFen } from '@shared/rules/fees'
import { replacementReasons, type ReplacementReason } from '@shared/rules/replacement'
import { inYuan } from '@shared/text/fees'
import { useSubmit } from '@/api'
import { Button, ChoiceField, dayOf, Heading, Notice } from '@/components'
import { useFocusOnWrong } from '@/components/use-focus-on-wrong'
import { focusOn } from '@/platform'
import { counterText as text, counterMatterText, signerOf } from '@/text/counter'
import { reasonText } from '@/text/fees'
import { type Finish } from './person'
import { planInput, PlanFields, planOf } from './plan'
import { Problem } from './problem'

type Props = { file: CounterFile; now: string; done: Finish; back: () => void }

const reasons = replacementReasons.map((value) => ({ value, ...reasonText[value] }))

/** 补领、换领: why, where the new card goes, and what it costs. */
export const Replace = ({ file, now, done, back }: Props) => {
  const [reason, setReason] = useState<ReplacementReason | ''>('')
  const [plan, setPlan] = useState(() => planOf(file))
  const [tried, setTried] = useState(false)
  const { submit, refusal, forget } = useSubmit('permit.replaceAtCounter')
  useEffect(() => focusOn('question'), [])
  useFocusOnWrong(refusal)
  const send = async () => {
    setTried(true)
    if (reason === '') return focusOn('reason')
    const result = await submit({ fileId: file.fileId, reason, ...planInput(plan) })
    if (result) done(text.done[result.case.state], result)
  }
  return (
    <>
      <Heading id="question">{`${file.name} · ${counterMatterText.replace}`}</Heading>
      <Notice>{text.feeIs(inYuan(feeFen('replacement', dayOf(now))))}</Notice>
      <ChoiceField
        name="reason"
        label={text.reason}
        value={reason}
        options={reasons}
        error={tried && reason === '' ? text.pickReason : null}
        onChange={setReason}
      />
      <PlanFields
        signer={signerOf(file)}
        plan={plan}
        change={(changes) => setPlan({ ...plan, ...changes })}
        refusal={refusal}
      />
      <Problem refusal={refusal} forget={forget} />
      <Button id="send" onTap={send}>
        {text.send}
      </Button>
      <Button kind="soft" onTap={back}>
        {text.back}
      </Button>
    </>
  )
}
