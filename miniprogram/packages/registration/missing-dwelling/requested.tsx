import { type OutputOf } from '@shared/contract'
import { Button, Card, daysLeft, longDate, moment, Page, ReceiptNumber, ResultHero, Timeline } from '@/components'
import { goTab, replace } from '@/platform'
import { missingText as text } from '@/text/dwellings'

type Requested = OutputOf<'registration.requestMissingDwelling'>

/** 已提交: by when it is recorded, and that declaring goes on meanwhile. */
export const RequestedScreen = ({ requested: { link, receipt } }: { requested: Requested }) => {
  const until = link.due ? text.until(longDate(link.due), daysLeft(link.due, link.askedAt)) : text.undated
  return (
    <Page
      title="办理结果"
      back={() => goTab('home')}
      announce={text.sent}
      footer={
        <Button onTap={() => void replace('registration/declare-move-in', { dwelling: link.dwellingCode })}>
          申报住户
        </Button>
      }
    >
      <ResultHero state="waiting" title={text.sent} headline={link.address} />
      <ReceiptNumber receipt={receipt} />
      <Card title="接下来">
        <Timeline
          items={[
            { title: text.asked, detail: moment(link.askedAt, link.askedAt), state: 'done' },
            { title: text.recording, detail: until, state: 'now' },
            { title: text.declare, detail: text.declareDetail, state: 'next' },
          ]}
        />
      </Card>
      <Button kind="ghost" onTap={() => void replace('registration/dwellings')}>
        看我的房屋
      </Button>
    </Page>
  )
}
