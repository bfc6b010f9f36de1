import { useState } from 'react'
import { View } from '@tarojs/components'
import { type AskedCheckIn } from '@shared/contract/check-in'
import { type DeclineReason } from '@shared/rules/check-in'
import { useSubmit } from '@/api'
import { Button, Buttons, Card, ChoiceField, ListRow, longDate, nearDate, Notice } from '@/components'
import { Refused } from '@/components/refused'
import { Sheet } from '@/components/sheet'
import { StepUpSheet } from '@/components/step-up-sheet'
import { declineOptions, inviteText as text, timeLeft } from '@/text/check-in'

type Done = (words: string) => Promise<void>

/** 不予确认: one reason out of a few, which the resident reads. */
const DeclineSheet = ({ asked, close, done }: { asked: AskedCheckIn; close: () => void; done: Done }) => {
  const [reason, setReason] = useState<DeclineReason | ''>('')
  const [unasked, setUnasked] = useState(false)
  const { submit, refusal, forget } = useSubmit('registration.declineCheckIn')
  const send = async () => {
    if (!reason) return setUnasked(true)
    if (await submit({ checkInId: asked.checkInId, reason })) {
      close()
      await done(text.declined(asked.name))
    }
  }
  if (refusal?.code === 'step-up-needed') return <StepUpSheet refusal={refusal} onClose={forget} />
  return (
    <Sheet title={text.declineTitle} onClose={close}>
      <View className="stack">
        <View className="muted">{text.declineLead}</View>
        <ChoiceField
          name="reason"
          label={asked.name}
          value={reason}
          options={declineOptions}
          error={unasked && !reason ? text.pickReason : null}
          stacked
          onChange={setReason}
        />
        <Refused refusal={refusal} />
        <Button kind="danger" onTap={send}>
          {text.send}
        </Button>
        <Button kind="soft" onTap={close}>
          {text.back}
        </Button>
      </View>
    </Sheet>
  )
}

type RowProps = { asked: AskedCheckIn; now: string; place: boolean; decline: () => void; done: Done }

/** One who waits: who, since when, by when; one tap confirms. */
const Row = ({ asked, now, place, decline, done }: RowProps) => {
  const { checkInId, name, maskedIdNumber, moveInOn, filedFor, withOfficer, address } = asked
  const { submit, refusal, forget } = useSubmit('registration.confirmCheckIn')
  const confirm = async () => {
    const answer = await submit({ checkInId })
    if (answer?.registeredOn) await done(text.confirmed(name, longDate(answer.registeredOn)))
  }
  return (
    <>
      <ListRow letter={[...name][0]} title={name} detail={`${nearDate(moveInOn, now)}入住 · ${maskedIdNumber}`}>
        <View className="stack">
          {place ? <View className="small">{address}</View> : null}
          <View className="muted digits">
            {[filedFor ? text.filedFor[filedFor] : '', withOfficer ? text.overdue : timeLeft(asked, now)]
              .filter(Boolean)
              .join(' · ')}
          </View>
          <Refused refusal={refusal} />
          <Buttons>
            <Button kind="ghost" size="small" label={`${text.decline}：${name}`} onTap={decline}>
              {text.decline}
            </Button>
            <Button size="small" label={`${text.confirm}：${name}`} onTap={confirm}>
              {text.confirm}
            </Button>
          </Buttons>
        </View>
      </ListRow>
      <StepUpSheet refusal={refusal} onClose={forget} />
    </>
  )
}

/** 等您确认的住户; `place` adds which dwelling, where there are several. What was done is said above the rest. */
export const AskedRows = ({
  checkIns,
  now,
  reload,
  place = false,
}: {
  checkIns: readonly AskedCheckIn[]
  now: string
  reload: () => Promise<void>
  place?: boolean
}) => {
  const [said, setSaid] = useState<string | null>(null)
  const [declining, setDeclining] = useState<AskedCheckIn | null>(null)
  const done = async (words: string) => {
    setSaid(words)
    await reload()
  }
  return (
    <>
      {said ? (
        <Notice tone="ok" urgent>
          {said}
        </Notice>
      ) : null}
      {checkIns.length > 0 ? (
        <Card title={text.waiting}>
          {checkIns.map((asked) => (
            <Row key={asked.checkInId} {...{ asked, now, place, done }} decline={() => setDeclining(asked)} />
          ))}
        </Card>
      ) : null}
      {declining ? <DeclineSheet asked={declining} close={() => setDeclining(null)} done={done} /> : null}
    </>
  )
}
