import { useState } from 'react'
import { isDay } from '@shared/model/day'
import { type RosterRoom } from '@shared/roster/rooms'
import { useQuery } from '@/api'
import { both } from '@/api/both'
import { Button, Buttons, dayOf, Empty, Notice, Page } from '@/components'
import { Loaded } from '@/components/loaded'
import { Refused } from '@/components/refused'
import { StepUpSheet } from '@/components/step-up-sheet'
import { focusOn, go } from '@/platform'
import { isInChat } from '@/platform/choose-file'
import { rosterText as text } from '@/text/roster'
import { Choose } from './choose'
import { DifferencesList, type Leaving } from './differences'
import { Done } from './done'
import { Busy } from './progress'
import { Understood } from './understood'
import { type Stage, useRoster } from './use-roster'
import './index.scss'

type Flow = ReturnType<typeof useRoster>
type At<Name extends Stage['at']> = Extract<Stage, { at: Name }>

/** Why it could not go on; a face check is asked for on its own sheet. */
const Stopped = ({ flow: { refusal, forget } }: { flow: Flow }) => (
  <>
    <Refused refusal={refusal} />
    {refusal?.code === 'step-up-needed' ? <Notice tone="warn">{text.stepUpLater}</Notice> : null}
    <StepUpSheet refusal={refusal} onClose={forget} />
  </>
)

const Read = ({ flow, stage }: { flow: Flow; stage: At<'read'> }) => {
  const [complete, setComplete] = useState('')
  const [missing, setMissing] = useState(false)
  const next = () => {
    setMissing(complete === '')
    return complete === '' ? focusOn('complete') : flow.look(stage, complete === 'yes')
  }
  const other = (
    <Button kind="soft" onTap={flow.choose}>
      {text.otherFile}
    </Button>
  )
  return (
    <Page
      title={text.title}
      announce={text.understood(stage.roster.people)}
      footer={stage.roster.rows.length > 0 ? <Button onTap={next}>{text.compare}</Button> : other}
    >
      <Understood
        roster={stage.roster}
        fileName={stage.fileName}
        complete={complete}
        error={missing && complete === '' ? text.completeMissing : null}
        onChange={setComplete}
      />
      {stage.roster.rows.length > 0 ? other : null}
      <Stopped flow={flow} />
    </Page>
  )
}

const Differences = ({
  flow,
  stage,
  rooms,
  today,
}: {
  flow: Flow
  stage: At<'differences'>
  rooms: readonly RosterRoom[]
  today: string
}) => {
  const [leaving, setLeaving] = useState<Leaving>({ chosen: [], moveOutOn: '' })
  const [problem, setProblem] = useState<string | null>(null)
  const { chosen, moveOutOn } = leaving
  const start = text.start(stage.comparison.joins.length, chosen.length)
  const begin = () => {
    const found =
      chosen.length === 0
        ? null
        : !isDay(moveOutOn)
          ? text.moveOutMissing
          : moveOutOn > today
            ? text.moveOutFuture
            : null
    setProblem(found)
    if (found) return focusOn('moveOutOn')
    return flow.begin(
      stage,
      stage.leaves.filter(({ registrationId }) => chosen.includes(registrationId)),
      moveOutOn,
    )
  }
  return (
    <Page
      title={text.differences}
      back={flow.again}
      announce={text.differences}
      footer={
        start === '' ? (
          <Button kind="soft" onTap={flow.choose}>
            {text.otherFile}
          </Button>
        ) : (
          <Button onTap={begin}>{start}</Button>
        )
      }
    >
      <DifferencesList
        stage={stage}
        rooms={rooms}
        leaving={leaving}
        today={today}
        error={problem}
        change={(next) => {
          setProblem(null)
          setLeaving(next)
        }}
      />
      <Stopped flow={flow} />
    </Page>
  )
}

const Ended = ({ flow, stage, rooms }: { flow: Flow; stage: At<'done' | 'stopped'>; rooms: readonly RosterRoom[] }) => (
  <Page
    title={text.title}
    back={flow.again}
    announce={stage.at === 'stopped' ? text.stopped : text.result}
    footer={
      stage.at === 'stopped' ? (
        <Button onTap={() => flow.goOn(stage)}>{text.goOn}</Button>
      ) : (
        <Buttons>
          <Button kind="soft" onTap={flow.again}>
            {text.again}
          </Button>
          <Button onTap={() => go('registration/dwellings')}>{text.dwellings}</Button>
        </Buttons>
      )
    }
  >
    {stage.at === 'stopped' ? <Notice tone="warn" title={text.stopped} /> : null}
    <Stopped flow={flow} />
    <Done stage={stage} rooms={rooms} />
  </Page>
)

const Rooms = ({ rooms, today, confirmed }: { rooms: readonly RosterRoom[]; today: string; confirmed: boolean }) => {
  const flow = useRoster(rooms, today)
  const { stage } = flow
  switch (stage.at) {
    case 'busy':
      return <Busy progress={stage.progress} />
    case 'read':
      return <Read flow={flow} stage={stage} />
    case 'differences':
      return <Differences flow={flow} stage={stage} rooms={rooms} today={today} />
    case 'stopped':
    case 'done':
      return <Ended flow={flow} stage={stage} rooms={rooms} />
    case 'choose':
      return (
        <Page
          title={text.title}
          footer={rooms.length > 0 ? <Button onTap={flow.choose}>{text.choose}</Button> : null}
          announce={stage.problem ?? ''}
        >
          {rooms.length > 0 ? (
            <Choose rooms={rooms.length} problem={stage.problem} confirmed={confirmed} inChat={isInChat} />
          ) : (
            <Empty icon="house" title={text.noRooms}>
              {text.noRoomsDetail}
            </Empty>
          )}
        </Page>
      )
  }
}

/** 导入住户名单. */
const Screen = () => {
  const rooms = useQuery('registration.listRosterRooms', {})
  const me = useQuery('account.me', {})
  const query = both(rooms, me)
  if (query.data === null)
    return (
      <Page title={text.title}>
        <Loaded query={query} role="declarant">
          {() => null}
        </Loaded>
      </Page>
    )
  const [{ rooms: mine }, { confirmedUntil }] = query.data
  return <Rooms rooms={mine} today={dayOf(query.now ?? '')} confirmed={confirmedUntil !== null} />
}

export default Screen
