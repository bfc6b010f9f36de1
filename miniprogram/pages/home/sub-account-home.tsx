import { View } from '@tarojs/components'
import { type Me } from '@shared/contract/account'
import { Card, Empty, ListRow } from '@/components'
import { go } from '@/platform'
import { homeText } from '@/text/home'
import { DwellingsHome } from './declarant-home'

const text = homeText.subAccount

/** 子账号首页: the dwellings given to it, and nothing else of the unit. */
export const SubAccountHome = ({ me: { unit } }: { me: Me }) => (
  <>
    <View className="home-unit">
      <View className="muted">{text.unit}</View>
      <View className="home-unit-name">{unit?.name ?? ''}</View>
    </View>
    <Card>
      <ListRow icon="card" title={text.agency} detail={text.agencyDetail} onTap={() => void go('unit/agency')} />
    </Card>
    {unit?.kind === 'agency' ? null : (
      <DwellingsHome
        title={text.title}
        links={false}
        none={
          <Empty icon="house" title={text.none}>
            {text.noneDetail}
          </Empty>
        }
      />
    )}
  </>
)
