import { useState } from 'react'
import { View } from '@tarojs/components'
import { agencyPhotoReasons, agencyReasonText, agencyWarningText } from '@shared/text/agency'
import { asRefusal, useSubmit } from '@/api'
import { Button, Card, nearDate, Notice, Page, TextField } from '@/components'
import { Desk, Table, TableRow } from '@/components/desk'
import { Refused } from '@/components/refused'
import { StepUpSheet } from '@/components/step-up-sheet'
import { focusOn, replace } from '@/platform'
import { agencyBatchText as text, agencyText } from '@/text/agency'
import { type inputOf, photoError, photoField, type Looked, type Person, type Photos } from './looked'

const why = ({ reason, on }: Looked, now: string) =>
  [reason ? agencyReasonText[reason] : '', on ? text.from(nearDate(on, now)) : ''].filter(Boolean).join('，')

const ofPhoto = ({ reason }: Looked) => reason !== null && agencyPhotoReasons.includes(reason)

type MendProps = { one: Looked; name: string; photos: Photos; mend: (number: string) => Promise<unknown> }

/** Another 图像号 for who is kept back by the photo alone. */
const Mend = ({ one: { agencyId }, name, photos, mend }: MendProps) => {
  const [number, setNumber] = useState(photos[agencyId] ?? '')
  const [error, setError] = useState<string | null>(null)
  const field = photoField(agencyId)
  const send = async () => {
    const wrong = number.trim() === '' ? text.photoMissing : photoError({ [agencyId]: number }, agencyId)
    setError(wrong)
    if (wrong) return focusOn(field)
    try {
      await mend(number)
    } catch (thrown) {
      setError(asRefusal(thrown).message)
    }
  }
  return (
    <View className="agency-mend">
      <TextField
        name={field}
        label={text.photoOf(name)}
        maxLength={40}
        value={number}
        error={error}
        onChange={setNumber}
      />
      <Button kind="soft" size="small" label={`${text.photoAgain}：${name}`} onTap={send}>
        {text.photoAgain}
      </Button>
    </View>
  )
}

type CheckedProps = {
  input: ReturnType<typeof inputOf>
  looked: readonly Looked[]
  people: readonly Person[]
  photos: Photos
  now: string
  /** Looks at one person again, with another photo. Throws RefusalError. */
  mend: (agencyId: string, number: string) => Promise<unknown>
  again: () => void
}

/** What the check found, a photo that can be mended, and the sending of those who are ready. */
export const Checked = ({ input, looked, people, photos, now, mend, again }: CheckedProps) => {
  const { submit, refusal, forget } = useSubmit('permit.startAgencyBatch')
  const ready = looked.filter((one) => one.ready)
  const hindered = looked.filter((one) => !one.ready)
  const personOf = (id: string) => people.find(({ agencyId }) => agencyId === id)
  const nameOf = ({ agencyId }: Looked) => personOf(agencyId)?.name ?? ''
  const send = async () => {
    const ids = new Set(ready.map(({ agencyId }) => agencyId))
    const started = await submit({ ...input, people: input.people.filter(({ agencyId }) => ids.has(agencyId)) })
    if (started) await replace('agency/result', { batch: started.batch.batchId })
  }
  const side = (
    <>
      <Card title={text.ready(ready.length)}>
        <View>{ready.map(nameOf).join('、')}</View>
      </Card>
      {ready
        .flatMap(({ warning }) => (warning ? [warning] : []))
        .slice(0, 1)
        .map((warning) => (
          <Notice key={warning} tone="warn">
            {agencyWarningText[warning]}
          </Notice>
        ))}
      <Refused refusal={refusal} />
      <View className="muted">{agencyText.free}</View>
      <Button kind="soft" onTap={again}>
        {text.another}
      </Button>
    </>
  )
  return (
    <Page
      wide
      title={text.checked}
      back={again}
      announce={text.ready(ready.length)}
      footer={ready.length > 0 ? <Button onTap={send}>{text.submit(ready.length)}</Button> : null}
    >
      <Desk side={side}>
        {hindered.length > 0 ? (
          <Card title={text.hindered(hindered.length)}>
            <Table columns={text.hinderedColumns}>
              {hindered.map((one) => (
                <View key={one.agencyId} className="agency-hindered">
                  <TableRow title={nameOf(one)} cells={[personOf(one.agencyId)?.maskedIdNumber ?? '', why(one, now)]} />
                  {ofPhoto(one) ? (
                    <Mend one={one} name={nameOf(one)} photos={photos} mend={(number) => mend(one.agencyId, number)} />
                  ) : null}
                </View>
              ))}
            </Table>
          </Card>
        ) : null}
      </Desk>
      <StepUpSheet refusal={refusal} onClose={forget} />
    </Page>
  )
}
