import { useState } from 'react'
import { View } from '@tarojs/components'
import { type LivingResident } from '@shared/contract/month'
import { type LivingAnswer } from '@shared/rules/still-living'
import { classes, longDate, Tap } from '@/components'
import { a11y } from '@/components/a11y'
import { go } from '@/platform'
import { livingText as text } from '@/text/month'

export type Said = LivingAnswer | 'ended' | null

/** One resident and three answers: two are one tap, the third leads to the declaration of moving out. */
export const ResidentAnswer = ({
  resident: { registrationId, name, moveInOn },
  dwelling,
  said,
  answer,
}: {
  resident: LivingResident
  dwelling: string
  said: Said
  answer: (how: LivingAnswer) => Promise<void>
}) => {
  const [busy, setBusy] = useState(false)
  const tapped = async (how: LivingAnswer) => {
    if (busy) return
    setBusy(true)
    await answer(how)
    setBusy(false)
  }
  const choice = (how: LivingAnswer, label: string) => (
    <Tap
      role="radio"
      className={classes('choice', said === how && 'chosen')}
      meaning={{ checked: said === how, label: `${label}：${name}`, ...(busy ? { busy } : {}) }}
      onTap={() => void tapped(how)}
    >
      {label}
    </Tap>
  )
  return (
    <View className="living-one">
      <View className="row apart wrap">
        <View className="row-title">{name}</View>
        <View className="muted digits">{text.since(longDate(moveInOn))}</View>
      </View>
      {said === 'ended' ? (
        <View className="muted">{text.ended}</View>
      ) : (
        <View className="living-choices" {...a11y({ role: 'radiogroup', label: name })}>
          {choice('here', text.here)}
          <Tap
            role="link"
            className="choice"
            meaning={{ label: `${text.left}：${name}` }}
            onTap={() => void go('registration/declare-move-out', { dwelling, ids: registrationId })}
          >
            {text.left}
          </Tap>
          {choice('unsure', text.unsure)}
        </View>
      )}
    </View>
  )
}
