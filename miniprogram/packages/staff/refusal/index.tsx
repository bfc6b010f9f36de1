import { View } from '@tarojs/components'
import { type RefusalCase } from '@shared/contract/review'
import { penalty } from '@shared/rules/penalties'
import { dataRefusalStateNames } from '@shared/text/data-refusals'
import { useQuery } from '@/api'
import { Card, dayOf, daysLeft, Facts, longDate, moment, nearDate, Notice, Tag } from '@/components'
import { usePageQuery } from '@/platform/page-query'
import { refusalCaseText as text, refusalStateTone } from '@/text/data-refusals'
import { declarantText } from '@/text/declarants'
import { staffText } from '@/text/staff'
import { CaseScreen } from '../case/case-screen'
import { Decide } from './decide'

const About = ({ one, now }: { one: RefusalCase; now: string }) => (
  <Card title={one.address} aside={<Tag tone={refusalStateTone[one.state]}>{dataRefusalStateNames[one.state]}</Tag>}>
    <Facts
      rows={[
        [text.who, one.name ?? text.unknown],
        [text.about, one.about || text.none],
        [text.moveIn, longDate(one.moveInOn)],
        [text.asked, one.asked],
        [text.declarant, `${one.maskedDeclarant} · ${declarantText[one.declarantType].name}`],
        [text.reported, moment(one.reportedAt, now)],
        ...(one.declaredOn ? [[text.declared, longDate(one.declaredOn)] as const] : []),
        [text.due, one.due ? `${nearDate(one.due, now)} · ${daysLeft(one.due, now)}` : text.noDue],
      ]}
    />
  </Card>
)

/** 一件拒不提供信息的报告: where, who as far as known, what was asked; then what is made of it. */
const Screen = () => {
  const { id = '' } = usePageQuery()
  const query = useQuery('review.refusal', { refusalId: id })
  return (
    <CaseScreen title={text.title} query={query} said={() => ({ title: text.decided, detail: text.told })}>
      {(one, now, done) => (
        <>
          <About one={one} now={now} />
          <Notice>{text.law(penalty('residentRefuses', dayOf(now)).least)}</Notice>
          {one.state === 'open' ? (
            <Decide report={one} done={done} reload={query.reload} />
          ) : (
            <Notice title={staffText.gone}>
              <View>{one.answer ?? ''}</View>
            </Notice>
          )}
        </>
      )}
    </CaseScreen>
  )
}

export default Screen
