import { type OwnCheckIn } from '@shared/contract/check-in'
import { Button, Card, Page, ReceiptNumber, ResultHero, Timeline } from '@/components'
import { goTab, replace } from '@/platform'
import { declarantText } from '@/text/declarants'
import { progress } from '../check-in-progress'

/** 提交的结果: the receipt, who is asked now, and what follows. */
export const SentScreen = ({ filed }: { filed: OwnCheckIn }) => {
  const title =
    filed.state === 'withOfficer' ? '已提交，由网格员核实' : `已提交，等${declarantText[filed.declarantType].name}确认`
  return (
    <Page
      title="办理结果"
      back={() => goTab('home')}
      announce={title}
      footer={<Button onTap={() => void replace('registration/check-in-status')}>看进度</Button>}
    >
      <ResultHero state="waiting" title={title} detail={filed.address} />
      <ReceiptNumber receipt={filed.receipt} />
      <Card title="接下来">
        <Timeline items={progress(filed, filed.filedAt)} />
      </Card>
    </Page>
  )
}
