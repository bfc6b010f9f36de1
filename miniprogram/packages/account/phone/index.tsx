import { useState } from 'react'
import { View } from '@tarojs/components'
import { type Me } from '@shared/contract/account'
import { useQuery, useSubmit } from '@/api'
import { Button, Card, Facts, Page, ResultHero, TextField } from '@/components'
import { Loaded } from '@/components/loaded'
import { Refused } from '@/components/refused'
import { StepUpSheet } from '@/components/step-up-sheet'
import { WechatPhone } from '@/components/wechat-phone'
import { back, focusOn, goTo } from '@/platform'
import { usePageQuery } from '@/platform/page-query'
import { phoneText as text } from '@/text/devices'
import { Earlier, type EarlierCode } from './earlier'

const isPhone = (typed: string) => /^1[3-9]\d{9}$/.test(typed.trim())
const isCode = (typed: string) => /^\d{6}$/.test(typed.trim())

/** The number typed, and the code that came to it. `known`: the number on record, masked, which may speak for the person. */
const Typed = ({ known, proven, saved }: { known: string | null; proven: boolean; saved: (me: Me) => void }) => {
  const request = useSubmit('account.requestPhoneCode')
  const confirm = useSubmit('account.confirmPhone')
  const [phone, setPhone] = useState('')
  const [code, setCode] = useState('')
  const [ticket, setTicket] = useState<string | null>(null)
  const [earlier, setEarlier] = useState<EarlierCode | null>(null)
  const [missing, setMissing] = useState<{ phone?: string; code?: string; earlier?: string }>({})
  const refusal = request.refusal ?? confirm.refusal

  const getCode = async () => {
    if (earlier && !isCode(earlier.code)) {
      setMissing({ earlier: text.earlierMissing })
      return focusOn('earlier')
    }
    if (!isPhone(phone)) {
      setMissing({ phone: '请填写 11 位手机号码' })
      return focusOn('phone')
    }
    const shown = earlier && { ticket: earlier.ticket, code: earlier.code.trim() }
    const sent = await request.submit({ phone: phone.trim(), earlier: shown })
    if (sent) setTicket(sent.ticket)
  }
  const save = async () => {
    if (!ticket) return
    if (!isCode(code)) return setMissing({ code: '验证码是 6 位数字' })
    const me = await confirm.submit({ ticket, code: code.trim() })
    if (me) saved(me)
  }

  return (
    <View className="stack">
      {known && !proven ? (
        <Earlier
          known={known}
          value={earlier}
          change={(next) => {
            setEarlier(next)
            setMissing({})
          }}
          error={missing.earlier ?? request.refusal?.fields['earlier.code']}
        />
      ) : null}
      <Refused refusal={refusal} fields="all" />
      <TextField
        name="phone"
        label={known ? text.newPhone : text.phone}
        kind="phone"
        maxLength={11}
        value={phone}
        error={missing.phone ?? request.refusal?.fields.phone}
        autoComplete="tel"
        onChange={(typed) => {
          setPhone(typed)
          setTicket(null)
          setMissing({})
        }}
      />
      <Button id="get-phone-code" kind={ticket ? 'soft' : 'primary'} onTap={getCode}>
        {ticket ? text.again : text.getCode}
      </Button>
      {ticket ? (
        <>
          <TextField
            name="code"
            label={text.code}
            hint={text.sent}
            kind="number"
            maxLength={6}
            value={code}
            error={missing.code ?? confirm.refusal?.fields.code}
            autoComplete="one-time-code"
            onChange={(typed) => {
              setCode(typed)
              setMissing({})
            }}
          />
          <Button id="save-phone" onTap={save}>
            {text.save}
          </Button>
        </>
      ) : null}
      <StepUpSheet refusal={refusal} onClose={request.refusal ? request.forget : confirm.forget} />
    </View>
  )
}

/** 微信手机号: only where WeChat gives the button. */
const FromWechat = ({ saved }: { saved: (me: Me) => void }) => {
  const { submit, refusal, forget } = useSubmit('account.setWechatPhone')
  return (
    <>
      <Refused refusal={refusal} />
      <WechatPhone
        onCode={async (code) => {
          const me = await submit({ code })
          if (me) saved(me)
        }}
      />
      <StepUpSheet refusal={refusal} onClose={forget} />
    </>
  )
}

/** 联系手机: asked for after a first sign-in where none is known, and changed here later. */
const Screen = () => {
  const { next } = usePageQuery()
  const query = useQuery('account.me', {})
  const [saved, setSaved] = useState<Me | null>(null)
  const leave = () => (next ? goTo(next) : back())
  if (saved)
    return (
      <Page title={text.title} footer={<Button onTap={leave}>{text.back}</Button>}>
        <ResultHero state="done" title={text.saved} headline={saved.maskedPhone ?? ''} detail={text.savedDetail} />
      </Page>
    )
  return (
    <Page title={text.title}>
      <View className="stack">
        <View className="muted">{text.lead}</View>
        <Loaded query={query}>
          {({ maskedPhone, confirmedUntil }) => (
            <>
              <Card>
                <Facts rows={[[text.now, maskedPhone ?? text.none]]} />
              </Card>
              <FromWechat saved={setSaved} />
              <Typed known={maskedPhone} proven={confirmedUntil !== null} saved={setSaved} />
              {next ? (
                <Button kind="soft" onTap={leave}>
                  {text.later}
                </Button>
              ) : null}
            </>
          )}
        </Loaded>
      </View>
    </Page>
  )
}

export default Screen
