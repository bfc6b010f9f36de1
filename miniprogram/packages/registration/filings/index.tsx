import { useState } from 'react'
import { View } from '@tarojs/components'
import { type Filing } from '@shared/contract/papers'
import { useQuery } from '@/api'
import { Button, Card, Empty, ListRow, moment, Page, receiptGroups, Tag } from '@/components'
import { Loaded } from '@/components/loaded'
import { go } from '@/platform'
import { papersText as text } from '@/text/papers'
import './index.scss'

/** One matter: what it is, of whom and where, how it stands, and each receipt in it. */
const FilingCard = ({ filing, now }: { filing: Filing; now: string }) => {
  const { title, about, address, state, tone, receipts } = filing
  return (
    <Card title={about ? `${title} · ${about}` : title} aside={<Tag tone={tone}>{state}</Tag>}>
      {address ? <View className="small filing-place">{address}</View> : null}
      {receipts.map(({ receipt, matter, at }) => (
        <ListRow
          key={receipt}
          icon="file"
          title={receipts.length === 1 && matter === title ? '回执' : matter}
          detail={`${moment(at, now)}\n${receiptGroups(receipt)}`}
          onTap={() => void go('registration/receipt', { receipt })}
        />
      ))}
    </Card>
  )
}

/** One page of the list; the next hangs below it once it is asked for. */
const Part = ({ cursor }: { cursor: string | null }) => {
  const query = useQuery('registration.listMyFilings', { cursor })
  const [open, setOpen] = useState(false)
  return (
    <Loaded query={query}>
      {({ filings, cursor: next }, now) => (
        <>
          {filings.length === 0 && cursor === null ? (
            <Empty title={text.filingsEmpty} icon="file">
              {text.filingsEmptyDetail}
            </Empty>
          ) : null}
          {filings.map((filing) => (
            <FilingCard key={filing.filingId} filing={filing} now={now} />
          ))}
          {next && !open ? (
            <Button kind="soft" onTap={() => setOpen(true)}>
              {text.earlier}
            </Button>
          ) : null}
          {next && open ? <Part key={next} cursor={next} /> : null}
        </>
      )}
    </Loaded>
  )
}

/** 我的办件: everything that was filed by or about whoever is signed in, newest first. */
const Screen = () => (
  <Page title={text.filings}>
    <Part cursor={null} />
  </Page>
)

export default Screen
