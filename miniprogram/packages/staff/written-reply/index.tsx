import { View } from '@tarojs/components'
import { useQuery } from '@/api'
import { Card, daysLeft, Facts, moment, nearDate, Notice } from '@/components'
import { Cited } from '@/components/cited'
import { usePageQuery } from '@/platform/page-query'
import { deskText, replyText as text } from '@/text/decisions'
import { CaseScreen } from '../case/case-screen'
import { Send } from './send'

/** 一份书面答复: read as it will be printed, then sent. */
const Screen = () => {
  const { id = '' } = usePageQuery()
  const query = useQuery('permit.writtenReply', { caseId: id })
  return (
    <CaseScreen
      title={text.title}
      query={query}
      said={({ number }: { number: string }) => ({ title: text.sent, detail: text.sentDetail(number) })}
    >
      {(one, now, done) => (
        <>
          <Card title={one.maskedName}>
            <Facts
              rows={[
                [text.asked, moment(one.askedAt, now)],
                ...(one.due ? [[text.due, `${nearDate(one.due, now)} · ${daysLeft(one.due, now)}`] as const] : []),
              ]}
            />
          </Card>
          <Card title={text.will}>
            <View className="stack">
              {one.lines.map(({ label, value }, i) => (
                <View key={i}>
                  <View className="muted">{label}</View>
                  <View>
                    <Cited>{value}</Cited>
                  </View>
                </View>
              ))}
              {one.notes.map((note) => (
                <View key={note} className="small">
                  <Cited>{note}</Cited>
                </View>
              ))}
              {one.words ? <View>{one.words}</View> : null}
            </View>
          </Card>
          {one.sentAt ? (
            <Notice tone="ok" title={text.sent}>
              {text.sentDetail(one.number)}
            </Notice>
          ) : one.own ? (
            <Notice tone="warn">{deskText.own}</Notice>
          ) : (
            <Send caseId={id} done={done} />
          )}
        </>
      )}
    </CaseScreen>
  )
}

export default Screen
