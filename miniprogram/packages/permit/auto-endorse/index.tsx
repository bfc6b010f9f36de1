import { useState } from 'react'
import { View } from '@tarojs/components'
import { type OutputOf } from '@shared/contract'
import { standingConsent } from '@shared/text/consents'
import { useQuery, useSubmit } from '@/api'
import { Button, Card, Empty, moment, Notice, Page, Tag } from '@/components'
import { ConfirmSheet } from '@/components/confirm-sheet'
import { Loaded } from '@/components/loaded'
import { Refused } from '@/components/refused'
import { StepUpSheet } from '@/components/step-up-sheet'
import { standingText as text } from '@/text/standing'
import { QuestionCard } from './question'

type Status = OutputOf<'permit.status'>
type PartProps = { status: Status; now: string; reload: () => Promise<void> }

const Words = ({ status: { standing, permit }, now }: Omit<PartProps, 'reload'>) => (
  <Card title={text.title} aside={<Tag tone={standing.on ? 'ok' : 'info'}>{standing.on ? text.on : text.off}</Tag>}>
    <View className="stack">
      <View>{text.lead}</View>
      {standing.on ? (
        <View className="muted digits">
          {[
            standing.givenAt ? text.since(moment(standing.givenAt, now)) : '',
            standing.nextLookOn && !standing.question ? text.next(standing.nextLookOn) : '',
          ]
            .filter(Boolean)
            .join(' · ')}
        </View>
      ) : null}
      {permit.state === 'valid' && permit.windowOpen && !standing.question ? <Notice>{text.openNow}</Notice> : null}
      {standingConsent.points.map((point, i) => (
        <View key={point} className="small digits">{`${i + 1}. ${point}`}</View>
      ))}
    </View>
  </Card>
)

const Agree = ({ reload }: Pick<PartProps, 'reload'>) => {
  const { submit, refusal, forget } = useSubmit('permit.setAutoEndorse')
  const agree = async () => {
    if (await submit({ version: standingConsent.version })) await reload()
  }
  return (
    <View className="stack">
      <Refused refusal={refusal} />
      <Button onTap={agree}>{text.agree}</Button>
      <StepUpSheet refusal={refusal} onClose={forget} />
    </View>
  )
}

const Close = ({ reload }: Pick<PartProps, 'reload'>) => {
  const [asking, setAsking] = useState(false)
  const { submit, refusal } = useSubmit('permit.withdrawAutoEndorse')
  const close = () => setAsking(false)
  const withdraw = async () => {
    if (!(await submit({}))) return
    close()
    await reload()
  }
  return (
    <>
      <Button kind="ghost" onTap={() => setAsking(true)}>
        {text.close}
      </Button>
      {asking ? (
        <ConfirmSheet
          id="close-yes"
          kind="primary"
          title={text.closeAsk}
          detail={text.closeDetail}
          yes={text.closeYes}
          no={text.keep}
          send={withdraw}
          {...{ refusal, close }}
        />
      ) : null}
    </>
  )
}

const Body = (props: PartProps) => {
  const { status, now, reload } = props
  const { standing, permit } = status
  if (!standing.available)
    return (
      <Empty icon="card" title={text.none}>
        {text.noneDetail}
      </Empty>
    )
  return (
    <>
      {standing.question && permit.state === 'valid' ? (
        <QuestionCard question={standing.question} closes={permit.validUntil} now={now} reload={reload} />
      ) : null}
      <Words status={status} now={now} />
      {standing.on ? <Close reload={reload} /> : <Agree reload={reload} />}
    </>
  )
}

/** 自动签注: what it does, whether it is on, and the one question that it may ask. */
const Screen = () => {
  const query = useQuery('permit.status', {})
  return (
    <Page title={text.title}>
      <Loaded query={query} role="resident">
        {(status, now) => <Body status={status} now={now} reload={query.reload} />}
      </Loaded>
    </Page>
  )
}

export default Screen
