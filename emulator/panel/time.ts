/** The city's time in words. All instants are shown as the city's wall clock. */
const zone = 'Asia/Shanghai'

const parts = (instant: string | Date, options: Intl.DateTimeFormatOptions) =>
  new Intl.DateTimeFormat('zh-CN', { timeZone: zone, ...options }).format(new Date(instant))

/** `2026年11月21日 周六 10:00:05` */
export const longTime = (instant: Date): string =>
  `${parts(instant, { year: 'numeric', month: 'long', day: 'numeric' })} ${parts(instant, { weekday: 'short' })} ${parts(instant, { hour: '2-digit', minute: '2-digit', second: '2-digit', hourCycle: 'h23' })}`

/** `11月21日 10:00` */
export const shortTime = (instant: string): string =>
  `${parts(instant, { month: 'long', day: 'numeric' })} ${parts(instant, { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' })}`

/** `2026-11-21` in the city. */
export const dayOf = (instant: Date): string => new Intl.DateTimeFormat('en-CA', { timeZone: zone }).format(instant)

/** The same wall-clock time on another day. */
export const onDay = (instant: Date, day: string): string => {
  const time = parts(instant, { hour: '2-digit', minute: '2-digit', second: '2-digit', hourCycle: 'h23' })
  return `${day}T${time}+08:00`
}
