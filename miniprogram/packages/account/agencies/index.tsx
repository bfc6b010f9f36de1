import { useState } from 'react'
import { View } from '@tarojs/components'
import { type AgencyUnit } from '@shared/contract/agency'
import { agencyFeeFen } from '@shared/rules/fees'
import { agencySees } from '@shared/text/agency'
import { feeText } from '@shared/text/fees'
import { useQuery, useSubmit } from '@/api'
import { Button, Card, dayOf, daysLeft, Empty, Facts, nearDate, Notice, Page, Tag, type Tone } from '@/components'
import { ConfirmSheet } from '@/components/confirm-sheet'
import { Fold } from '@/components/fold'
import { Loaded } from '@/components/loaded'
import { YesOrNo } from '@/components/yes-or-no'
import { myAgenciesText as text } from '@/text/agency'

const tones: Record<AgencyUnit['state'], Tone> = {
  asked: 'warn',
  agreed: 'ok',
  declined: 'info',
  ended: 'info',
  lapsed: 'info',
}

const Tagged = ({ state }: Pick<AgencyUnit, 'state'>) => <Tag tone={tones[state]}>{text.states[state]}</Tag>

const Lines = ({ title, lines }: { title: string; lines: readonly string[] }) => (
  <View>
    <View className="strong">{title}</View>
    {lines.map((line) => (
      <View key={line} className="small">{`· ${line}`}</View>
    ))}
  </View>
)

type UnitProps = { one: AgencyUnit; now: string; said: (words: string) => Promise<unknown> }

/** Who asks, for what, until when, and what they would see; yes or no. */
const Asked = ({ one, now, said }: UnitProps) => {
  const yes = useSubmit('permit.agreeToAgency')
  const no = useSubmit('permit.refuseAgency')
  const answer = async (way: typeof yes | typeof no, words: string) => {
    if (await way.submit({ agencyId: one.agencyId })) await said(words)
  }
  return (
    <Card title={one.unit} aside={<Tagged state={one.state} />}>
      <View>{text.filer[one.filer]}</View>
      <View className="stack">
        <Facts
          rows={[
            [text.what, text.matters],
            [text.cost, feeText(agencyFeeFen.on(dayOf(now)))],
            [text.until, `${nearDate(one.until, now)} · ${daysLeft(one.until, now)}`],
            [text.holds, text.holdsDetail],
          ]}
        />
        <Lines title={text.sees} lines={agencySees.sees} />
        <Lines title={text.never} lines={agencySees.never} />
      </View>
      <YesOrNo
        of={one.unit}
        yes={{ words: text.agree, give: () => answer(yes, text.agreed(one.unit)), by: yes }}
        no={{ words: text.refuse, give: () => answer(no, text.states.declined), by: no }}
      />
    </Card>
  )
}

/** Asked once more, since it holds at once. */
const Stop = ({ one, said, close }: Omit<UnitProps, 'now'> & { close: () => void }) => {
  const { submit, refusal } = useSubmit('permit.refuseAgency')
  const send = async () => {
    if (await submit({ agencyId: one.agencyId })) await said(text.refused)
  }
  return (
    <ConfirmSheet
      id="stop-yes"
      title={text.stopAsk(one.unit)}
      detail={text.stopDetail}
      yes={text.stopYes}
      no={text.keep}
      {...{ refusal, send, close }}
    />
  )
}

const Agreed = ({ one, now, said }: UnitProps) => {
  const [asking, setAsking] = useState(false)
  const paper = one.way === 'paper' && one.signedOn
  return (
    <Card title={one.unit} aside={<Tagged state={one.state} />} {...(paper ? { tone: 'warn' as const } : {})}>
      <View>{paper ? text.onPaper(nearDate(paper, now)) : text.since(nearDate(one.agreedOn ?? one.askedOn, now))}</View>
      <View className="small muted">{`${text.what}：${text.matters}`}</View>
      <View className="card-actions">
        <Button
          kind="ghost"
          size="small"
          label={`${paper ? text.unsigned : text.stop}：${one.unit}`}
          onTap={() => setAsking(true)}
        >
          {paper ? text.unsigned : text.stop}
        </Button>
      </View>
      {asking ? <Stop one={one} said={said} close={() => setAsking(false)} /> : null}
    </Card>
  )
}

const endedText = ({ endedBy, endedOn, state }: AgencyUnit, now: string) =>
  state === 'ended' && endedBy ? text.endedBy[endedBy](nearDate(endedOn ?? dayOf(now), now)) : text.states[state]

const Units = ({ units, now, said }: { units: readonly AgencyUnit[]; now: string; said: UnitProps['said'] }) => {
  const asked = units.filter(({ state }) => state === 'asked')
  const agreed = units.filter(({ state }) => state === 'agreed')
  const earlier = units.filter((one) => !asked.includes(one) && !agreed.includes(one))
  return (
    <>
      {asked.map((one) => (
        <Asked key={one.agencyId} one={one} now={now} said={said} />
      ))}
      {agreed.map((one) => (
        <Agreed key={one.agencyId} one={one} now={now} said={said} />
      ))}
      {earlier.length > 0 ? (
        <Fold title={text.earlier} open={asked.length + agreed.length === 0}>
          {earlier.map((one) => (
            <Card key={one.agencyId} title={one.unit} aside={<Tagged state={one.state} />}>
              <View className="muted">{endedText(one, now)}</View>
            </Card>
          ))}
        </Fold>
      ) : null}
    </>
  )
}

/** 谁在替我办: the units that ask, those that file, and those that did. */
const Screen = () => {
  const query = useQuery('permit.listMyAgencies', {})
  const [words, setWords] = useState('')
  const said = async (next: string) => {
    setWords(next)
    await query.reload()
  }
  return (
    <Page title={text.title} announce={words}>
      <Loaded query={query} role="resident">
        {({ units }, now) =>
          units.length === 0 ? (
            <Empty icon="people" title={text.none}>
              {text.noneDetail}
            </Empty>
          ) : (
            <>
              <View className="form-lead">{text.lead}</View>
              {words ? (
                <Notice tone="ok" title={words}>
                  {units.some(({ state }) => state === 'agreed') ? text.agreedDetail : null}
                </Notice>
              ) : null}
              <Units units={units} now={now} said={said} />
            </>
          )
        }
      </Loaded>
    </Page>
  )
}

export default Screen
