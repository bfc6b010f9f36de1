import { useState } from 'react'
import { View } from '@tarojs/components'
import { type LinkCase } from '@shared/contract/review'
import { type OutputOf } from '@shared/contract'
import { useQuery } from '@/api'
import {
  Button,
  Card,
  daysLeft,
  Facts,
  longDate,
  ListRow,
  moment,
  nearDate,
  Notice,
  Page,
  ResultHero,
} from '@/components'
import { Loaded } from '@/components/loaded'
import { goTo } from '@/platform'
import { usePageQuery } from '@/platform/page-query'
import { declarantText } from '@/text/declarants'
import { staffText as text } from '@/text/staff'
import { Decide } from './decide'
import { LinkFindings } from './link-findings'
import { queuePage } from './overtaken'

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

const Done = ({ decided }: { decided: Decided }) => {
  const approved = decided.state === 'approved'
  return (
    <>
      <ResultHero
        state="done"
        title={approved ? text.approved : text.rejected}
        detail={text.released(decided.released, approved)}
      />
      <Button onTap={() => goTo(queuePage)}>{text.back}</Button>
    </>
  )
}

/** 一件房屋关联: who asks, what the registers said, who else is there, what waits for it; then the decision. */
const Screen = () => {
  const { id = '' } = usePageQuery()
  const query = useQuery('review.link', { linkId: id })
  const [decided, setDecided] = useState<Decided | null>(null)
  return (
    <Page title={text.link}>
      {decided ? (
        <Done decided={decided} />
      ) : (
        <Loaded query={query}>
          {(link, now) => (
            <>
              <About link={link} now={now} />
              <LinkFindings findings={link.findings} now={now} />
              {link.others.length > 0 ? <Others others={link.others} /> : null}
              {link.waiting > 0 ? (
                <Notice tone="warn" title={text.waiting(link.waiting)}>
                  {text.waitingDetail}
                </Notice>
              ) : null}
              <Decide link={link} done={setDecided} reload={query.reload} />
            </>
          )}
        </Loaded>
      )}
    </Page>
  )
}

export default Screen
