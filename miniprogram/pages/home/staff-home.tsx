import { View } from '@tarojs/components'
import { useQuery } from '@/api'
import { Button, Card, daysLeft, Empty, ListRow, Tag } from '@/components'
import { Loaded } from '@/components/loaded'
import { go } from '@/platform'
import { declarantText } from '@/text/declarants'
import { homeText } from '@/text/home'

const text = homeText.staff

/** 工作人员首页: what waits, the oldest first. */
export const StaffHome = () => {
  const query = useQuery('review.queue', {})
  return (
    <Loaded query={query}>
      {({ links, more }, now) =>
        links.length === 0 ? (
          <Card>
            <Empty icon="check" title={text.none}>
              {text.noneDetail}
            </Empty>
          </Card>
        ) : (
          <Card title={text.title} aside={<Tag tone="warn">{`${links.length}${more ? '+' : ''} 件`}</Tag>}>
            {links.slice(0, 3).map(({ linkId, address, declarantType, maskedApplicant, due }) => (
              <ListRow
                key={linkId}
                title={address}
                detail={[declarantText[declarantType].name, maskedApplicant, due && `办结期限${daysLeft(due, now)}`]
                  .filter(Boolean)
                  .join(' · ')}
                onTap={() => void go('staff/link', { id: linkId })}
              />
            ))}
            <View className="home-gap">
              <Button onTap={() => go('staff/queue')}>{text.open}</Button>
            </View>
          </Card>
        )
      }
    </Loaded>
  )
}
