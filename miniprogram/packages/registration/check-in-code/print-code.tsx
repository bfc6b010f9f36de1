import { useState } from 'react'
import { View } from '@tarojs/components'
import { useQuery, useSubmit } from '@/api'
import { Button, Buttons, dayOf, Empty, longDate, Skeleton } from '@/components'
import { ConfirmSheet } from '@/components/confirm-sheet'
import { Loaded } from '@/components/loaded'
import { Refused } from '@/components/refused'
import { canPrint, copy, printPage } from '@/platform'
import { inviteText as text } from '@/text/check-in'
import { ShownCode } from './shown-code'

const RevokeSheet = ({ dwelling, close }: { dwelling: string; close: (revoked: boolean) => void }) => {
  const { submit, refusal } = useSubmit('registration.revokeCheckInCode')
  const revoke = async () => {
    if (await submit({ dwellingCode: dwelling })) close(true)
  }
  return (
    <ConfirmSheet
      id="revoke-yes"
      title={text.revokeAsk}
      detail={text.revokeWhy}
      yes={text.revokeYes}
      no={text.revokeNo}
      send={revoke}
      close={() => close(false)}
      refusal={refusal}
    />
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
          <Refused refusal={refusal} />
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
