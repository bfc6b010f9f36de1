import { View } from '@tarojs/components'
import { type OutputOf } from '@shared/contract'
import { type HistoryLine } from '@shared/contract/change'
import { type ObjectionCase } from '@shared/contract/review'
import { changeNames, voidReasonNames } from '@shared/text/registration-changes'
import { residentFieldNames } from '@shared/text/resident-fields'
import { useQuery } from '@/api'
import { Card, daysLeft, Facts, longDate, moment, nearDate, Notice, Tag, Timeline } from '@/components'
import { usePageQuery } from '@/platform/page-query'
import { declarantText } from '@/text/declarants'
import { objectionText as text } from '@/text/objections'
import { staffText } from '@/text/staff'
import { registrationStateText } from '@/text/states'
import { CaseScreen } from '../case/case-screen'
import { Decide } from './decide'

type Props = { one: ObjectionCase; now: string }

const About = ({ one, now }: Props) => {
  const said = registrationStateText[one.state]
  const objection = one.change.objection
  return (
    <Card title={one.address} aside={<Tag tone={said.tone}>{said.name}</Tag>}>
      <Facts
        rows={[
          [text.resident, one.maskedResident],
          [text.declarant, `${one.maskedDeclarant} · ${declarantText[one.declarantType].name}`],
          [text.moveIn, longDate(one.moveInOn)],
          ...(one.registeredOn ? [[text.registered, longDate(one.registeredOn)] as const] : []),
          ...(objection ? [[text.objectedAt, moment(objection.at, now)] as const] : []),
          [text.due, objection?.due ? `${nearDate(objection.due, now)} · ${daysLeft(objection.due, now)}` : text.noDue],
        ]}
      />
    </Card>
  )
}

/** What the declarant did, before and after, and what each side says of it. */
const BothSides = ({ one: { change }, now }: Props) => (
  <Card title={`${text.change}：${changeNames[change.kind]}`}>
    <Facts
      rows={[
        [text.filedAt, moment(change.at, now)],
        ...(change.moveOutOn ? [[text.moveOut, longDate(change.moveOutOn)] as const] : []),
        ...(change.voidReason ? [[text.reason, voidReasonNames[change.voidReason]] as const] : []),
        ...change.fields.map(
          ({ field, before, after }) => [residentFieldNames[field], `${before} → ${after}`] as const,
        ),
        [text.declarantSaid, change.words || text.nothingSaid],
        [text.residentSaid, change.objection?.words ?? text.nothingSaid],
      ]}
    />
  </Card>
)

const who: Record<HistoryLine['by'], string> = {
  resident: '住户',
  declarant: '申报人',
  staff: '受理点',
  system: '系统',
}

const History = ({ one, now }: Props) => (
  <Card title={text.history}>
    <Timeline
      items={[...one.history].reverse().map(({ at, by, what }) => ({
        title: `${who[by]}：${what}`,
        detail: moment(at, now),
        state: 'done' as const,
      }))}
    />
  </Card>
)

const Again = ({ again }: Pick<ObjectionCase, 'again'>) =>
  again ? (
    <Notice tone="warn" title={text.again}>
      {again.registeredOn ? text.againActive(longDate(again.registeredOn)) : text.againWaiting}
    </Notice>
  ) : null

/** 一件异议: before and after, both sides' words, what happened; then the decision. */
const Screen = () => {
  const { id = '' } = usePageQuery()
  const query = useQuery('review.objection', { objectionId: id })
  const said = ({ state }: OutputOf<'review.decideObjection'>) => ({
    title: state === 'upheld' ? text.upheld : text.rejected,
    detail: text.told,
  })
  return (
    <CaseScreen title={text.title} query={query} said={said}>
      {(one, now, done) => (
        <>
          <About one={one} now={now} />
          <BothSides one={one} now={now} />
          <Again again={one.again} />
          <History one={one} now={now} />
          {one.change.objection?.state === 'open' ? (
            <Decide objection={one} done={done} reload={query.reload} />
          ) : (
            <Notice title={staffText.gone}>
              <View>{one.change.objection?.answer ?? ''}</View>
            </Notice>
          )}
        </>
      )}
    </CaseScreen>
  )
}

export default Screen
