import { View } from '@tarojs/components'
import { useQuery } from '@/api'
import { go } from '@/platform'
import { managerText as text } from '@/text/manager'
import { Button } from './button'
import { Card } from './card'

/** 有人请您管理房屋: nothing where nobody does. */
export const ManagerOffers = () => {
  const { data } = useQuery('registration.listManagerOffers', {})
  if (!data || data.offers.length === 0) return null
  return (
    <Card tone="info" title={text.offers(data.offers.length)}>
      <View className="small">{text.offersDetail}</View>
      <View className="card-actions">
        <Button size="small" onTap={() => void go('registration/manager-offers')}>
          {text.open}
        </Button>
      </View>
    </Card>
  )
}
