import { View } from '@tarojs/components'
import { Button, Card, Facts } from '@/components'
import { Fold } from '@/components/fold'
import { go } from '@/platform'
import { corrections } from '@/text/corrections'

/** Where what was found is put right: each department corrects its own. */
export const Corrections = () => (
  <Fold title="查到的内容不对？">
    <Card>
      <View className="stack">
        <View>数据由各部门提供，要在提供的部门更正。更正后回来再查一次就行，次数不限。</View>
        <Facts rows={corrections} />
        <Button kind="ghost" size="small" onTap={() => void go('registration/my-registrations')}>
          看我的居住登记
        </Button>
      </View>
    </Card>
  </Fold>
)
