import { useState } from 'react'
import { View } from '@tarojs/components'
import { useRouter } from '@tarojs/taro'
import { type SlipView } from '@shared/contract/slip'
import { slipIdGroups } from '@shared/model/slip-id'
import { useQuery, useSubmit } from '@/api'
import { forgetCopy } from '@/api/offline-copy'
import { Button, Card, Empty, Heading, longDate, moment, Page, Tag } from '@/components'
import { Loaded } from '@/components/loaded'
import { Refused } from '@/components/refused'
import { Sheet } from '@/components/sheet'
import { go } from '@/platform'
import { slipStateText, slipText } from '@/text/slip'
import { dropInHand, keptSlip } from '../kept-slip'
import './index.scss'

const text = slipText.mine

/** What was withdrawn is not shown from this phone any more either. */
const dropKept = (slipId: string) => {
  if (keptSlip()?.slip.slipId !== slipId) return
  dropInHand()
  forgetCopy('slip')
}

const Withdraw = ({ slip, done }: { slip: SlipView; done: () => Promise<void> }) => {
  const [asking, setAsking] = useState(false)
  const { submit, refusal } = useSubmit('slip.withdraw')
  const withdraw = async () => {
    if (!(await submit({ slipId: slip.slipId }))) return
    dropKept(slip.slipId)
    setAsking(false)
    await done()
  }
  return (
    <>
      <Button
        kind="ghost"
        size="small"
        label={`${text.withdraw} ${slipIdGroups(slip.slipId)}`}
        onTap={() => setAsking(true)}
      >
        {text.withdraw}
      </Button>
      {asking ? (
        <Sheet title={text.ask} onClose={() => setAsking(false)}>
          <View className="stack">
            <View className="digits">{slipIdGroups(slip.slipId)}</View>
            <View>{text.askDetail}</View>
            <Refused refusal={refusal} />
            <Button onTap={withdraw}>{text.yes}</Button>
            <Button kind="soft" onTap={() => setAsking(false)}>
              {text.no}
            </Button>
          </View>
        </Sheet>
      ) : null}
    </>
  )
}

const Slip = ({ slip, now, done }: { slip: SlipView; now: string; done: () => Promise<void> }) => (
  <Card
    title={`${moment(slip.issuedAt, now)} 出具`}
    aside={<Tag tone={slipStateText[slip.state].tone}>{slipStateText[slip.state].name}</Tag>}
  >
    <View className="stack">
      <View className="digits">{slipIdGroups(slip.slipId)}</View>
      <View className="muted digits">{`${text[slip.form]} · ${text.until(longDate(slip.validUntil))}`}</View>
      {slip.state === 'valid' ? <Withdraw slip={slip} done={done} /> : null}
    </View>
  </Card>
)

/** 出具过的信息单: each with what it is worth now, and its end. */
const Screen = () => {
  const { ward } = useRouter().params
  const query = useQuery('slip.listMine', { wardId: ward })
  return (
    <Page title={text.title}>
      <Loaded query={query} role="resident">
        {({ child, slips }, now) =>
          slips.length === 0 ? (
            <Empty
              icon="file"
              title={text.none}
              action={<Button onTap={() => void go('slip/show', { ward })}>{slipText.issue.does}</Button>}
            >
              {text.noneDetail}
            </Empty>
          ) : (
            <>
              {child ? <Heading>{slipText.child.mine(child)}</Heading> : null}
              <View className="muted slip-lead">{text.lead}</View>
              {slips.map((slip) => (
                <Slip key={slip.slipId} slip={slip} now={now} done={query.reload} />
              ))}
            </>
          )
        }
      </Loaded>
    </Page>
  )
}

export default Screen
