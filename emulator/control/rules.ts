/** The numbers of the law on a day, in numbers and in words, with what held before them and what comes after. */
import { isDay, type Day } from '@shared/model/day'
import * as rules from '@shared/rules'
import { numbersInForce, type Version } from '@shared/rules/in-force'
import type { Opening } from '@shared/rules/point-hours'
import { talentClassNames } from '@shared/rules/talent'
import { notices } from '@shared/text/notices'
import { openingText } from '@shared/text/point-hours'
import { ControlRefusal } from './request'

type About = { name: string; unit?: string }

/** Names that the law uses for what the rules keep as codes. */
const words: Record<string, string> = {
  ...talentClassNames,
  seniorHigh: '高中',
  secondaryVocational: '中专',
  technical: '技校',
  vocationalHigh: '职高',
  university: '高等院校',
  maritalStatus: '婚姻状况',
  education: '文化程度',
  occupation: '职业',
  workplace: '工作单位',
  relation: '与申报人的关系',
  anniversary: '到期月的对应日',
  dayBefore: '对应日的前一日',
  days365: '第 365 天',
  strictAfter: '对应日的次日',
  residence: '居住地的受理点',
  city: '全市任一受理点',
}

const has = <K extends string>(value: object, ...names: K[]): value is Record<K, unknown> =>
  names.every((name) => name in value)

const isNoticeKind = (kind: unknown): kind is keyof typeof notices =>
  typeof kind === 'string' && Object.hasOwn(notices, kind)

const item = (value: unknown): string => {
  if (typeof value === 'string') return words[value] ?? value
  if (typeof value !== 'object' || value === null) return String(value)
  if (has(value, 'offset', 'from', 'kind')) {
    const days = Number(value.offset)
    const base = value.from === 'validUntil' ? '有效期至' : '补签最后一日'
    const when = days === 0 ? `${base}当天` : `${base}${days < 0 ? '前' : '后'} ${Math.abs(days)} 日`
    return isNoticeKind(value.kind) ? `${when}（${notices[value.kind].title}）` : when
  }
  if (has(value, 'days', 'spans')) return openingText(value as Opening)
  if (has(value, 'reconsideration', 'lawsuit'))
    return `行政复议：${String(value.reconsideration)}；行政诉讼：${String(value.lawsuit)}`
  if (has(value, 'daily', 'then')) return `先每天，${String(value.daily)} 日后每 ${String(value.then)} 日`
  return JSON.stringify(value)
}

/** A value as people say it: money in yuan, a span of hours as one, a list with its legal names. */
export const inWords = (value: unknown, { unit = '' }: Pick<About, 'unit'> = {}): string => {
  if (typeof value === 'number') return unit === '分' ? `${value / 100} 元` : `${value} ${unit}`.trim()
  if (typeof value === 'boolean') return value ? '是' : '否'
  if (Array.isArray(value)) return value.map(item).join('、')
  if (typeof value === 'object' && value !== null && has(value, 'from', 'to'))
    return `${String(value.from)} ${unit}至次日 ${String(value.to)} ${unit}`
  return item(value)
}

const versionsOf = (name: string): readonly Version<unknown>[] => {
  const known: Record<string, unknown> = rules
  const found = known[name]
  return typeof found === 'object' && found !== null && has(found, 'versions')
    ? (found.versions as Version<unknown>[])
    : []
}

const stateOf = (from: Day, since: Day, day: Day) => (from === since ? 'inForce' : from > day ? 'toCome' : 'past')

/**
 * Every number in force on `day`, by rule. `text` is the value in words; `versions` are all of it, oldest first, each
 * `past`, `inForce` or `toCome` as seen from that day.
 */
export const rulesOn = (day: Day) =>
  numbersInForce(rules, day).map(({ from: since, ...number }) => ({
    ...number,
    since,
    text: inWords(number.value, number),
    versions: versionsOf(number.name)
      .toReversed()
      .map(({ from, value, source }) => ({
        from,
        source,
        text: inWords(value, number),
        state: stateOf(from, since, day),
      })),
  }))

/** The day that a request names (`?on=2016-11-01`), else `today`. Throws ControlRefusal for what is no day. */
export const dayAsked = (query: URLSearchParams, today: Day): Day => {
  const on = query.get('on') ?? today
  if (!isDay(on)) throw new ControlRefusal(400, `there is no day ${on}: write it as 2016-11-01`)
  return on
}
