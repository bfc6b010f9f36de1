import { useCallback } from 'react'
import { View } from '@tarojs/components'
import { type OutputOf } from '@shared/contract'
import { purposeText } from '@shared/text/access'
import { call, useQuery } from '@/api'
import { useSteps } from '@/api/use-steps'
import { Button, Card, Facts, moment, Notice, Page } from '@/components'
import { Desk } from '@/components/desk'
import { Download } from '@/components/download'
import { Loaded } from '@/components/loaded'
import { StepUpSheet } from '@/components/step-up-sheet'
import { Working } from '@/components/working'
import { replace } from '@/platform'
import { usePageQuery } from '@/platform/page-query'
import { listText as text } from '@/text/access'
import { Lines } from './lines'

type ResultProps = { data: OutputOf<'partner.accessList'>; now: string; reload: () => unknown }

const Result = ({ data, now, reload }: ResultProps) => {
  const { department, list } = data
  const { listId } = list
  const step = useCallback(async () => (await call('partner.stepList', { listId })).list.left, [listId])
  const { left, refusal, goOn, forget } = useSteps(step, list.left, reload)
  return (
    <Desk
      side={
        <>
          <View className="form-lead strong">{department}</View>
          {left > 0 && !refusal ? (
            <Working title={text.working} done={list.lines - left} all={list.lines} detail={text.workingDetail} />
          ) : null}
          {refusal ? (
            <View className="stack">
              <Notice tone="warn" title={text.stopped} urgent>
                {refusal.message}
              </Notice>
              <Button kind="soft" onTap={goOn}>
                {text.goOn}
              </Button>
              <StepUpSheet refusal={refusal} onClose={forget} />
            </View>
          ) : null}
          <Card>
            <Facts
              rows={[
                [text.purpose, purposeText[list.purpose].name],
                [text.started, moment(list.startedAt, now)],
                [text.people, `${list.lines} 人`],
              ]}
            />
            {left === 0 ? (
              <View className="card-actions">
                <Download kind="soft" operation="partner.downloadList" input={{ listId }} label={text.download} />
              </View>
            ) : null}
          </Card>
        </>
      }
    >
      <Lines data={data} now={now} reload={reload} />
    </Desk>
  )
}

/** 核验结果: goes on with what is left, then says what is known of each. */
const Screen = () => {
  const { list = '' } = usePageQuery()
  const query = useQuery('partner.accessList', { listId: list })
  return (
    <Page
      title={text.title}
      wide
      footer={
        <Button kind="ghost" onTap={() => replace('department/upload')}>
          {text.back}
        </Button>
      }
    >
      <Loaded query={query} role="officer">
        {(data, now) => <Result key={data.list.listId} data={data} now={now} reload={query.reload} />}
      </Loaded>
    </Page>
  )
}

export default Screen
