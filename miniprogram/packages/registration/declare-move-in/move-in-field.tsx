import { View } from '@tarojs/components'
import { isDay } from '@shared/model/day'
import { useQuery } from '@/api'
import { Notice } from '@/components'
import { DateField } from '@/components/date-field'
import { longDate } from '@/components/words'
import { type CustomProps } from '@/form'
import { type Name } from './values'

/** 入住日期, and at once by when it must be declared and how late it is: the service counts, not the phone. */
export const MoveInField = ({
  value,
  change,
  error,
  dwellingCode,
  instant,
}: CustomProps<Name> & { dwellingCode: string; instant: boolean }) => {
  const preview = useQuery(
    'registration.previewMoveIn',
    dwellingCode && isDay(value) ? { dwellingCode, moveInOn: value, instant } : null,
  )
  const told = isDay(value) && !preview.loading && !preview.error ? preview.data : null
  const refused = isDay(value) ? (preview.error?.fields.moveInOn ?? null) : null
  const onTime = told && told.daysLate === 0 && told.due
  return (
    <>
      <DateField
        name="moveInOn"
        label="入住日期"
        value={value}
        error={error ?? refused}
        note={onTime ? `在期限内（${longDate(onTime)} 24 时前）` : null}
        onChange={(moveInOn) => change({ moveInOn })}
      />
      {told && told.daysLate > 0 ? (
        <Notice tone="warn" title={`已过申报期限 ${told.daysLate} 天`}>
          {told.due ? `应在 ${longDate(told.due)} 前申报。` : ''}仍可以申报，越早越好：登记从办好那天起算。
        </Notice>
      ) : null}
      {told ? <View className="muted">{told.due ? told.rule : told.notice}</View> : null}
      {instant && dwellingCode ? (
        <Notice title="即时申报，问得少">
          按天、按小时出租和旅业住宿，只填证件、户籍、来深事由和电话，不问婚姻、文化程度、职业和家庭关系。
        </Notice>
      ) : null}
    </>
  )
}
