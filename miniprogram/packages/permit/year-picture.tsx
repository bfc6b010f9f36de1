import { View } from '@tarojs/components'
import { type YearView } from '@shared/contract/standing'
import { longDate, ResidenceTrack } from '@/components'

/** The year that an endorsement looks at: which days were registered, how many, and why one more day may not add one. */
export const YearPicture = ({ year: { from, to, days, needed, spans } }: { year: YearView }) => (
  <View className="stack">
    <ResidenceTrack from={from} spans={spans} today={to} note={`登记 ${days} 天，要 ${needed} 天`} />
    <View className="muted">
      {`只看 ${longDate(from)} 到 ${longDate(to)}这一年。每过一天，新的一天算进来，一年前的那一天移出去，所以多住一天不一定多一天。`}
    </View>
  </View>
)
