import './index.scss'
import { useState } from 'react'
import { View } from '@tarojs/components'
import { returnFromSignIn, useSession } from '@/api'
import { placeToReturn } from '@/api/session'
import { Button, Heading, Page, SegmentedTabs } from '@/components'
import { SessionEnd } from '@/components/session-end'
import { StepUpForm } from '@/components/step-up-sheet'
import { back, dial, go } from '@/platform'
import { usePageQuery } from '@/platform/page-query'
import { signInText as text } from '@/text/sign-in'
import { stepUpText } from '@/text/step-up'
import { CounterSignIn } from './counter-sign-in'
import { FaceSignIn } from './face-sign-in'
import { IdentitySignIn } from './identity-sign-in'
import { SmsSignIn } from './sms-sign-in'
import { type Way, wayOf, ways } from './ways'

const options = ways.map((value) => ({ value, label: text.ways[value] }))

const SignIn = ({ first }: { first: Way }) => {
  const [way, setWay] = useState<Way>(first)
  return (
    <Page title="登录">
      <SessionEnd />
      <Heading look="title">{text.heading}</Heading>
      <View className="sign-in-ways">
        <SegmentedTabs label={text.waysLabel} value={way} onChange={setWay} options={options} />
      </View>
      {way === 'face' ? <FaceSignIn changeWay={setWay} /> : null}
      {way === 'networkIdentity' ? <IdentitySignIn changeWay={setWay} /> : null}
      {way === 'sms' ? <SmsSignIn done={returnFromSignIn} /> : null}
      {way === 'counterCode' ? <CounterSignIn /> : null}
      <View className="sign-in-help">
        <Button kind="soft" size="small" onTap={() => void go('guide/home')}>
          {text.guide}
        </Button>
        <Button kind="soft" size="small" onTap={() => dial('12345')}>
          {text.help}
        </Button>
      </View>
    </Page>
  )
}

/** 登录, or 再次确认本人 where `purpose` says so and somebody is signed in. */
const Screen = () => {
  const { purpose, way } = usePageQuery()
  const session = useSession()
  if (purpose !== 'step-up' || !session) return <SignIn first={wayOf(way)} />
  return (
    <Page title="确认本人">
      <View className="stack">
        <Heading look="title">{stepUpText.title}</Heading>
        <StepUpForm returnTo={placeToReturn()} onClose={() => void back()} />
      </View>
    </Page>
  )
}

export default Screen
