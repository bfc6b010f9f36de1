import { View } from '@tarojs/components'
import { type WardView } from '@shared/contract/family'
import { useSubmit } from '@/api'
import { Button, Heading, Notice, PermitCard } from '@/components'
import { Refused } from '@/components/refused'
import { Sheet } from '@/components/sheet'
import { StepUpSheet } from '@/components/step-up-sheet'
import { go } from '@/platform'
import { slipText } from '@/text/slip'
import { lookOf } from '../detail/card'

const openResult = (receipt: string) => go('permit/result', { receipt, child: 'yes' })

/** 替孩子签注: the button itself says what is confirmed. */
export const EndorseForWard = ({ ward, close }: { ward: WardView; close: () => void }) => {
  const { submit, refusal, forget } = useSubmit('permit.endorseForWard')
  const endorse = async () => {
    const done = await submit({ wardId: ward.id, stillResides: true })
    if (!done) return
    close()
    await openResult(done.receipt)
  }
  if (refusal?.code === 'step-up-needed') return <StepUpSheet refusal={refusal} onClose={forget} />
  return (
    <Sheet title={`替${ward.maskedName}签注`} onClose={close}>
      <View className="stack">
        <Refused refusal={refusal} />
        <View>点下面的按钮，就是确认孩子现在仍在深圳居住、登记的内容属实。当场办结，免费。</View>
        <Button onTap={endorse}>孩子仍在深圳居住，立即签注</Button>
        <Button kind="soft" onTap={close}>
          先不签注
        </Button>
      </View>
    </Sheet>
  )
}

type Props = { wards: readonly WardView[]; now: string; endorse: (ward: WardView) => void }

const Ward = ({ ward, now, endorse }: Omit<Props, 'wards'> & { ward: WardView }) => {
  const { permit, cases, maskedName, slips } = ward
  const waiting = cases.find(({ state }) => state === 'waiting')
  const mayEndorse = permit.windowOpen && !waiting
  const [newest] = cases
  return (
    <>
      <PermitCard
        {...lookOf(permit, waiting, now)}
        title={`${maskedName}的居住证`}
        actions={[
          ...(mayEndorse
            ? [{ label: permit.state === 'suspended' ? '替孩子补签' : '替孩子签注', onTap: () => endorse(ward) }]
            : []),
          ...(permit.state === 'valid' && slips
            ? [{ label: '出示信息单', onTap: () => void go('slip/show', { ward: ward.id }) }]
            : []),
          ...(newest
            ? [{ label: waiting ? '看办理进度' : '看办理结果', onTap: () => openResult(newest.receipt) }]
            : []),
        ]}
      />
      {permit.state === 'valid' && !slips ? <Notice>{slipText.child.own}</Notice> : null}
    </>
  )
}

/** 孩子的居住证; who was refused stands with the family. */
export const Wards = ({ wards, ...rest }: Props) => {
  const shown = wards.filter(
    ({ permit, cases }) => permit.state !== 'none' || cases.some(({ state }) => state === 'waiting'),
  )
  if (shown.length === 0) return null
  return (
    <>
      <Heading>孩子的居住证</Heading>
      {shown.map((ward) => (
        <Ward key={ward.id} ward={ward} {...rest} />
      ))}
    </>
  )
}
