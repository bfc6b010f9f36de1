import { useState } from 'react'
import { View } from '@tarojs/components'
import { type OutputOf } from '@shared/contract'
import { type VoidReason } from '@shared/contract/change'
import { voidReasonNames } from '@shared/text/registration-changes'
import { useSubmit } from '@/api'
import { Button, Card, ChoiceField, Empty, Page, TextField } from '@/components'
import { Loaded } from '@/components/loaded'
import { Refused } from '@/components/refused'
import { StepUpSheet } from '@/components/step-up-sheet'
import { focusOn } from '@/platform'
import { ChosenCard } from '../ending/chosen-card'
import { Ended } from '../ending/ended'
import { useChosen, useTyped } from '../ending/use-ending'

type Results = OutputOf<'registration.voidRegistration'>['results']
type Missing = { field: 'reason' | 'words'; message: string }

const voidReasons = Object.keys(voidReasonNames) as VoidReason[]
const reasonOf = (value: string): VoidReason | null => voidReasons.find((one) => one === value) ?? null

const missingIn = ({ reason, words }: { reason: string; words: string }): Missing | null => {
  if (!reasonOf(reason)) return { field: 'reason', message: '请选择原因' }
  return [...words.trim()].length < 2 ? { field: 'words', message: '请写明情况，至少两个字' } : null
}

/** What it means, before the button: more than moving out. */
const Meaning = () => (
  <Card tone="warn" title="注销后，这段登记完全不算数">
    <View>以前和以后都不能用来申领居住证、签注。住户的连续居住可能要重新计算。</View>
    <View>只是搬走了的，不要选这里，请返回选“搬离”。</View>
    <View>住户马上收到通知，可以提出异议；经核实不属实的，登记恢复原样。虚假申报要承担法律责任。</View>
  </Card>
)

/** 信息错误注销 of one or several residents. */
const Screen = () => {
  const { dwelling, registrationIds, query } = useChosen()
  const { typed, change, keepTyped } = useTyped(`void-${dwelling}`, { reason: '', words: '' })
  const { submit, refusal, forget } = useSubmit('registration.voidRegistration')
  const [missing, setMissing] = useState<Missing | null>(null)
  const [results, setResults] = useState<Results | null>(null)

  const send = async () => {
    const found = missingIn(typed)
    setMissing(found)
    if (found) return focusOn(found.field)
    const reason = reasonOf(typed.reason)
    const answer =
      reason && (await submit({ dwellingCode: dwelling, registrationIds, reason, words: typed.words.trim() }))
    if (answer) setResults(answer.results)
  }

  const errorOf = (field: Missing['field']) =>
    (missing?.field === field ? missing.message : null) ?? refusal?.fields[field] ?? null

  if (results) return <Ended results={results} kind="void" dwelling={dwelling} />
  return (
    <Page
      title="信息错误注销"
      footer={
        query.data ? (
          <Button kind="danger" onTap={send}>
            确认注销登记
          </Button>
        ) : null
      }
    >
      <Loaded query={query} role="declarant">
        {({ link, residents }) => {
          const chosen = residents.filter(({ registrationId }) => registrationIds.includes(registrationId))
          if (chosen.length === 0)
            return (
              <Empty title="没有选中的住户" icon="people">
                请回到住户名单，选要办理的人。
              </Empty>
            )
          return (
            <>
              <ChosenCard residents={chosen} address={link.address} />
              <ChoiceField
                name="reason"
                label="哪里错了"
                value={reasonOf(typed.reason) ?? ''}
                options={voidReasons.map((value) => ({ value, label: voidReasonNames[value] }))}
                error={errorOf('reason')}
                onChange={(reason) => change({ reason })}
              />
              <TextField
                name="words"
                label="具体情况"
                hint="住户和核实的工作人员能看到"
                rows={3}
                maxLength={200}
                value={typed.words}
                error={errorOf('words')}
                onChange={(words) => change({ words })}
              />
              <Meaning />
              <Refused refusal={refusal} fields={['words']} />
            </>
          )
        }}
      </Loaded>
      <StepUpSheet refusal={refusal} onClose={forget} before={keepTyped} />
    </Page>
  )
}

export default Screen
