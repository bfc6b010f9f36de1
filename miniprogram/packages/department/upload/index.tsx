import { useState } from 'react'
import { View } from '@tarojs/components'
import { type OutputOf } from '@shared/contract'
import { type AccessPurpose } from '@shared/rules/access'
import { purposeText } from '@shared/text/access'
import { useQuery, useSubmit } from '@/api'
import { Button, Card, CheckBox, ChoiceField, Notice, Page } from '@/components'
import { Desk } from '@/components/desk'
import { Loaded } from '@/components/loaded'
import { Refused } from '@/components/refused'
import { StepUpSheet } from '@/components/step-up-sheet'
import { focusOn, replace } from '@/platform'
import { uploadText as text } from '@/text/access'
import { type ReadList } from '../read-list'
import { ListSource } from './list-source'

type Said = OutputOf<'partner.desk'>

/** The purpose is chosen once for the list, and what the department promises is read before. */
const Terms = ({
  purpose,
  agreed,
  wrong,
  onTap,
}: {
  purpose: AccessPurpose
  agreed: boolean
  wrong: boolean
  onTap: () => void
}) => (
  <Card title={text.terms}>
    <View>{purposeText[purpose].terms}</View>
    <View className="card-actions">
      <CheckBox id="agreed" checked={agreed} wrong={wrong} onTap={onTap}>
        {text.agree}
      </CheckBox>
    </View>
    {wrong ? (
      <Notice tone="bad" urgent>
        {text.agreeFirst}
      </Notice>
    ) : null}
  </Card>
)

const Asking = ({ desk }: { desk: Said }) => {
  const { department, purposes, mostLines } = desk
  const [purpose, setPurpose] = useState<AccessPurpose>(purposes[0]?.purpose ?? 'SCHOOL_ENROLMENT')
  const [agreed, setAgreed] = useState(false)
  const [missing, setMissing] = useState(false)
  const [list, setList] = useState<ReadList | null>(null)
  const { submit, refusal, forget } = useSubmit('partner.startList')
  const people = list?.people ?? []
  const fits = people.length > 0 && people.length <= mostLines

  const send = async () => {
    setMissing(!agreed)
    if (!agreed) return focusOn('agreed')
    const answer = await submit({ purpose, agreed: true, lines: [...people] })
    if (answer) await replace('department/result', { list: answer.list.listId })
  }
  return (
    <>
      <View className="form-lead strong">{department}</View>
      <Desk
        side={
          <>
            <Card>
              <ChoiceField
                name="purpose"
                label={text.purpose}
                value={purpose}
                options={purposes.map(({ purpose: value, left }) => ({
                  value,
                  label: purposeText[value].name,
                  detail: text.left(left),
                }))}
                onChange={(next) => {
                  setPurpose(next)
                  setAgreed(false)
                }}
              />
            </Card>
            <Terms
              purpose={purpose}
              agreed={agreed}
              wrong={missing && !agreed}
              onTap={() => setAgreed((before) => !before)}
            />
          </>
        }
      >
        <View className="stack">
          <ListSource list={list} most={mostLines} onChange={setList} />
          <Refused refusal={refusal} />
          {fits ? <Button onTap={send}>{text.send(people.length)}</Button> : null}
        </View>
      </Desk>
      <StepUpSheet refusal={refusal} onClose={forget} />
    </>
  )
}

/** 核验居住证: for what, on which terms, about whom. */
const Screen = () => {
  const query = useQuery('partner.desk', {})
  return (
    <Page title={text.title} wide>
      <Loaded query={query} role="officer">
        {(desk) => <Asking desk={desk} />}
      </Loaded>
    </Page>
  )
}

export default Screen
