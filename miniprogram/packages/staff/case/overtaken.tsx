import { View } from '@tarojs/components'
import { type RefusalError } from '@/api'
import { Button, Card } from '@/components'
import { goTo } from '@/platform'
import { staffText as text } from '@/text/staff'
import './decide.scss'

export const queuePage = '/packages/staff/queue/index'

/** Somebody else was quicker (`already-decided`), or the case has changed since it was looked at (`conflict`). */
export const Overtaken = ({ refusal, reload }: { refusal: RefusalError; reload: () => Promise<void> }) => {
  const decided = refusal.code === 'already-decided'
  return (
    <Card tone="warn" title={decided ? text.gone : undefined}>
      <View>{refusal.message}</View>
      <View className="decide-action">
        {decided ? (
          <Button onTap={() => goTo(queuePage)}>{text.back}</Button>
        ) : (
          <Button onTap={reload}>{text.reload}</Button>
        )}
      </View>
    </Card>
  )
}
