import { type HistoryLine } from '@shared/contract/change'
import { useQuery } from '@/api'
import { Card, Empty, Facts, longDate, moment, Page, Tag, Timeline } from '@/components'
import { Loaded } from '@/components/loaded'
import { usePageQuery } from '@/platform/page-query'
import { declarantText } from '@/text/declarants'
import { registrationStateText } from '@/text/states'
import { ChangeCard } from './change-card'

const who: Record<HistoryLine['by'], string> = {
  resident: '您',
  declarant: '申报人',
  staff: '受理点',
  system: '系统',
}

/** Who did what, the newest first; a second of the same minute keeps its own line. */
const History = ({ history, now }: { history: readonly HistoryLine[]; now: string }) => (
  <Card title="经过">
    <Timeline
      items={[...history].reverse().map(({ at, by, what }) => ({
        title: `${who[by]}：${what}`,
        detail: moment(at, now),
        state: 'done' as const,
      }))}
    />
  </Card>
)

/** 一条登记的经过: how it stands, what was changed and what that means, who did what when; and the way to object. */
const Screen = () => {
  const { id = '' } = usePageQuery()
  const query = useQuery('registration.listMyRegistrations', {})
  return (
    <Page title="登记经过">
      <Loaded query={query} role="resident">
        {({ registrations }, now) => {
          const record = registrations.find(({ registrationId }) => registrationId === id)
          if (!record)
            return (
              <Empty title="没有这条登记" icon="house">
                请回到“我的居住登记”查看。
              </Empty>
            )
          const { address, state, moveInOn, registeredOn, endedOn, declarantType, changes, history } = record
          const said = registrationStateText[state]
          return (
            <>
              <Card title={address} aside={<Tag tone={said.tone}>{said.name}</Tag>}>
                <Facts
                  rows={[
                    ['入住', longDate(moveInOn)],
                    ['登记', registeredOn ? longDate(registeredOn) : '还没有生效'],
                    ...(endedOn ? [['结束', longDate(endedOn)] as const] : []),
                    ['申报人', declarantText[declarantType].name],
                  ]}
                />
              </Card>
              {[...changes].reverse().map((change) => (
                <ChangeCard
                  key={change.changeId}
                  registration={record}
                  change={change}
                  now={now}
                  reload={query.reload}
                />
              ))}
              <History history={history} now={now} />
            </>
          )
        }}
      </Loaded>
    </Page>
  )
}

export default Screen
