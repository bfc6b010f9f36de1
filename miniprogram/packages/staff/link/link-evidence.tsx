import { useState } from 'react'
import { Image, View } from '@tarojs/components'
import { type OutputOf } from '@shared/contract'
import { type LinkCase } from '@shared/contract/review'
import { evidenceNames, evidenceNeedText } from '@shared/text/evidence'
import { useSubmit } from '@/api'
import { Button, Card, ListRow, moment, nearDate, Notice } from '@/components'
import { Refused } from '@/components/refused'
import { Sheet } from '@/components/sheet'
import { evidenceCaseText as text, evidenceText } from '@/text/evidence'
import './link-evidence.scss'

type Shown = OutputOf<'review.linkEvidence'>
type LinkEvidenceProps = {
  link: LinkCase
  now: string
  /** The link's version after a look was noted on it. */
  looked: (version: number) => void
}

const Missing = ({ evidence: { missing, by, asked }, now }: Pick<LinkCase, 'evidence'> & { now: string }) => {
  if (missing.length === 0) return null
  const names = evidenceNeedText(missing)
  return (
    <Notice tone="warn" title={asked ? text.asked(names, by ? text.by(nearDate(by, now)) : '') : text.missing(names)}>
      {asked?.reason}
    </Notice>
  )
}

/** 房屋材料 of the case: each page is fetched when it is looked at, and nowhere kept. */
export const LinkEvidence = ({ link, now, looked }: LinkEvidenceProps) => {
  const { linkId, evidence } = link
  const { submit, refusal } = useSubmit('review.linkEvidence')
  const [shown, setShown] = useState<Shown | null>(null)
  const look = async (pageId: string) => {
    const answer = await submit({ linkId, pageId })
    if (!answer) return
    looked(answer.version)
    setShown(answer)
  }
  return (
    <Card title={text.title}>
      <Missing evidence={evidence} now={now} />
      {evidence.pages.length === 0 ? <View className="muted">{text.none}</View> : null}
      {evidence.pages.map(({ pageId, kind, at }, i) => (
        <ListRow
          key={pageId}
          title={`${evidenceNames[kind]} · ${evidenceText.page(i + 1)}`}
          detail={moment(at, now)}
          aside={
            <View className="evidence-look">
              <Button
                kind="soft"
                size="small"
                label={`${text.look}${evidenceNames[kind]}${evidenceText.page(i + 1)}`}
                onTap={() => look(pageId)}
              >
                {text.look}
              </Button>
            </View>
          }
        />
      ))}
      {evidence.pages.length > 0 ? <View className="small">{text.note}</View> : null}
      <Refused refusal={refusal} />
      {shown ? (
        <Sheet title={evidenceNames[shown.kind]} onClose={() => setShown(null)}>
          <Image
            className="evidence-image"
            mode="widthFix"
            aria-label={evidenceNames[shown.kind]}
            src={`data:${shown.mime};base64,${shown.base64}`}
          />
        </Sheet>
      ) : null}
    </Card>
  )
}
