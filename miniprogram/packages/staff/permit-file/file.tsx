import { useState } from 'react'
import { View } from '@tarojs/components'
import { type DeskFile } from '@shared/contract/permit-desk'
import { groundText } from '@shared/text/decisions'
import { Button, Card, dayOf, Facts, ListRow, longDate, moment, Notice, Tag } from '@/components'
import { Cited } from '@/components/cited'
import { go } from '@/platform'
import { deskText, fileText as text } from '@/text/decisions'
import { matterText } from '@/text/states'
import { Cancel, Restore } from './cancel'

const Permit = ({ file: { maskedName, maskedIdNumber, permit } }: { file: DeskFile }) => (
  <Card
    title={maskedName}
    aside={<Tag tone={permit.state === 'valid' ? 'ok' : 'warn'}>{text.state[permit.state]}</Tag>}
  >
    <Facts
      rows={[
        [text.number, maskedIdNumber],
        ...(permit.issuedOn ? [[text.issued, longDate(permit.issuedOn)] as const] : []),
        ...(permit.validUntil ? [[text.until, longDate(permit.validUntil)] as const] : []),
      ]}
    />
  </Card>
)

const Cases = ({ cases, now }: { cases: DeskFile['cases']; now: string }) => (
  <Card title={text.cases}>
    {cases.map(({ caseId, matter, filedAt }) => (
      <ListRow
        key={caseId}
        title={matterText[matter]}
        detail={moment(filedAt, now)}
        onTap={() => void go('staff/permit-case', { id: caseId })}
      />
    ))}
  </Card>
)

const History = ({ all }: { all: DeskFile['cancellations'] }) =>
  all.length === 0 ? null : (
    <Card title={text.history}>
      {all.map(({ at, on, ground, reason, restoredAt, restoredBecause }) => (
        <View key={at} className="stack small">
          <View>
            <Cited>{`${longDate(on)} · ${groundText(ground)}`}</Cited>
          </View>
          <View>{reason}</View>
          {restoredAt ? (
            <View className="muted">{`${text.restored(longDate(dayOf(restoredAt)))}：${restoredBecause ?? ''}`}</View>
          ) : null}
        </View>
      ))}
    </Card>
  )

type Props = { file: DeskFile; now: string; change: (file: DeskFile) => void }

/** What can be done with the permit itself: nothing of one's own. */
const Action = ({ file, now, change }: Props) => {
  const [open, setOpen] = useState(false)
  const { state, cancellation } = file.permit
  const done = (next: DeskFile) => {
    setOpen(false)
    change(next)
  }
  const may = state === 'valid' || state === 'suspended' ? text.cancel : cancellation ? text.restore : null
  if (file.own) return <Notice tone="warn">{deskText.own}</Notice>
  if (!may) return null
  if (!open)
    return (
      <Button id="act" kind="ghost" onTap={() => setOpen(true)}>
        {may}
      </Button>
    )
  return cancellation ? <Restore file={file} done={done} /> : <Cancel file={file} now={now} done={done} />
}

/** 一份档案: the permit, its cases, and what was cancelled. */
export const File = (props: Props) => (
  <>
    <Permit file={props.file} />
    <Action {...props} />
    <Cases cases={props.file.cases} now={props.now} />
    <History all={props.file.cancellations} />
  </>
)
