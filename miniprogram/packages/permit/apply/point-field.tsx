import { useState } from 'react'
import { View } from '@tarojs/components'
import {
  type AcceptancePoint,
  nearestPoints,
  pointByCode,
  pointName,
  pointsOf,
  searchPoints,
} from '@shared/codes/acceptance-points'
import { enabledDistricts } from '@shared/codes/streets'
import { type Day } from '@shared/model/day'
import { openingText } from '@shared/text/point-hours'
import { Button, Card, SearchField } from '@/components'
import { ChoiceField } from '@/components/choice-field'
import { SelectField } from '@/components/select-field'
import { type CustomProps } from '@/form'
import { type Name } from './values'

/** How many are offered at first: more than fit on a screen help nobody. */
const page = 5

const hoursOf = (point: AcceptancePoint, day: Day) => point.hours.on(day).map(openingText).join('；')

/** What there is to choose from: what is searched for, a district, else what is near. */
const offered = (words: string, district: string, home: string | null): readonly AcceptancePoint[] => {
  if (words.trim()) return searchPoints(words)
  if (district) return pointsOf(district)
  return home ? nearestPoints(home) : []
}

type Props = CustomProps<Name> & { home: string | null; day: Day }

const Chooser = ({ value, change, error, home, day, done }: Props & { done: () => void }) => {
  const [words, setWords] = useState('')
  const [district, setDistrict] = useState('')
  const [most, setMost] = useState(page)
  const points = offered(words, district, home)
  return (
    <>
      <SearchField
        name="points"
        label="搜索受理点"
        placeholder="街道、派出所，或拼音首字母"
        value={words}
        onChange={setWords}
      />
      <SelectField
        name="district"
        label="按区找"
        value={district}
        options={enabledDistricts.map(({ code, name }) => ({ value: code, label: name }))}
        onChange={setDistrict}
      />
      <ChoiceField
        name="acceptancePoint"
        label="受理点"
        hint={
          words.trim() || district || !home ? '全市任一受理点都能办' : '离您登记的住处近的在前面，全市任一受理点都能办'
        }
        value={value}
        error={error}
        stacked
        options={points
          .slice(0, most)
          .map((point) => ({ value: point.code, label: pointName(point.code), detail: hoursOf(point, day) }))}
        onChange={(code) => {
          change({ acceptancePoint: code })
          done()
        }}
      />
      {points.length === 0 ? <View className="muted">没有找到。换个写法，或者先选区。</View> : null}
      {points.length > most ? (
        <Button kind="soft" onTap={() => setMost(points.length)}>
          {`再看 ${points.length - most} 处`}
        </Button>
      ) : null}
    </>
  )
}

/** 受理点: the nearest one is chosen beforehand; any in the city will do (全城通办). */
export const PointField = (props: Props) => {
  const { value, home, day } = props
  const chosen = pointByCode(value)
  const [open, setOpen] = useState(!chosen)
  if (!chosen || open) return <Chooser {...props} done={() => setOpen(false)} />
  return (
    <View className="field">
      <View className="field-label">受理点</View>
      <Card>
        <View className="stack">
          <View>
            <View className="strong">{pointName(chosen.code)}</View>
            <View className="muted digits">
              {chosen.street === home ? '离您登记的住处近 · ' : ''}
              {hoursOf(chosen, day)}
            </View>
          </View>
          <Button kind="ghost" size="small" label="换一个受理点" onTap={() => setOpen(true)}>
            换一个
          </Button>
        </View>
      </Card>
    </View>
  )
}
