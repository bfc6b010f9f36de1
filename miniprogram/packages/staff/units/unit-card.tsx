import { useState } from 'react'
import { View } from '@tarojs/components'
import { type UnitRecord } from '@shared/contract/review'
import { useSubmit } from '@/api'
import { Button, Buttons, Card, Facts, moment, Tag, TextField } from '@/components'
import { ConfirmSheet } from '@/components/confirm-sheet'
import { StepUpSheet } from '@/components/step-up-sheet'
import { go } from '@/platform'
import { keep, takeKept } from '@/platform/kept'
import { unitDeskText as text } from '@/text/units'

type CloseProps = { unit: UnitRecord; reload: () => Promise<void>; close: () => void; before: string }

/** 注销: asked once more, with a reason. */
const Close = ({ unit: { unitId, version }, reload, close, before }: CloseProps) => {
  const [reason, setReason] = useState(before)
  const { submit, refusal, forget } = useSubmit('review.closeUnitAccount')
  const send = async () => {
    if (!(await submit({ unitId, version, reason: reason.trim() }))) return
    close()
    await reload()
  }
  if (refusal?.code === 'step-up-needed')
    return <StepUpSheet refusal={refusal} onClose={forget} before={() => keep(unitId, reason)} />
  return (
    <ConfirmSheet
      id="close-yes"
      title={text.closeAsk}
      detail={text.closeDetail}
      yes={text.closeYes}
      no={text.keep}
      {...{ refusal, send, close }}
    >
      <TextField
        name="reason"
        label={text.reason}
        hint={text.reasonHint}
        rows={2}
        maxLength={200}
        value={reason}
        error={refusal?.fields.reason}
        onChange={setReason}
      />
    </ConfirmSheet>
  )
}

type UnitCardProps = { unit: UnitRecord; now: string; reload: () => Promise<void> }

const factsOf = (unit: UnitRecord, now: string): [string, string][] => [
  [text.codeShort, unit.code],
  [text.kind, text.kinds[unit.kind]],
  [text.address, unit.address],
  [text.openedAt, moment(unit.openedAt, now)],
  ...(unit.administrator
    ? ([
        [text.administrator, unit.administrator.maskedName],
        [text.number, unit.administrator.maskedIdNumber],
        [text.phone, unit.administrator.maskedPhone],
      ] as [string, string][])
    : []),
  [text.subAccounts, `${unit.subAccounts} 个`],
  [text.dwellings, `${unit.dwellings} 处`],
]

/** One unit's account, and what can be done with it. */
export const UnitCard = ({ unit, now, reload }: UnitCardProps) => {
  const [before] = useState(() => takeKept(unit.unitId))
  const [closing, setClosing] = useState(before !== null)
  const { state, code, dwellings } = unit
  return (
    <Card title={unit.name} aside={<Tag tone={state === 'open' ? 'ok' : 'info'}>{text.state[state]}</Tag>}>
      <Facts rows={factsOf(unit, now)} />
      {state === 'open' ? (
        <>
          {dwellings > 0 ? <View className="muted">{text.closeBlocked(dwellings)}</View> : null}
          <View className="card-actions">
            <Buttons>
              <Button kind="soft" size="small" onTap={() => go('staff/unit-administrator', { code })}>
                {text.change}
              </Button>
              {dwellings > 0 ? null : (
                <Button kind="ghost" size="small" onTap={() => setClosing(true)}>
                  {text.close}
                </Button>
              )}
            </Buttons>
          </View>
        </>
      ) : (
        <View className="card-actions">
          <Button size="small" onTap={() => go('staff/open-unit', { code })}>
            {text.open}
          </Button>
        </View>
      )}
      {closing ? <Close unit={unit} reload={reload} close={() => setClosing(false)} before={before ?? ''} /> : null}
    </Card>
  )
}
