import { useEffect, useRef, useState } from 'react'
import { View } from '@tarojs/components'
import { useSubmit, type RefusalError } from '@/api'
import { forgetFaceCheck, type Means, type OpenFaceCheck, openFaceCheck } from '@/api/face-check'
import { goOn, welcome } from '@/api/welcome'
import { Button, Empty, Page, ResultHero } from '@/components'
import { goTab, goTo, replace } from '@/platform'
import { clearFaceCode, returnedFaceCode } from '@/platform/face-code'
import { takeKept } from '@/platform/kept'
import { faceReturnText as text } from '@/text/sign-in'
import { keptKey } from '../sign-in/checks'

/** This check is over, whatever came of it. */
const leave = () => {
  forgetFaceCheck()
  clearFaceCode()
}

const completing = {
  face: 'account.completeFaceSignIn',
  networkIdentity: 'account.completeNetworkIdentity',
} as const
const other = { face: 'networkIdentity', networkIdentity: 'face' } as const satisfies Record<Means, Means>

const signInAgain = (way: Means | 'sms') => {
  leave()
  return replace('account/sign-in', { way })
}

/** Begins anew: from the sign-in screen, or on the page whose action asked for the check. */
const WaysOn = ({ check, last }: { check: OpenFaceCheck; last: boolean }) => {
  const kind = last ? 'primary' : 'ghost'
  const backToPage = () => {
    leave()
    return goTo(check.returnTo)
  }
  if (check.purpose === 'step-up')
    return (
      <>
        <Button kind={kind} onTap={backToPage}>
          {text.back}
        </Button>
        <View className="muted">{text.backDetail}</View>
      </>
    )
  return (
    <>
      <Button kind={kind} onTap={() => signInAgain(check.means)}>
        {text.retry[check.means]}
      </Button>
      <Button kind="ghost" onTap={() => signInAgain(other[check.means])}>
        {text.other[check.means]}
      </Button>
      <Button kind="ghost" onTap={() => signInAgain('sms')}>
        {text.sms}
      </Button>
    </>
  )
}

const Refused = ({
  refusal,
  check,
  again,
}: {
  refusal: RefusalError
  check: OpenFaceCheck
  again: () => Promise<unknown>
}) => {
  const mayPass = !/^(face|identity)-(failed|expired)$/.test(refusal.code)
  return (
    <>
      <ResultHero
        state={refusal.code.endsWith('-pending') ? 'waiting' : 'refused'}
        title={text.titles[refusal.code] ?? text.otherTitle}
        detail={refusal.message}
      />
      <View className="stack">
        {mayPass ? <Button onTap={again}>{text.askAgain}</Button> : null}
        <WaysOn check={check} last={!mayPass} />
      </View>
    </>
  )
}

/** After the check: only the server knows whether it passed, so it is asked. */
const Completion = ({ check }: { check: OpenFaceCheck }) => {
  const { submit, refusal } = useSubmit<(typeof completing)[Means]>(completing[check.means])
  const begun = useRef(false)

  const ask = async () => {
    const output = await submit({ ticket: check.ticket, code: returnedFaceCode() })
    if (!output) return
    leave()
    takeKept(keptKey)
    if (!output.session) return goTo(output.returnTo)
    welcome(output.session, output.me)
    await goOn(output.me, output.returnTo)
  }

  useEffect(() => {
    if (begun.current) return
    begun.current = true
    void ask()
  })

  return refusal ? (
    <Refused refusal={refusal} check={check} again={ask} />
  ) : (
    <ResultHero state="waiting" title={text.asking} detail={text.askingDetail} />
  )
}

const Screen = () => {
  const [check] = useState(openFaceCheck)
  return (
    <Page title={text.title} back={false}>
      {check ? (
        <Completion check={check} />
      ) : (
        <Empty title={text.none} icon="shield" action={<Button onTap={() => goTab('home')}>回首页</Button>} />
      )}
    </Page>
  )
}

export default Screen
