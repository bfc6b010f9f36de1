import { useState } from 'react'
import { View } from '@tarojs/components'
import { asRefusal, call, currentSession } from '@/api'
import { meText as text } from '@/text/me'
import { setElder, useLook } from './look'
import { SwitchRow } from './switch-row'

/** 关怀模式: at once on this phone; with a session also in the account, so that the next phone knows it. */
export const ElderSwitch = () => {
  const { elder } = useLook()
  const [problem, setProblem] = useState<string | null>(null)

  const change = async (on: boolean) => {
    setElder(on)
    setProblem(null)
    if (!currentSession()) return
    try {
      await call('account.setPreferences', { elder: on })
    } catch (thrown) {
      setProblem(`本机已生效，账号没有保存：${asRefusal(thrown).message}`)
    }
  }

  return (
    <View>
      <SwitchRow
        id="elder"
        title={text.elder}
        detail={text.elderDetail}
        value={elder}
        onChange={(on) => void change(on)}
      />
      {problem ? <View className="field-error">{problem}</View> : null}
    </View>
  )
}
