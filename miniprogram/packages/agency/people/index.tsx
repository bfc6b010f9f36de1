import { useState } from 'react'
import { View } from '@tarojs/components'
import { type OutputOf } from '@shared/contract'
import { type AgencyPerson } from '@shared/contract/agency'
import { call, useQuery, useSubmit } from '@/api'
import { usePages } from '@/api/use-pages'
import {
  Button,
  Card,
  DateField,
  dayOf,
  Empty,
  ListRow,
  moment,
  nearDate,
  Notice,
  Page,
  SearchField,
  Tag,
  type Tone,
} from '@/components'
import { ConfirmSheet } from '@/components/confirm-sheet'
import { Desk, Table, TableRow } from '@/components/desk'
import { Loaded } from '@/components/loaded'
import { StepUpSheet } from '@/components/step-up-sheet'
import { go } from '@/platform'
import { agencyText as text } from '@/text/agency'
import { isFound, worthFinding } from '../found'

type List = OutputOf<'permit.listAgencies'>

const tones: Record<AgencyPerson['state'], Tone> = { asked: 'warn', agreed: 'ok', notAgreed: 'info', left: 'info' }

const about = ({ maskedIdNumber, state, way, until, agreedOn }: AgencyPerson, now: string): string[] => [
  maskedIdNumber,
  state === 'asked' ? text.until(nearDate(until, now)) : agreedOn ? text.since(nearDate(agreedOn, now)) : '',
  way === 'paper' ? text.paper : '',
]

/** 已离职、离校: asked once more, since it holds at once. */
const Left = ({
  person,
  now,
  done,
  close,
}: {
  person: AgencyPerson
  now: string
  done: () => unknown
  close: () => void
}) => {
  const { submit, refusal, forget } = useSubmit('permit.endAgency')
  const today = dayOf(now)
  const [leftOn, setLeftOn] = useState(today)
  const send = async () => {
    if (await submit({ agencyId: person.agencyId, leftOn })) await done()
  }
  if (refusal?.code === 'step-up-needed') return <StepUpSheet refusal={refusal} onClose={forget} />
  return (
    <ConfirmSheet
      id="left-yes"
      title={text.leftAsk(person.name)}
      detail={text.leftDetail}
      yes={text.leftYes}
      no={text.keep}
      {...{ refusal, send, close }}
    >
      <DateField
        name="leftOn"
        label={text.leftOn}
        value={leftOn}
        latest={today}
        error={refusal?.fields.leftOn}
        onChange={setLeftOn}
      />
    </ConfirmSheet>
  )
}

const nextPage = ({ people }: List) => call('permit.listAgencies', { after: people.at(-1)?.agencyId ?? null })

const People = ({ list, now, left }: { list: List; now: string; left: (person: AgencyPerson) => void }) => {
  const { pages, more, rest, problem } = usePages(list, nextPage)
  const [name, setName] = useState('')
  const all = pages.flatMap((one) => one.people)
  const people = all.filter(isFound(name))
  /** In the whole list: the pages that are not here yet come one after the other. */
  const find = (typed: string) => {
    setName(typed)
    if (typed) void rest?.()
  }
  if (all.length === 0)
    return (
      <Empty icon="people" title={text.none} action={<Button onTap={() => go('unit/agency-ask')}>{text.ask}</Button>}>
        {text.noneDetail}
      </Empty>
    )
  return (
    <Card title={text.people} aside={<View className="muted digits">{text.count(list.total)}</View>}>
      {list.total > worthFinding ? (
        <SearchField name="find" label={text.find} placeholder={text.find} value={name} onChange={find} />
      ) : null}
      <Table columns={text.columns}>
        {people.map((person) => (
          <TableRow key={person.agencyId} title={person.name} cells={about(person, now)}>
            <Tag tone={tones[person.state]}>{text.states[person.state]}</Tag>
            {person.state === 'agreed' ? (
              <View>
                <Button kind="ghost" size="small" label={`${text.left}：${person.name}`} onTap={() => left(person)}>
                  {text.left}
                </Button>
              </View>
            ) : null}
          </TableRow>
        ))}
      </Table>
      {problem ? (
        <Notice tone="bad" urgent>
          {problem}
        </Notice>
      ) : null}
      {people.length === 0 && !more ? <View className="muted">{text.foundNone(name)}</View> : null}
      {more && !name ? (
        <Button kind="soft" onTap={more}>
          {text.more}
        </Button>
      ) : null}
    </Card>
  )
}

const Batches = ({ now }: { now: string }) => {
  const { data } = useQuery('permit.listAgencyBatches', {})
  if (!data || data.batches.length === 0) return null
  return (
    <Card title={text.batches}>
      {data.batches.slice(0, 5).map(({ batchId, matter, people, left, startedAt }) => (
        <ListRow
          key={batchId}
          icon={left > 0 ? 'clock' : 'check'}
          tone={left > 0 ? 'warn' : 'ok'}
          title={text.batch[matter]}
          detail={`${moment(startedAt, now)} · ${text.batchDetail(people, left)}`}
          onTap={() => void go('agency/result', { batch: batchId })}
        />
      ))}
    </Card>
  )
}

const ways = [
  { icon: 'people', title: text.ask, detail: text.askDetail, page: 'unit/agency-ask', query: {} },
  { icon: 'clock', title: text.calendar, detail: text.calendarDetail, page: 'agency/calendar', query: {} },
  {
    icon: 'card',
    title: text.apply,
    detail: text.applyDetail,
    page: 'agency/batch',
    query: { matter: 'firstIssue' },
  },
] as const

/** 代办居住证: what can be done, what came of it, and who agreed. */
const Screen = () => {
  const query = useQuery('permit.listAgencies', { after: null })
  const [leaver, setLeaver] = useState<AgencyPerson | null>(null)
  const [said, setSaid] = useState('')
  const gone = async () => {
    setSaid(text.leftDone(leaver?.name ?? ''))
    setLeaver(null)
    await query.reload()
  }
  return (
    <Page wide title={text.title} announce={said}>
      <Loaded query={query} role="subAccount">
        {(list, now) => (
          <>
            <View className="form-lead">
              <View className="strong">{list.unit}</View>
              <View>{`${list.filer === 'school' ? text.leadSchool : text.lead}${text.free}`}</View>
            </View>
            {said ? <Notice tone="ok">{said}</Notice> : null}
            <Desk
              side={
                <>
                  <Card>
                    {ways.map(({ icon, title, detail, page, query: with_ }) => (
                      <ListRow
                        key={title}
                        icon={icon}
                        title={title}
                        detail={detail}
                        onTap={() => void go(page, with_)}
                      />
                    ))}
                  </Card>
                  <Batches now={now} />
                </>
              }
            >
              <People list={list} now={now} left={setLeaver} />
            </Desk>
            {leaver ? <Left person={leaver} now={now} done={gone} close={() => setLeaver(null)} /> : null}
          </>
        )}
      </Loaded>
    </Page>
  )
}

export default Screen
