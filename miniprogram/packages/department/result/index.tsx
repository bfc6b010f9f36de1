import { useState } from 'react'
import { View } from '@tarojs/components'
import { type OutputOf } from '@shared/contract'
import { purposeText } from '@shared/text/access'
import { asRefusal, call, useQuery } from '@/api'
import { Button, Card, Facts, moment, Notice, Page } from '@/components'
import { Desk } from '@/components/desk'
import { Loaded } from '@/components/loaded'
import { StepUpSheet } from '@/components/step-up-sheet'
import { Working } from '@/components/working'
import { replace } from '@/platform'
import { usePageQuery } from '@/platform/page-query'
import { saveFile } from '@/platform/save-file'
import { listText as text } from '@/text/access'
import { Lines } from './lines'
import { useSteps } from './use-steps'

const Sheet = ({ listId }: { listId: string }) => {
  const [problem, setProblem] = useState<string | null>(null)
  const load = async () => {
    setProblem(null)
    try {
      await saveFile(await call('partner.downloadList', { listId }))
    } catch (thrown) {
      setProblem(asRefusal(thrown).message)
    }
  }
  return (
    <View className="card-actions stack">
      {problem ? (
        <Notice tone="bad" urgent>
          {problem}
        </Notice>
      ) : null}
      <Button kind="soft" onTap={load}>
        {text.download}
      </Button>
    </View>
  )
}

type ResultProps = { data: OutputOf<'partner.accessList'>; now: string; reload: () => unknown }

const Result = ({ data, now, reload }: ResultProps) => {
  const { department, list } = data
  const { left, refusal, goOn, forget } = useSteps(list.listId, list.left, reload)
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
            {left === 0 ? <Sheet listId={list.listId} /> : null}
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
