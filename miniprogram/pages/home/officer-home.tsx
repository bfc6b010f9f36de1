import { View } from '@tarojs/components'
import { type Me } from '@shared/contract/account'
import { Card, ListRow } from '@/components'
import { go } from '@/platform'
import { officerHomeText as text } from '@/text/access'

/** 用证部门经办人首页: ask, and what was asked. */
export const OfficerHome = ({ me: { unit } }: { me: Me }) => (
  <>
    <View className="home-unit">
      <View className="muted">{text.unit}</View>
      <View className="home-unit-name">{unit?.name ?? ''}</View>
    </View>
    <Card>
      <ListRow icon="search" title={text.ask} detail={text.askDetail} onTap={() => void go('department/upload')} />
      <ListRow icon="file" title={text.lists} detail={text.listsDetail} onTap={() => void go('department/desk')} />
    </Card>
    <View className="muted">{text.noted}</View>
  </>
)
