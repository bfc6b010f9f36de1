import { useState } from 'react'
import { View } from '@tarojs/components'
import { type LinkCase } from '@shared/contract/review'
import { useQuery } from '@/api'
import { Card, daysLeft, Facts, moment, nearDate, Notice } from '@/components'
import { usePageQuery } from '@/platform/page-query'
import { declarantText } from '@/text/declarants'
import { evidenceCaseText as papers } from '@/text/evidence'
import { staffText as text } from '@/text/staff'
import { CaseScreen } from '../case/case-screen'
import { DeclarantRows } from '../case/declarant-rows'
import { Decide, type Decided } from './decide'
import { LinkEvidence } from './link-evidence'
import { LinkFindings } from './link-findings'

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
    <DeclarantRows declarants={others} />
  </Card>
)

/** 一件房屋关联: who asks, what the registers said, who else is there, what waits for it; then the decision. */
const Screen = () => {
  const { id = '' } = usePageQuery()
  const query = useQuery('review.link', { linkId: id })
  const [seen, setSeen] = useState<number | null>(null)
  const reload = async () => {
    setSeen(null)
    await query.reload()
  }
  const said = (decided: Decided) => {
    if ('by' in decided) return { title: papers.requested, detail: papers.requestedDetail(decided.by) }
    const approved = decided.state === 'approved'
    return {
      title: approved ? text.approved : text.rejected,
      detail: text.released(decided.released, approved),
    }
  }
  return (
    <CaseScreen title={text.link} query={query} said={said}>
      {(link, now, done) => (
        <>
          <About link={link} now={now} />
          <LinkFindings findings={link.findings} now={now} />
          <LinkEvidence link={link} now={now} looked={setSeen} />
          {link.others.length > 0 ? <Others others={link.others} /> : null}
          {link.waiting > 0 ? (
            <Notice tone="warn" title={text.waiting(link.waiting)}>
              {text.waitingDetail}
            </Notice>
          ) : null}
          <Decide
            link={seen === null ? link : { ...link, version: Math.max(link.version, seen) }}
            done={done}
            reload={reload}
          />
        </>
      )}
    </CaseScreen>
  )
}

export default Screen
