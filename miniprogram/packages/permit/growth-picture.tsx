import { View } from '@tarojs/components'
import { type EndorsementView } from '@shared/contract/permit'
import { type Day } from '@shared/model/day'
import { longDate } from '@/components'
import { a11y } from '@/components/a11y'
import { Meter } from './meter'
import './month-calendar.scss'

type Growth = NonNullable<EndorsementView['residence']>

/** Registered days of the last year, and how they grow when the registration goes on: not by one a day. */
export const GrowthPicture = ({ growth, today }: { growth: Growth; today: Day }) => {
  const { from, days, required, ahead } = growth
  const later = ahead.slice(1)
  const enough = later.find((point) => point.days >= required)
  return (
    <View>
      <Meter label={`${longDate(from)} 到今天`} value={days} of={required} unit="天" />
      {days < required && later.length > 0 ? (
        <>
          <View className="growth" {...a11y({ role: 'list' })}>
            {ahead.map(({ on, days: then }) => (
              <View key={on} className="row apart growth-point digits" {...a11y({ role: 'listitem' })}>
                <View>{on === today ? '今天' : longDate(on)}</View>
                <View className={then >= required ? 'strong good' : ''}>
                  {then} 天{then >= required ? '，够了' : ''}
                </View>
              </View>
            ))}
          </View>
          <View className="muted">
            每天往前看一年：新的一天算进来，一年前的同一天移出去。所以多住一天，不一定多一天。
            {enough ? '' : '照现在的登记，到签注期结束还不够。'}
          </View>
        </>
      ) : null}
    </View>
  )
}
