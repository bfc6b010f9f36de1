import { useState } from 'react'
import { View } from '@tarojs/components'
import { type OutputOf } from '@shared/contract'
import { type AccessListLine } from '@shared/contract/partner'
import { accessFieldNames } from '@shared/text/access'
import { useSubmit } from '@/api'
import { Button, Card, moment, nearDate, Tag, type Tone } from '@/components'
import { Table, TableRow } from '@/components/desk'
import { Refused } from '@/components/refused'
import { StepUpSheet } from '@/components/step-up-sheet'
import { go } from '@/platform'
import { listText as text } from '@/text/access'

type List = OutputOf<'partner.accessList'>
type Group = keyof typeof text.groups
type Numbered = { line: AccessListLine; index: number }

const tones: Record<Group, Tone> = { VALID: 'ok', SUSPENDED: 'warn', CANCELLED: 'bad', noMatch: 'warn', open: 'info' }
/** What needs somebody stands first. */
const order: readonly Group[] = ['noMatch', 'CANCELLED', 'SUSPENDED', 'open', 'VALID']

const groupOf = ({ outcome, status }: AccessListLine): Group =>
  outcome === null ? 'open' : outcome === 'match' && status ? status : 'noMatch'

type Consent = NonNullable<AccessListLine['consent']>

const stateText = ({ state, until }: Consent, now: string): string =>
  state === 'asked' ? text.asked(nearDate(until, now)) : text[state]

/** 请本人同意, and what became of it. */
const More = ({ listId, one, now, reload }: { listId: string; one: Numbered; now: string; reload: () => unknown }) => {
  const { submit, refusal, forget } = useSubmit('partner.askConsent')
  const [asked, setAsked] = useState<Consent | null>(null)
  const { line, index } = one
  const consent = asked ?? line.consent
  const ask = async () => {
    const answer = await submit({ listId, line: index })
    if (answer) setAsked(answer.consent)
    await reload()
  }
  if (consent && consent.state !== 'lapsed')
    return (
      <>
        <View className="muted">{stateText(consent, now)}</View>
        {consent.state === 'agreed' ? (
          <Button
            kind="soft"
            size="small"
            label={`${text.see}：${line.name} ${line.caseNo}`}
            onTap={() => go('department/consent', { id: consent.consentId })}
          >
            {text.see}
          </Button>
        ) : null}
      </>
    )
  return (
    <>
      <Button kind="ghost" size="small" label={`${text.ask}：${line.name} ${line.caseNo}`} onTap={ask}>
        {text.ask}
      </Button>
      <Refused refusal={refusal} />
      <StepUpSheet refusal={refusal} onClose={forget} />
    </>
  )
}

const Line = ({ data, one, now, reload }: { data: List; one: Numbered; now: string; reload: () => unknown }) => {
  const { name, maskedIdNumber, caseNo, validUntil, outcome, asOf } = one.line
  const until = validUntil ? text.validUntil(validUntil) : ''
  const cells = [maskedIdNumber, caseNo, asOf ? text.asOf(moment(asOf, now), until) : '']
  return (
    <TableRow title={name} cells={cells}>
      {outcome === 'match' && data.mayAsk.length > 0 ? (
        <More listId={data.list.listId} one={one} now={now} reload={reload} />
      ) : null}
    </TableRow>
  )
}

/** The answers, those first that need somebody. */
export const Lines = ({ data, now, reload }: { data: List; now: string; reload: () => unknown }) => {
  const numbered = data.lines.map((line, index) => ({ line, index }))
  const fields = data.mayAsk.map((field) => accessFieldNames[field]).join('、')
  return (
    <>
      {order.map((group) => {
        const lines = numbered.filter(({ line }) => groupOf(line) === group)
        if (lines.length === 0) return null
        return (
          <Card key={group} title={text.groups[group]} aside={<Tag tone={tones[group]}>{`${lines.length} 人`}</Tag>}>
            {group === 'noMatch' ? <View className="muted">{text.noMatchDetail}</View> : null}
            {group === 'VALID' && fields ? <View className="muted">{text.askAll(fields)}</View> : null}
            <Table lines columns={text.columns}>
              {lines.map((one) => (
                <Line key={one.index} data={data} one={one} now={now} reload={reload} />
              ))}
            </Table>
          </Card>
        )
      })}
    </>
  )
}
