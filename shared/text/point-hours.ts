/** 受理点办公时间, in words. */
import type { Opening } from '../rules/point-hours'

export const dayNames: Record<Opening['days'], string> = { workdays: '工作日', saturdays: '周六' }

/** `9:00–12:00、14:00–18:00` */
export const spansText = (spans: Opening['spans']): string =>
  spans.map((span) => span.map((time) => time.replace(/^0/, '')).join('–')).join('、')

/** `工作日 9:00–12:00、14:00–18:00` */
export const openingText = ({ days, spans }: Opening): string => `${dayNames[days]} ${spansText(spans)}`
