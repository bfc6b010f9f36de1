import { View } from '@tarojs/components'
import { type LinkCase } from '@shared/contract/review'
import { type OutputOf } from '@shared/contract'
import { useQuery } from '@/api'
import { Card, daysLeft, Facts, longDate, ListRow, moment, nearDate, Notice } from '@/components'
import { usePageQuery } from '@/platform/page-query'
import { declarantText } from '@/text/declarants'
import { staffText as text } from '@/text/staff'
import { CaseScreen } from '../case/case-screen'
import { Decide } from './decide'
import { LinkFindings } from './link-findings'

type Decided = OutputOf<'review.decideLink'>

const About = ({ link, now }: { link: LinkCase; now: string }) => (
  <Card title={link.address}>
    <Facts
      rows={[
        [text.code, link.dwellingCode],
        [text.applicant, link.maskedApplicant],
        [text.as, declarantText[link.declarantType].name],
        [text.askedAt, moment(link.askedAt, now)],
        [text.due, link.due ? `${nearDate(link.due, now)} · ${daysLeft(link.due, now)}` : text.noDue],
      ]}
    />
  </Card>
)

const Others = ({ others }: Pick<LinkCase, 'others'>) => (
  <Card title={text.others} tone="warn">
    <View className="muted">{text.othersDetail}</View>
    {others.map(({ maskedName, declarantType, since }) => (
      <ListRow
        key={`${maskedName}${declarantType}${since}`}
        title={maskedName}
        detail={`${declarantText[declarantType].name} · ${longDate(since)}起`}
      />
    ))}
  </Card>
)

/** 一件房屋关联: who asks, what the registers said, who else is there, what waits for it; then the decision. */
const Screen = () => {
  const { id = '' } = usePageQuery()
  const query = useQuery('review.link', { linkId: id })
  const said = ({ state, released }: Decided) => ({
    title: state === 'approved' ? text.approved : text.rejected,
    detail: text.released(released, state === 'approved'),
  })
  return (
    <CaseScreen title={text.link} query={query} said={said}>
      {(link, now, done) => (
        <>
          <About link={link} now={now} />
          <LinkFindings findings={link.findings} now={now} />
          {link.others.length > 0 ? <Others others={link.others} /> : null}
          {link.waiting > 0 ? (
            <Notice tone="warn" title={text.waiting(link.waiting)}>
              {text.waitingDetail}
            </Notice>
          ) : null}
          <Decide link={link} done={done} reload={query.reload} />
        </>
      )}
    </CaseScreen>
  )
}

export default Screen
