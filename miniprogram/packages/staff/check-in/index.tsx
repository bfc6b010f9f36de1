import { View } from '@tarojs/components'
import { type CheckInCase } from '@shared/contract/review'
import { type OutputOf } from '@shared/contract'
import { useQuery } from '@/api'
import { Card, daysLeft, Facts, longDate, moment, nearDate, Notice } from '@/components'
import { usePageQuery } from '@/platform/page-query'
import { filedForText } from '@/text/check-in'
import { checkInCaseText as text, staffText } from '@/text/staff'
import { CaseScreen } from '../case/case-screen'
import { DeclarantRows } from '../case/declarant-rows'
import { DecideCheckIn } from './decide'

type Decided = OutputOf<'review.confirmCheckIn'>

const About = ({ one, now }: { one: CheckInCase; now: string }) => (
  <Card title={one.address}>
    <Facts
      rows={[
        [staffText.code, one.dwellingCode],
        [text.resident, `${one.maskedApplicant}${one.filedFor ? `（${filedForText[one.filedFor]}）` : ''}`],
        [text.number, one.maskedIdNumber],
        [text.phone, one.maskedPhone],
        [text.movedIn, longDate(one.moveInOn)],
        [text.filed, moment(one.filedAt, now)],
        [text.way, one.withCode ? text.withCode : text.alone],
        ...(one.askedUntil ? [[text.asked, text.askedOver(nearDate(one.askedUntil, now))] as const] : []),
        [staffText.due, one.due ? `${nearDate(one.due, now)} · ${daysLeft(one.due, now)}` : staffText.noDue],
      ]}
    />
  </Card>
)

const Declarants = ({ declarants }: Pick<CheckInCase, 'declarants'>) =>
  declarants.length === 0 ? (
    <Notice tone="warn" title={text.nobody}>
      {text.nobodyDetail}
    </Notice>
  ) : (
    <Card title={text.silent}>
      <View className="muted">{text.silentDetail}</View>
      <DeclarantRows declarants={declarants} />
    </Card>
  )

/** 一件住户填报: who says to live where since when, who was asked and was silent; then the decision. */
const Screen = () => {
  const { id = '' } = usePageQuery()
  const query = useQuery('review.checkIn', { checkInId: id })
  const said = ({ state, registeredOn }: Decided) => ({
    title: state === 'registered' ? text.confirmed : text.declined,
    detail: registeredOn ? text.from(longDate(registeredOn)) : text.told,
  })
  return (
    <CaseScreen title={text.title} query={query} said={said}>
      {(one, now, done) => (
        <>
          <About one={one} now={now} />
          <Declarants declarants={one.declarants} />
          <DecideCheckIn one={one} done={done} reload={query.reload} />
        </>
      )}
    </CaseScreen>
  )
}

export default Screen
