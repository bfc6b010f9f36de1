import { View } from '@tarojs/components'
import { type DeskCase } from '@shared/contract/permit-desk'
import { routeNames } from '@shared/text/routes'
import { Card, Facts, moment, Notice, receiptGroups, Tag, type Tone } from '@/components'
import { clockRow, deskText as text } from '@/text/decisions'
import { conditionTitle } from '@/text/law'
import { matterText } from '@/text/states'
import { Reveal } from './reveal'

type Props = { one: DeskCase; now: string }

const tones: Record<DeskCase['state'], Tone> = { waiting: 'warn', approved: 'ok', refused: 'bad', withdrawn: 'info' }
const names: Record<DeskCase['state'], string> = {
  waiting: '核实中',
  approved: '已通过',
  refused: '未通过',
  withdrawn: '已撤回',
}

/** Whose business it is and which, masked; and its clocks, as the applicant sees them. */
export const About = ({ one, now }: Props) => (
  <Card title={matterText[one.matter]} aside={<Tag tone={tones[one.state]}>{names[one.state]}</Tag>}>
    <View className="stack">
      <Facts
        rows={[
          [text.person, `${one.maskedName} · ${one.maskedIdNumber}`],
          ...(one.maskedPhone ? [[text.phone, one.maskedPhone] as const] : []),
          ...(one.route ? [[text.route, routeNames[one.route]] as const] : []),
          ...(one.acceptancePoint ? [[text.point, one.acceptancePoint] as const] : []),
          [text.filed, moment(one.filedAt, now)],
          [text.receipt, receiptGroups(one.receipt)],
          ...one.clocks.map((clock) => clockRow(clock, { paused: one.pausedSince !== null, now })),
        ]}
      />
      <Reveal fileId={one.fileId} />
    </View>
  </Card>
)

/** What nobody could tell, since when; what was verified; what the applicant was asked. */
export const Open = ({ one, now }: Props) => (
  <>
    {one.silent.length > 0 ? (
      <Card title={text.silent}>
        <Facts
          long
          rows={one.silent.map(({ condition, since, verifiable }) => [
            conditionTitle[condition],
            verifiable ? text.since(moment(since, now)) : text.objection,
          ])}
        />
      </Card>
    ) : null}
    {one.verified.length > 0 ? (
      <Card title={text.verified}>
        <Facts
          long
          rows={one.verified.map(({ condition, state, what, at, note }) => [
            conditionTitle[condition],
            [state === 'met' ? text.met : text.unmet, what, note, moment(at, now)].filter(Boolean).join(' · '),
          ])}
        />
      </Card>
    ) : null}
    {one.asks.map(({ askId, words, at, answer, answeredAt }) => (
      <Card key={askId} title={text.asks} aside={<View className="muted digits">{moment(at, now)}</View>}>
        <View>{words}</View>
        {answer ? (
          <Notice tone="ok" title={`${text.answer} · ${moment(answeredAt ?? at, now)}`}>
            {answer}
          </Notice>
        ) : (
          <View className="muted">{text.none}</View>
        )}
      </Card>
    ))}
  </>
)
