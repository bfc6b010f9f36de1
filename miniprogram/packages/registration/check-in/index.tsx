import { useState } from 'react'
import { View } from '@tarojs/components'
import { type OwnCheckIn } from '@shared/contract/check-in'
import { askToSignIn, useSession } from '@/api'
import { Button, Empty, Page } from '@/components'
import { takeKept } from '@/platform/kept'
import { usePageQuery } from '@/platform/page-query'
import { checkInText as text } from '@/text/check-in'
import { codeOf } from './code-of'
import { Entry } from './entry'
import { Filling, resuming, type Target } from './filling'
import { OpenedScreen } from './opened'
import { SentScreen } from './sent'

/** What was being filled in when a face check took the page away. */
const resumed = (): { target: Target } | null => {
  const kept = takeKept(resuming)
  return kept === null ? null : (JSON.parse(kept) as { target: Target })
}

const SignedOut = () => (
  <Page title={text.title}>
    <Empty title={text.signedOut} icon="house" action={<Button onTap={() => void askToSignIn()}>去登录</Button>}>
      <View>{text.signedOutDetail}</View>
    </Empty>
  </Page>
)

/** From the code, or from nothing, to the receipt. */
const CheckIn = ({ scanned }: { scanned: string | null }) => {
  const [code, setCode] = useState(scanned)
  const [filling, setFilling] = useState<{ target: Target } | null>(resumed)
  const [filed, setFiled] = useState<OwnCheckIn | null>(null)
  if (filed) return <SentScreen filed={filed} />
  if (filling) return <Filling target={filling.target} done={setFiled} />
  const alone = () => setFilling({ target: null })
  if (!code) return <Entry open={setCode} alone={alone} />
  return (
    <OpenedScreen
      key={code}
      code={code}
      begin={(opened) => setFilling({ target: { code, opened } })}
      again={() => setCode(null)}
      alone={alone}
    />
  )
}

/** 入住登记: opened by the link in the QR (in WeChat that link comes as `q`), or from the home screen. */
const Screen = () => {
  const session = useSession()
  const { code, q } = usePageQuery()
  return session ? <CheckIn scanned={code ?? (q ? codeOf(q) : null)} /> : <SignedOut />
}

export default Screen
