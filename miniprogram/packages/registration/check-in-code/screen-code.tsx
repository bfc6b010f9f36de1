import { View } from '@tarojs/components'
import { type CheckInCodeView } from '@shared/contract/check-in'
import { useQuery } from '@/api'
import { Skeleton } from '@/components'
import { Loaded } from '@/components/loaded'
import { inviteText as text } from '@/text/check-in'
import { ShownCode } from './shown-code'
import { useTimeLeft } from './use-time-left'

/** A new one comes after half of its time, so that whoever has just scanned the old one still gets in. */
const renewAt = ({ madeAt, until }: CheckInCodeView) =>
  new Date((Date.parse(madeAt) + Date.parse(until ?? madeAt)) / 2).toISOString()

const seconds = 60

const Shown = ({
  address,
  code,
  now,
  renew,
}: {
  address: string
  code: CheckInCodeView
  now: string
  renew: () => void
}) => {
  const left = useTimeLeft(renewAt(code), now, renew)
  return <ShownCode address={address} code={code} about={text.renews(Math.floor(left / seconds), left % seconds)} />
}

/** 手机出示: rotates by itself as long as the page is open. */
export const ScreenCode = ({ dwelling }: { dwelling: string }) => {
  const query = useQuery('registration.createCheckInCode', { dwellingCode: dwelling, kind: 'screen' })
  return (
    <Loaded query={query} role="declarant" skeleton={<Skeleton cards={1} rows={6} />}>
      {({ address, code }, now) => (
        <>
          <Shown address={address} code={code} now={now} renew={() => void query.reload()} />
          <View className="muted qr-words">
            {text.screenLead} {text.noPersonal}。
          </View>
        </>
      )}
    </Loaded>
  )
}
