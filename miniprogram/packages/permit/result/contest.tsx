import { View } from '@tarojs/components'
import { type CaseView } from '@shared/contract/permit'
import { appealArticle, appealOffices } from '@shared/rules/appeals'
import { writtenReplyWorkdays } from '@shared/rules/time-limits'
import { appealDayText, appealHelp } from '@shared/text/decisions'
import { useSubmit } from '@/api'
import { Button, Card, dayOf, Facts, longDate, Notice } from '@/components'
import { Cited } from '@/components/cited'
import { Download } from '@/components/download'
import { Refused } from '@/components/refused'
import { StepUpSheet } from '@/components/step-up-sheet'
import { afterText as text } from '@/text/decisions'
import { articleText } from '@/text/law'

type Props = { one: CaseView; now: string; reload: () => Promise<void> }

/** 书面答复: asked for, being written, or there to be kept. */
const Reply = ({ one, now, reload }: Props) => {
  const { submit, refusal, forget } = useSubmit('permit.requestWrittenReply')
  const { reply } = one.handling
  const { receipt } = one
  const ask = async () => {
    if (await submit({ receipt })) await reload()
  }
  if (reply?.sentAt)
    return (
      <View className="stack">
        <Notice tone="ok" title={text.replySent} />
        <Download operation="permit.printWrittenReply" input={{ receipt }} label={text.replyDownload} />
      </View>
    )
  if (reply)
    return <Notice title={text.replyAsked}>{reply.due ? text.replyDue(longDate(reply.due)) : text.replySoon}</Notice>
  return (
    <View className="stack">
      <View>{text.replyLead(writtenReplyWorkdays.on(dayOf(now)))}</View>
      <Refused refusal={refusal} />
      <Button id="reply" kind="soft" onTap={ask}>
        {text.reply}
      </Button>
      <StepUpSheet refusal={refusal} onClose={forget} />
    </View>
  )
}

/** How the result can be contested (条例第五十条), by when and where, and the reply in writing. */
export const Contest = ({ one, now, reload }: Props) => {
  const { appeal } = one.handling
  const offices = appealOffices.on(dayOf(one.decidedAt ?? now))
  return (
    <Card title={text.contest}>
      <View className="stack small">
        <View>{text.first}</View>
        {appeal ? (
          <Facts
            rows={[
              [text.reconsider, text.by(appealDayText(appeal.reconsideration), offices.reconsideration)],
              [text.sue, text.by(appealDayText(appeal.lawsuit), offices.lawsuit)],
              [text.basis, <Cited key="basis">{articleText(appealArticle)}</Cited>],
            ]}
          />
        ) : null}
        <View className="muted">{appealHelp}</View>
        <Reply {...{ one, now, reload }} />
      </View>
    </Card>
  )
}
