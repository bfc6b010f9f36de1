import { View } from '@tarojs/components'
import { a11y } from './a11y'
import { classes } from './classes'

/** One thing that happened, happens, or will. */
export type TimelineItem = { title: string; detail?: string; state: 'done' | 'now' | 'next' }

const spoken = { done: '已完成', now: '进行中', next: '接下来' } as const

/** What happened and what follows, in order. */
export const Timeline = ({ items }: { items: readonly TimelineItem[] }) => (
  <View className="timeline" {...a11y({ role: 'list' })}>
    {items.map((item, index) => (
      <View
        key={`${index} ${item.title}`}
        className={classes('timeline-item', item.state)}
        {...a11y({ role: 'listitem' })}
      >
        <View className="timeline-rail" {...a11y({ hidden: true })}>
          <View className="timeline-dot" />
          <View className="timeline-line" />
        </View>
        <View className="grow timeline-text">
          <View className="strong">
            {item.title}
            <View className="unseen">{spoken[item.state]}</View>
          </View>
          {item.detail ? <View className="muted digits">{item.detail}</View> : null}
        </View>
      </View>
    ))}
  </View>
)
