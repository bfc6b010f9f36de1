import { View } from '@tarojs/components'
import { useQuery } from '@/api'
import { Button, Card, longDate, moment } from '@/components'
import { go } from '@/platform'

/** A declaration that was begun and not sent. */
export const DraftCard = ({ now }: { now: string }) => {
  const { data } = useQuery('account.getDraft', { kind: 'declareMoveIn' })
  const body = data?.body
  if (!body || !data.savedAt || (!body.name && !body.idNumber)) return null
  const day = typeof body.moveInOn === 'string' && body.moveInOn !== '' ? `，${longDate(body.moveInOn)}入住` : ''
  return (
    <Card tone="warn" title="有一份申报没提交">
      <View className="small">
        保存于 {moment(data.savedAt, now)}
        {day}
      </View>
      <View className="card-actions">
        <Button kind="soft" size="small" onTap={() => void go('registration/declare-move-in')}>
          接着填
        </Button>
      </View>
    </Card>
  )
}
