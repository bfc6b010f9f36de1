import { View } from '@tarojs/components'
import { type EvidenceStanding } from '@shared/contract/evidence'
import { evidenceLimits } from '@shared/model/evidence'
import { evidenceKinds, type EvidenceKind } from '@shared/rules/evidence'
import { evidenceNeedText } from '@shared/text/evidence'
import { asRefusal, call, useQuery, useSubmit } from '@/api'
import { Button, Card, daysLeft, Empty, nearDate, Notice, Page } from '@/components'
import { Loaded } from '@/components/loaded'
import { Refused } from '@/components/refused'
import { StepUpSheet } from '@/components/step-up-sheet'
import { usePageQuery } from '@/platform/page-query'
import { evidenceText as text } from '@/text/evidence'
import { PaperCard } from './paper-card'
import { useUploads } from './use-uploads'
import './index.scss'

/** What is needed and by when, or that all of it is there. */
const Standing = ({ standing, now }: { standing: EvidenceStanding; now: string }) => {
  const { link, missing, by, asked } = standing
  if (missing.length === 0)
    return (
      <Card tone="ok" title={text.complete}>
        <View>{link.address}</View>
        <View className="small">{text.completeDetail}</View>
      </Card>
    )
  const names = evidenceNeedText(missing)
  return (
    <Card tone="warn" title={asked ? text.asked(names) : text.missing}>
      <View>{link.address}</View>
      {asked ? <View>{asked.reason}</View> : <View>{text.needed(names)}</View>}
      <View className="strong digits">{by ? `${text.by(nearDate(by, now))} · ${daysLeft(by, now)}` : text.soon}</View>
      <View className="small">{text.noWait}</View>
    </Card>
  )
}

/** The kinds that help here, and those that are there already. */
const kindsOf = ({ needs, asked, pages }: EvidenceStanding): EvidenceKind[] =>
  evidenceKinds.filter(
    (kind) =>
      needs.some((need) => need.includes(kind)) ||
      asked?.kinds.includes(kind) ||
      pages.some((page) => page.kind === kind),
  )

/** 房屋材料 of a link under review: photographed page by page, then handed in together. */
const Screen = () => {
  const { dwelling = '' } = usePageQuery()
  const query = useQuery('registration.getEvidence', { dwellingCode: dwelling })
  const { uploads, previews, problem, add, again } = useUploads(dwelling, query.reload)
  const { submit, refusal, forget } = useSubmit('registration.sendEvidence')
  const pages = query.data?.pages ?? []
  const held = pages.filter(({ sent }) => !sent).map(({ pageId }) => pageId)
  const room = evidenceLimits.pages - pages.length - uploads.length
  const onTheWay = uploads.some(({ failed }) => failed === null)

  const send = async () => {
    if (await submit({ dwellingCode: dwelling, pageIds: held })) await query.reload()
  }
  const remove = async (pageId: string) => {
    await call('registration.dropEvidence', { dwellingCode: dwelling, pageId }).catch(asRefusal)
    await query.reload()
  }

  return (
    <Page
      title={text.title}
      announce={onTheWay ? '正在上传' : ''}
      footer={
        held.length > 0 ? (
          <Button disabled={onTheWay} onTap={send}>
            {text.submit(held.length)}
          </Button>
        ) : null
      }
    >
      <Loaded query={query} role="dwellingKeeper">
        {(standing, now) =>
          standing.link.state !== 'pending' ? (
            <Empty title={text.over} icon="check">
              {text.overDetail}
            </Empty>
          ) : (
            <>
              <Standing standing={standing} now={now} />
              {problem ? (
                <Notice tone="bad" urgent>
                  {problem}
                </Notice>
              ) : null}
              <Refused refusal={refusal} />
              {kindsOf(standing).map((kind) => (
                <PaperCard
                  key={kind}
                  kind={kind}
                  wanted={
                    Boolean(standing.asked?.kinds.includes(kind)) && standing.missing.some(([one]) => one === kind)
                  }
                  pages={standing.pages.filter((page) => page.kind === kind)}
                  uploads={uploads.filter((upload) => upload.kind === kind)}
                  previews={previews}
                  room={room}
                  add={(source) => add(kind, source, room)}
                  again={again}
                  remove={({ pageId }) => remove(pageId)}
                />
              ))}
              <Notice>{text.privacy}</Notice>
            </>
          )
        }
      </Loaded>
      <StepUpSheet refusal={refusal} onClose={forget} />
    </Page>
  )
}

export default Screen
