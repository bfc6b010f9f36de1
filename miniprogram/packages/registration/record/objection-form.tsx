import { useState } from 'react'
import { View } from '@tarojs/components'
import { type ChangeView } from '@shared/contract/change'
import { type Day } from '@shared/model/day'
import { objectionClock, objectionWorkdays } from '@shared/rules/objection'
import { changeNames } from '@shared/text/registration-changes'
import { useSubmit } from '@/api'
import { Button, Buttons, longDate, TextField } from '@/components'
import { Refused } from '@/components/refused'
import { StepUpSheet } from '@/components/step-up-sheet'
import { focusOn } from '@/platform'

/** What happens to it: who decides by when, and what holds meanwhile. */
const promise = (kind: ChangeView['kind'], today: Day): string => {
  const { due } = objectionClock(today)
  const when = due ? `${longDate(due)} 前` : `${objectionWorkdays.on(today)} 个工作日内`
  const meanwhile = kind === 'corrected' ? '' : '核实期间，居住时间先不下结论，正在申请的业务会等结果。'
  return `受理点向双方核实，${when}答复。${meanwhile}属实的，登记恢复原样，中间的日子照算。`
}

/** 我要提出异议: a button, then the words. */
export const ObjectionForm = ({
  registrationId,
  change: { changeId, kind },
  today,
  done,
}: {
  registrationId: string
  change: ChangeView
  today: Day
  done: () => Promise<void>
}) => {
  const [open, setOpen] = useState(false)
  const [words, setWords] = useState('')
  const [missing, setMissing] = useState(false)
  const { submit, refusal, forget } = useSubmit('registration.objectToChange')
  const name = `objection-${changeId}`

  const send = async () => {
    const short = [...words.trim()].length < 2
    setMissing(short)
    if (short) return focusOn(name)
    if (await submit({ registrationId, changeId, words: words.trim() })) await done()
  }

  if (!open)
    return (
      <Button kind="ghost" label={`这不对，我要提出异议：${changeNames[kind]}`} onTap={() => setOpen(true)}>
        这不对，我要提出异议
      </Button>
    )
  return (
    <View className="stack">
      <View className="small">{promise(kind, today)}</View>
      <TextField
        name={name}
        label="哪里不对"
        hint="写清楚事实，例如一直住在这里，有租赁合同、水电单"
        rows={4}
        maxLength={200}
        value={words}
        error={missing ? '请写明哪里不对，至少两个字' : (refusal?.fields.words ?? null)}
        onChange={setWords}
      />
      <Refused refusal={refusal} fields={['words']} />
      <Buttons>
        <Button onTap={send}>提交异议</Button>
        <Button kind="soft" onTap={() => setOpen(false)}>
          先不提
        </Button>
      </Buttons>
      <StepUpSheet refusal={refusal} onClose={forget} />
    </View>
  )
}
