import { useState } from 'react'
import { View } from '@tarojs/components'
import { useSubmit } from '@/api'
import { boundDevice, keepDevice } from '@/api/welcome'
import { signInText } from '@/text/sign-in'
import { stepUpText as text } from '@/text/step-up'
import { Button } from '../button'
import { CheckField } from '../check-field'
import { TextField } from '../text-field'
import { Refused } from '../refused'

const digitsOf = (typed: string) => typed.replace(/\D/g, '')

/** 绑定的手机: the code that comes by SMS to the number that the counter saw. */
export const ByBoundPhone = ({ done }: { done: () => void }) => {
  const device = boundDevice() ?? ''
  const request = useSubmit('account.requestStepUpCode')
  const confirm = useSubmit('account.stepUpWithSmsCode')
  const [sent, setSent] = useState<{ ticket: string; maskedPhone: string } | null>(null)
  const [code, setCode] = useState('')
  const [missing, setMissing] = useState<string | null>(null)

  const getCode = async () => {
    const output = await request.submit({ device })
    if (output) setSent(output)
  }
  const send = async (ticket: string) => {
    if (digitsOf(code).length !== 6) return setMissing('验证码是 6 位数字')
    if (await confirm.submit({ ticket, code: digitsOf(code), device })) done()
  }

  return (
    <>
      <View>{text.boundLead}</View>
      <Refused refusal={request.refusal ?? confirm.refusal} fields="all" />
      {sent ? (
        <>
          <TextField
            name="step-up-code"
            label="短信验证码"
            hint={text.sentTo(sent.maskedPhone)}
            kind="number"
            maxLength={6}
            value={code}
            error={missing ?? confirm.refusal?.fields.code}
            autoComplete="one-time-code"
            onChange={(typed) => {
              setCode(typed)
              setMissing(null)
            }}
          />
          <Button id="step-up-confirm" onTap={() => send(sent.ticket)}>
            {text.confirm}
          </Button>
        </>
      ) : null}
      <Button id="step-up-sms" kind={sent ? 'soft' : 'primary'} onTap={getCode}>
        {sent ? text.again : text.getCode}
      </Button>
    </>
  )
}

/** 受理点登录码: what the counter has just given. */
export const ByCounterCode = ({ done }: { done: () => void }) => {
  const { submit, refusal } = useSubmit('account.stepUpWithCounterCode')
  const [code, setCode] = useState('')
  const [bind, setBind] = useState(false)
  const [missing, setMissing] = useState<string | null>(null)

  const send = async () => {
    if (digitsOf(code).length !== 8) return setMissing('登录码是 8 位数字')
    const output = await submit({ code: digitsOf(code), bind })
    if (!output) return
    if (output.device) keepDevice(output.device)
    done()
  }

  return (
    <>
      <View>{text.counterLead}</View>
      <Refused refusal={refusal} fields="all" />
      <TextField
        name="step-up-counter"
        label={signInText.counterCode}
        hint={signInText.counterCodeHint}
        kind="number"
        maxLength={9}
        value={code}
        error={missing ?? refusal?.fields.code}
        autoComplete="one-time-code"
        onChange={(typed) => {
          setCode(typed)
          setMissing(null)
        }}
      />
      <CheckField name="step-up-bind" value={bind} onChange={setBind}>
        {signInText.bind}
        <View className="muted">{signInText.bindDetail}</View>
      </CheckField>
      <Button id="step-up-counter-send" onTap={send}>
        {text.confirm}
      </Button>
    </>
  )
}
