import { useState } from 'react'
import { View } from '@tarojs/components'
import { useSubmit } from '@/api'
import { boundDevice, welcome } from '@/api/welcome'
import { Button, TextField } from '@/components'
import { Refused } from '@/components/refused'
import { focusOn } from '@/platform'
import { signInText as text } from '@/text/sign-in'

/** 短信验证码: what came by SMS, `minutes` after which it is no longer good. A wrong code stays to be mended. */
export const CodeEntry = ({ ticket, minutes, done }: { ticket: string; minutes: number; done: () => unknown }) => {
  const [code, setCode] = useState('')
  const [missing, setMissing] = useState<string | null>(null)
  const { submit, refusal } = useSubmit('account.signInWithSmsCode')

  const signIn = async () => {
    if (!/^\d{6}$/.test(code.trim())) {
      setMissing('验证码是 6 位数字')
      return focusOn('code')
    }
    const output = await submit({ ticket, code: code.trim(), device: boundDevice() })
    if (!output) return
    welcome(output.session, output.me)
    await done()
  }

  return (
    <View className="sign-in-code">
      <TextField
        name="code"
        label="短信验证码"
        hint={text.codeSent(minutes)}
        kind="number"
        maxLength={6}
        value={code}
        error={missing ?? refusal?.fields.code}
        autoComplete="one-time-code"
        onChange={(typed) => {
          setCode(typed)
          setMissing(null)
        }}
      />
      <Refused refusal={refusal} fields={['code']} />
      <Button id="sms-sign-in" onTap={signIn}>
        {text.signIn}
      </Button>
      <View className="muted sign-in-lead">{text.noCode}</View>
    </View>
  )
}
