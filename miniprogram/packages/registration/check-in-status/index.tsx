import { useState } from 'react'
import { View } from '@tarojs/components'
import { type OwnCheckIn } from '@shared/contract/check-in'
import { useQuery, useSubmit } from '@/api'
import { Button, Buttons, Card, Empty, longDate, Page, receiptGroups, Tag, Timeline } from '@/components'
import { ConfirmSheet } from '@/components/confirm-sheet'
import { Loaded } from '@/components/loaded'
import { StepUpSheet } from '@/components/step-up-sheet'
import { go } from '@/platform'
import { checkInStateText } from '@/text/states'
import { progress } from '../check-in-progress'
import { filedForText } from '@/text/check-in'

const waits = ({ state }: OwnCheckIn) => state === 'withDeclarant' || state === 'withOfficer'

/** 撤回 is asked once more: what waits would be gone. */
const Withdrawing = ({ one, close, done }: { one: OwnCheckIn; close: () => void; done: () => Promise<void> }) => {
  const { submit, refusal, forget } = useSubmit('registration.withdrawCheckIn')
  const withdraw = async () => {
    if (!(await submit({ checkInId: one.checkInId }))) return
    close()
    await done()
  }
  if (refusal?.code === 'step-up-needed') return <StepUpSheet refusal={refusal} onClose={forget} />
  return (
    <ConfirmSheet
      id="withdraw-yes"
      title="撤回这次填报？"
      detail="撤回后对方不用再确认。以后可以重新填报。"
      yes="撤回"
      no="先不撤回"
      send={withdraw}
      {...{ refusal, close }}
    />
  )
}

const Actions = ({ one, withdraw }: { one: OwnCheckIn; withdraw: () => void }) => {
  if (waits(one))
    return (
      <Button kind="ghost" size="small" label={`撤回填报：${one.address}`} onTap={withdraw}>
        撤回填报
      </Button>
    )
  if (one.state === 'registered')
    return (
      <Button kind="soft" size="small" onTap={() => void go('registration/receipt', { receipt: one.receipt })}>
        查看回执
      </Button>
    )
  return (
    <Buttons>
      <Button kind="soft" size="small" onTap={() => void go('registration/check-in')}>
        重新填报
      </Button>
    </Buttons>
  )
}

const One = ({ one, now, withdraw }: { one: OwnCheckIn; now: string; withdraw: () => void }) => {
  const { name, tone } = checkInStateText[one.state]
  return (
    <Card title={one.address} aside={<Tag tone={tone}>{name}</Tag>}>
      <View className="muted digits">
        {`${one.maskedResident}${one.filedFor ? `（${filedForText[one.filedFor]}）` : ''} · ${longDate(one.moveInOn)}入住`}
      </View>
      <View className="muted digits">{`回执编号 ${receiptGroups(one.receipt)}`}</View>
      <View className="card-actions">
        <Timeline items={progress(one, now)} />
      </View>
      {one.state === 'declined' ? (
        <View className="small card-actions">有不同意见，可以找社区网格员，或改好后重新填报。</View>
      ) : null}
      <View className="card-actions">
        <Actions one={one} withdraw={withdraw} />
      </View>
    </Card>
  )
}

/** 入住进度: where each filing stands, the newest first. */
const Screen = () => {
  const query = useQuery('registration.listMyCheckIns', {})
  const [withdrawing, setWithdrawing] = useState<OwnCheckIn | null>(null)
  return (
    <Page title="入住进度">
      <Loaded query={query} role="resident">
        {({ checkIns }, now) =>
          checkIns.length === 0 ? (
            <Empty
              title="还没有填报过"
              icon="house"
              action={<Button onTap={() => void go('registration/check-in')}>去填报</Button>}
            >
              扫房东的入住码，或按地址找到房屋，自己填写。
            </Empty>
          ) : (
            checkIns.map((one) => <One key={one.checkInId} one={one} now={now} withdraw={() => setWithdrawing(one)} />)
          )
        }
      </Loaded>
      {withdrawing ? <Withdrawing one={withdrawing} close={() => setWithdrawing(null)} done={query.reload} /> : null}
    </Page>
  )
}

export default Screen
