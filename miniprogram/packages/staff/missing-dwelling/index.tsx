import { View } from '@tarojs/components'
import { type OutputOf } from '@shared/contract'
import { type MissingCase } from '@shared/contract/review'
import { useQuery } from '@/api'
import { Card, daysLeft, Facts, moment, nearDate, Notice } from '@/components'
import { usePageQuery } from '@/platform/page-query'
import { declarantText } from '@/text/declarants'
import { missingCaseText as text, staffText } from '@/text/staff'
import { CaseScreen } from '../case/case-screen'
import { Decide } from './decide'

type Decided = OutputOf<'review.decideMissingDwelling'>

/** The address in the words of each who asks. */
const Asked = ({ one, now }: { one: MissingCase; now: string }) => (
  <>
    {one.asked.map(({ address, maskedApplicant, declarantType, askedAt, waiting }) => (
      <Card key={`${maskedApplicant}${askedAt}`} title={address}>
        <Facts
          rows={[
            [text.place, one.place],
            [staffText.applicant, `${maskedApplicant} · ${declarantText[declarantType].name}`],
            [staffText.askedAt, moment(askedAt, now)],
            ...(waiting > 0 ? [[text.waits, text.waiting(waiting)] as const] : []),
            [staffText.due, one.due ? `${nearDate(one.due, now)} · ${daysLeft(one.due, now)}` : staffText.noDue],
          ]}
        />
      </Card>
    ))}
  </>
)

const said = ({ state, dwellingCode, released }: Decided) => ({
  title: text.done[state],
  detail: [dwellingCode ? `房屋编码 ${dwellingCode}` : '', text.released(released, state), text.told]
    .filter(Boolean)
    .join('。'),
})

/** 一件地址补录: what was typed, who asks and what waits; then the dwelling, found or new, or why there is none. */
const Screen = () => {
  const { id = '' } = usePageQuery()
  const query = useQuery('review.missingDwelling', { requestId: id })
  return (
    <CaseScreen title={text.title} query={query} said={said}>
      {(one, now, done) => (
        <>
          <Asked one={one} now={now} />
          {one.asked.length > 1 ? (
            <Notice title={text.several(one.asked.length)}>
              <View>{text.severalDetail}</View>
            </Notice>
          ) : null}
          <Decide one={one} done={done} reload={query.reload} />
        </>
      )}
    </CaseScreen>
  )
}

export default Screen
