import { View } from '@tarojs/components'
import { useQuery } from '@/api'
import { Button, Card, daysLeft, Empty, ListRow, Tag } from '@/components'
import { Loaded } from '@/components/loaded'
import { go } from '@/platform'
import { declarantText } from '@/text/declarants'
import { homeText } from '@/text/home'
import { taskPage, taskText } from '@/text/staff'

const text = homeText.staff

/** 工作人员首页: what waits, the oldest first. */
export const StaffHome = () => {
  const query = useQuery('review.queue', {})
  return (
    <Loaded query={query}>
      {({ tasks, more }, now) =>
        tasks.length === 0 ? (
          <Card>
            <Empty icon="check" title={text.none}>
              {text.noneDetail}
            </Empty>
          </Card>
        ) : (
          <Card title={text.title} aside={<Tag tone="warn">{`${tasks.length}${more ? '+' : ''} 件`}</Tag>}>
            {tasks.slice(0, 3).map(({ kind, id, address, declarantType, maskedApplicant, due }) => (
              <ListRow
                key={id}
                title={address}
                detail={[
                  taskText[kind],
                  declarantType && declarantText[declarantType].name,
                  maskedApplicant,
                  due && `办结期限${daysLeft(due, now)}`,
                ]
                  .filter(Boolean)
                  .join(' · ')}
                onTap={() => void go(taskPage[kind], { id })}
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
