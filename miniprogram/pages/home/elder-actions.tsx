import { View } from '@tarojs/components'
import { Button } from '@/components'
import { dial, go, goTab } from '@/platform'

/** 关怀模式: few choices, each in large type, and a person to talk to. */
export const ElderActions = () => (
  <View className="stack">
    <Button kind="ghost" onTap={() => go('registration/my-registrations')}>
      我的居住登记
    </Button>
    <Button kind="ghost" onTap={() => goTab('messages')}>
      看消息
    </Button>
    <Button kind="soft" onTap={() => dial('12345')}>
      打电话问 12345
    </Button>
  </View>
)
