import { useState } from 'react'
import { View } from '@tarojs/components'
import { idTypes } from '@shared/codes/id-types'
import { nameOf } from '@shared/codes/code'
import { type OutputOf } from '@shared/contract'
import { correctableFields, residentFieldNames, residentFieldText } from '@shared/text/resident-fields'
import { useSubmit } from '@/api'
import { AnswerList, Button, Card, longDate, Notice, Page } from '@/components'
import { Refused } from '@/components/refused'
import { StepUpSheet } from '@/components/step-up-sheet'
import { replace } from '@/platform'
import { usePageQuery } from '@/platform/page-query'
import { divisionName } from '@shared/codes/hukou-divisions'

type Seen = OutputOf<'registration.revealResident'>

/** What was filed, in the order of the form. What the resident filled in alone stays theirs. */
const answersOf = ({ filed, moveInOn }: Seen) => {
  if (!filed) return []
  const values = { ...filed, moveInOn }
  return correctableFields
    .filter((field) => values[field] !== null && values[field] !== '')
    .map((field) => ({
      label: residentFieldNames[field],
      value:
        field === 'hukouDivision'
          ? divisionName(values.hukouDivision ?? '')
          : field === 'moveInOn' || field === 'birthDate'
            ? longDate(values[field])
            : residentFieldText(field, values[field]),
    }))
}

const Content = ({ seen }: { seen: Seen }) => (
  <>
    <AnswerList title={seen.address} answers={[{ label: nameOf(idTypes, seen.idType), value: seen.idNumber }]} />
    {seen.filed ? (
      <AnswerList title="您申报的内容" answers={answersOf(seen)} />
    ) : (
      <Notice>其他内容是住户自己填的，不向申报人显示。</Notice>
    )}
  </>
)

/** 查看申报内容: what it means first; then the number and what this declarant filed. */
const Screen = () => {
  const { id = '', name = '' } = usePageQuery()
  const { submit, refusal, forget } = useSubmit('registration.revealResident')
  const [seen, setSeen] = useState<Seen | null>(null)
  const show = async () => {
    const answer = await submit({ registrationId: id })
    if (answer) setSeen(answer)
  }
  return (
    <Page
      title="申报内容"
      announce={seen ? '已显示' : ''}
      footer={
        !seen ? (
          <Button onTap={show}>查看证件号码和申报内容</Button>
        ) : seen.filed ? (
          <Button kind="soft" onTap={() => void replace('registration/correct-resident', { id, name })}>
            内容有误，去更正
          </Button>
        ) : null
      }
    >
      <Card title={name}>
        <View>查看会留下记录，住户能看到您什么时候看过。请只在办理登记需要时查看，不要告诉他人。</View>
      </Card>
      <Refused refusal={refusal} />
      {seen ? <Content seen={seen} /> : null}
      <StepUpSheet refusal={refusal} onClose={forget} />
    </Page>
  )
}

export default Screen
