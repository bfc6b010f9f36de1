import { useState } from 'react'
import { View } from '@tarojs/components'
import { useQuery, useSubmit } from '@/api'
import { Button, Buttons, dayOf, Empty, longDate, Notice, Skeleton } from '@/components'
import { Loaded } from '@/components/loaded'
import { Sheet } from '@/components/sheet'
import { canPrint, copy, printPage } from '@/platform'
import { inviteText as text } from '@/text/check-in'
import { ShownCode } from './shown-code'

const RevokeSheet = ({ dwelling, close }: { dwelling: string; close: (revoked: boolean) => void }) => {
  const { submit, refusal } = useSubmit('registration.revokeCheckInCode')
  const revoke = async () => {
    if (await submit({ dwellingCode: dwelling })) close(true)
  }
  return (
    <Sheet title={text.revokeAsk} onClose={() => close(false)}>
      <View className="stack">
        <View>{text.revokeWhy}</View>
        {refusal ? (
          <Notice tone="bad" urgent>
            {refusal.message}
          </Notice>
        ) : null}
        <Button kind="danger" onTap={revoke}>
          {text.revokeYes}
        </Button>
        <Button kind="soft" onTap={() => close(false)}>
          {text.revokeNo}
        </Button>
      </View>
    </Sheet>
  )
}

/** 打印张贴: one that holds until it is revoked. */
export const PrintCode = ({ dwelling }: { dwelling: string }) => {
  const query = useQuery('registration.listCheckInCodes', { dwellingCode: dwelling })
  const { submit, refusal } = useSubmit('registration.createCheckInCode')
  const [revoking, setRevoking] = useState(false)
  const make = async () => {
    if (await submit({ dwellingCode: dwelling, kind: 'print' })) await query.reload()
  }
  const closed = (revoked: boolean) => {
    setRevoking(false)
    if (revoked) void query.reload()
  }
  return (
    <Loaded query={query} role="declarant" skeleton={<Skeleton cards={1} rows={6} />}>
      {({ address, print }) => (
        <>
          {refusal ? (
            <Notice tone="bad" urgent>
              {refusal.message}
            </Notice>
          ) : null}
          {print ? (
            <>
              <ShownCode address={address} code={print} about={text.since(longDate(dayOf(print.madeAt)))} />
              <View className="stack unprinted">
                {canPrint ? (
                  <Button onTap={printPage}>{text.printIt}</Button>
                ) : (
                  <View className="muted">{text.savePicture}</View>
                )}
                <Button kind="soft" onTap={() => copy(print.url)}>
                  {text.copyLink}
                </Button>
                <Buttons>
                  <Button kind="ghost" size="small" onTap={make}>
                    {text.renew}
                  </Button>
                  <Button kind="ghost" size="small" onTap={() => setRevoking(true)}>
                    {text.revoke}
                  </Button>
                </Buttons>
                <View className="muted">{text.renewNote}</View>
              </View>
            </>
          ) : (
            <Empty title={text.noPrint} icon="file" action={<Button onTap={make}>{text.make}</Button>}>
              {text.noPrintDetail}
            </Empty>
          )}
          {revoking ? <RevokeSheet dwelling={dwelling} close={closed} /> : null}
        </>
      )}
    </Loaded>
  )
}
