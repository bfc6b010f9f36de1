import { type ReactNode } from 'react'
import { View } from '@tarojs/components'
import { type OutputOf } from '@shared/contract'
import { addDays, type Day, monthOf } from '@shared/model/day'
import { useQuery } from '@/api'
import { Button, Card, dayOf, daysLeft, Empty, longMonth, nearDate, Page, Tag } from '@/components'
import { Table, TableRow } from '@/components/desk'
import { Loaded } from '@/components/loaded'
import { go } from '@/platform'
import { agencyCalendarText as text, agencyText } from '@/text/agency'

type Person = OutputOf<'permit.agencyCalendar'>['people'][number]

/** How far the calendar looks ahead. */
const ahead = 90

const rowDetail = ({ now: open, opens, closes }: Person, now: string) =>
  open ? text.closes(nearDate(closes ?? '', now), daysLeft(closes ?? '', now)) : text.opens(nearDate(opens ?? '', now))

const Row = ({ person, now }: { person: Person; now: string }) => (
  <TableRow title={person.name} cells={[person.maskedIdNumber, rowDetail(person, now)]}>
    {person.inHand ? (
      <Tag tone="warn">{text.inHand}</Tag>
    ) : person.state === 'suspended' ? (
      <Tag tone="bad">{text.suspended}</Tag>
    ) : null}
  </TableRow>
)

type GroupProps = { title: string; people: readonly Person[]; now: string; action?: ReactNode }

const Group = ({ title, people, now, action }: GroupProps) => (
  <Card title={title} aside={<View className="muted digits">{text.count(people.length)}</View>}>
    <Table columns={text.columns}>
      {people.map((person) => (
        <Row key={person.agencyId} person={person} now={now} />
      ))}
    </Table>
    {action ? <View className="card-actions">{action}</View> : null}
  </Card>
)

const byDay = (of: (person: Person) => Day | null) => (a: Person, b: Person) => ((of(a) ?? '') < (of(b) ?? '') ? -1 : 1)

/** Who can be endorsed now, those first whose permit is out of use, then the most pressing; then who will be, month by month. */
const Months = ({ people, now }: { people: readonly Person[]; now: string }) => {
  const until = addDays(dayOf(now), ahead)
  const today = people
    .filter((one) => one.now || one.inHand)
    .sort(
      (a, b) =>
        Number(b.state === 'suspended') - Number(a.state === 'suspended') || byDay(({ closes }) => closes)(a, b),
    )
  const fileable = today.filter((one) => one.now)
  const waiting = people.filter((one) => !today.includes(one) && one.opens !== null)
  const soon = waiting.filter(({ opens }) => (opens ?? '') <= until).sort(byDay(({ opens }) => opens))
  const months = [...new Set(soon.map(({ opens }) => monthOf(opens ?? '')))]
  const without = people.filter(({ state, inHand }) => state === 'none' && !inHand).length
  return (
    <>
      {today.length > 0 ? (
        <Group
          title={text.now}
          people={today}
          now={now}
          action={
            fileable.length > 0 ? (
              <Button onTap={() => go('agency/batch', { matter: 'endorsement' })}>{text.file(fileable.length)}</Button>
            ) : null
          }
        />
      ) : null}
      {months.map((month) => (
        <Group
          key={month}
          title={longMonth(month)}
          people={soon.filter(({ opens }) => opens?.startsWith(month))}
          now={now}
        />
      ))}
      {waiting.length > soon.length ? (
        <View className="form-lead">{text.later(waiting.length - soon.length)}</View>
      ) : null}
      {without > 0 ? (
        <Card title={text.without(without)}>
          <View className="card-actions">
            <Button kind="soft" size="small" onTap={() => go('agency/batch', { matter: 'firstIssue' })}>
              {text.apply}
            </Button>
          </View>
        </Card>
      ) : null}
    </>
  )
}

/** 签注日历. */
const Screen = () => {
  const query = useQuery('permit.agencyCalendar', {})
  return (
    <Page wide title={text.title}>
      <Loaded query={query} role="subAccount">
        {({ unit, people }, now) =>
          people.length === 0 ? (
            <Empty
              icon="clock"
              title={text.none}
              action={<Button onTap={() => go('unit/agency-ask')}>{agencyText.ask}</Button>}
            >
              {text.noneDetail}
            </Empty>
          ) : (
            <>
              <View className="form-lead">{`${unit} · ${text.lead}`}</View>
              <Months people={people} now={now} />
            </>
          )
        }
      </Loaded>
    </Page>
  )
}

export default Screen
