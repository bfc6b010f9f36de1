import { useState } from 'react'
import { View } from '@tarojs/components'
import { asRefusal, call, type RefusalError, useQuery } from '@/api'
import { Button, Buttons, Card, classes, Empty, Icon, Notice, Page, Tap } from '@/components'
import { Loaded } from '@/components/loaded'
import { Refused } from '@/components/refused'
import { canPrint, copy, printPage } from '@/platform'
import { sheetText as text } from '@/text/month'
import { inOrder } from '../room-name'
import { RoomSheet, type SheetView } from './room-sheet'
import './index.scss'

/** Asked for at once, and listed at most. */
const atOnce = 20
const most = 200

const RoomChoice = ({ address, chosen, toggle }: { address: string; chosen: boolean; toggle: () => void }) => (
  <Tap role="checkbox" className="check-row" meaning={{ checked: chosen, label: address }} onTap={toggle}>
    <View className={classes('check-box', chosen && 'checked')}>{chosen ? <Icon name="check" /> : null}</View>
    <View className="grow">{address}</View>
  </Tap>
)

/** Makes the sheets of these rooms, some at a time. */
const useSheets = () => {
  const [sheets, setSheets] = useState<readonly SheetView[]>([])
  const [error, setError] = useState<RefusalError | null>(null)
  const make = async (rooms: readonly string[]) => {
    setError(null)
    try {
      const made: SheetView[] = []
      for (let from = 0; from < rooms.length; from += atOnce) {
        const dwellingCodes = rooms.slice(from, from + atOnce)
        made.push(...(await call('registration.roomSheets', { dwellingCodes })).sheets)
      }
      setSheets(made)
    } catch (thrown) {
      setError(asRefusal(thrown))
    }
  }
  return { sheets, error, make, forget: () => setSheets([]) }
}

const Made = ({ sheets }: { sheets: readonly SheetView[] }) => (
  <>
    {canPrint ? null : (
      <View className="unprinted">
        <Notice>{text.keepPicture}</Notice>
      </View>
    )}
    {sheets.map((sheet) => (
      <View key={sheet.dwellingCode} className="room-sheet-page">
        <RoomSheet sheet={sheet} />
        {canPrint ? null : (
          <Button kind="soft" size="small" onTap={() => copy(sheet.code.url)}>
            {text.copy}
          </Button>
        )}
      </View>
    ))}
  </>
)

/** 打印入住码: which rooms, then one page for each. */
const Screen = () => {
  const query = useQuery('registration.listMyDwellings', {})
  const [left, setLeft] = useState<readonly string[]>([])
  const { sheets, error, make, forget } = useSheets()
  const rooms = inOrder((query.data?.links ?? []).filter(({ state }) => state === 'approved'))
  const chosen = rooms.filter(({ dwellingCode }) => !left.includes(dwellingCode)).map((room) => room.dwellingCode)
  const toggle = (code: string) => setLeft(left.includes(code) ? left.filter((one) => one !== code) : [...left, code])
  const footer =
    sheets.length > 0 ? (
      <Buttons>
        <Button kind="soft" onTap={forget}>
          {text.again}
        </Button>
        {canPrint ? <Button onTap={printPage}>{text.print(sheets.length)}</Button> : null}
      </Buttons>
    ) : rooms.length > 0 ? (
      <Button disabled={chosen.length === 0} onTap={() => make(chosen)}>
        {chosen.length > 0 ? text.make(chosen.length) : text.pick}
      </Button>
    ) : null
  return (
    <Page title={text.title} announce={sheets.length > 0 ? text.made(sheets.length) : ''} footer={footer}>
      <Loaded query={query} role="declarant">
        {({ links }) =>
          sheets.length > 0 ? (
            <Made sheets={sheets} />
          ) : rooms.length === 0 ? (
            <Empty title={text.nothing} icon="house">
              {text.nothingDetail}
            </Empty>
          ) : (
            <>
              <Refused refusal={error} />
              <Card>
                <View className="muted">{text.lead}</View>
                {rooms.map(({ dwellingCode, address }) => (
                  <RoomChoice
                    key={dwellingCode}
                    address={address}
                    chosen={chosen.includes(dwellingCode)}
                    toggle={() => toggle(dwellingCode)}
                  />
                ))}
                <View className="card-actions">
                  <Button
                    kind="ghost"
                    size="small"
                    onTap={() => setLeft(chosen.length > 0 ? rooms.map((room) => room.dwellingCode) : [])}
                  >
                    {chosen.length > 0 ? text.none : text.all}
                  </Button>
                </View>
              </Card>
              {links.length >= most ? <Notice>{text.most(most)}</Notice> : null}
            </>
          )
        }
      </Loaded>
    </Page>
  )
}

export default Screen
