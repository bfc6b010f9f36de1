import { type ReactNode } from 'react'
import { View } from '@tarojs/components'
import { type LinkView } from '@shared/contract/registration'
import { Card, dayOf, daysLeft, nearDate, Tag } from '@/components'
import { declarantText } from '@/text/declarants'
import { linkSaid } from '@/text/states'

/** What a dwelling's link means for its declarant now. */
const standing = ({ state, askedAt, due, reason, residents }: LinkView, now: string): string[] => {
  const asked = `${nearDate(dayOf(askedAt), now)}提交`
  if (state === 'pending')
    return [
      `${asked}，${due ? `预计 ${nearDate(due, now)}前办结，${daysLeft(due, now)}` : '办结日期待节假日安排公布后确定'}`,
      reason ?? '',
    ]
  if (state === 'rejected') return [`${asked}，审核没有通过`, reason ?? '']
  if (state === 'ended') return ['已不再由您管理']
  return [residents > 0 ? `${residents} 人已登记` : '还没有住户登记']
}

/** One dwelling at a glance: where, as what, how it stands. */
export const DwellingCard = ({ link, now, children }: { link: LinkView; now: string; children?: ReactNode }) => {
  const { state, declarantType, address } = link
  const said = linkSaid(link)
  return (
    <Card
      title={address}
      aside={<Tag tone={said.tone}>{state === 'approved' ? declarantText[declarantType].name : said.name}</Tag>}
    >
      {standing(link, now)
        .filter(Boolean)
        .map((line) => (
          <View key={line} className="muted digits">
            {line}
          </View>
        ))}
      {children}
    </Card>
  )
}
