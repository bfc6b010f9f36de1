import type { Opening } from '../rules/point-hours'
import { dayNames, openingText } from './point-hours'

/** `09:00` as people write it in short: `9` on the hour. */
const short = (time: string): string => time.replace(/^0/, '').replace(/:00$/, '')

/** `工作日9-12点、14-18点`: opening hours where there is little room. */
export const hoursShort = (openings: readonly Opening[]): string =>
  openings
    .map(({ days, spans }) => dayNames[days] + spans.map(([from, to]) => `${short(from)}-${short(to)}点`).join('、'))
    .join('，')

/** `工作日 9:00–12:00、14:00–18:00；周六 9:00–12:00` */
export const hoursLong = (openings: readonly Opening[]): string => openings.map(openingText).join('；')
