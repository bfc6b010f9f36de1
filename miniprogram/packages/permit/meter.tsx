import { View } from '@tarojs/components'
import { classes } from '@/components'
import { a11y } from '@/components/a11y'
import './month-calendar.scss'

/** How much there is of what is asked: in words, and as a bar. */
export const Meter = ({ label, value, of, unit }: { label: string; value: number; of: number; unit: string }) => {
  const done = value >= of
  const said = done ? '够了' : `还差 ${of - value} ${unit}`
  return (
    <View
      className="meter"
      {...a11y({ role: 'img', label: `${label}：有 ${value} ${unit}，要 ${of} ${unit}，${said}` })}
    >
      <View className="row apart wrap small">
        <View>{label}</View>
        <View className="digits">
          {`${value} / ${of} ${unit} · `}
          <View className={classes('inline strong', done ? 'good' : 'poor')}>{said}</View>
        </View>
      </View>
      <View className="meter-track">
        <View
          className={classes('meter-fill', done && 'done')}
          style={{ width: `${Math.min(100, (value / of) * 100)}%` }}
        />
      </View>
    </View>
  )
}
