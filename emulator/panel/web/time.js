/** The city's time is China Standard Time: eight hours ahead of UTC, all year. */
const ahead = 8 * 3600_000
const weekdays = ['周日', '周一', '周二', '周三', '周四', '周五', '周六']

/** @param {number} value */
const two = (value) => String(value).padStart(2, '0')

/** @param {Date} instant */
const wall = (instant) => new Date(instant.getTime() + ahead)

/** `2026-11-21`, in the city. @param {Date} instant */
export const cityDay = (instant) => wall(instant).toISOString().slice(0, 10)

/** `09:02`. @param {Date} instant */
export const hourMinute = (instant) => wall(instant).toISOString().slice(11, 16)

/** `2027年1月9日 周六`. @param {Date} instant */
export const dayInWords = (instant) => {
  const at = wall(instant)
  const weekday = weekdays[at.getUTCDay()]
  return `${at.getUTCFullYear()}年${at.getUTCMonth() + 1}月${at.getUTCDate()}日 ${weekday}`
}

/** `1月9日`, with the year when it is not this one. @param {string} day @param {Date | null} now */
export const dayShort = (day, now) => {
  const year = now && cityDay(now).slice(0, 4) !== day.slice(0, 4) ? `${day.slice(0, 4)}年` : ''
  return `${year}${Number(day.slice(5, 7))}月${Number(day.slice(8))}日`
}

/** `1月9日 09:02`, with the year when it is not this one. @param {Date} instant @param {Date | null} now */
export const shortTime = (instant, now) => {
  const at = wall(instant)
  const year = now && wall(now).getUTCFullYear() !== at.getUTCFullYear() ? `${at.getUTCFullYear()}年` : ''
  return `${year}${at.getUTCMonth() + 1}月${at.getUTCDate()}日 ${hourMinute(instant)}`
}

/** `09:02:31`. @param {Date} instant */
export const clockTime = (instant) => wall(instant).toISOString().slice(11, 19)

/** `2026-11-21T10:00:00+08:00`. @param {Date} instant */
export const withZone = (instant) => `${wall(instant).toISOString().slice(0, 19)}+08:00`

/** An instant of a day in the city. @param {string} day @param {string} time `10:00` */
export const instantOf = (day, time) => new Date(`${day}T${time}:00+08:00`)

/** @param {Date} instant @param {number} hours */
export const addHours = (instant, hours) => new Date(instant.getTime() + hours * 3600_000)

/** The same time a month on; the month's last day where there is no such day. @param {Date} instant */
export const addMonth = (instant) => {
  const at = wall(instant)
  const last = new Date(Date.UTC(at.getUTCFullYear(), at.getUTCMonth() + 2, 0))
  const date = Math.min(at.getUTCDate(), last.getUTCDate())
  const day = `${last.getUTCFullYear()}-${two(last.getUTCMonth() + 1)}-${two(date)}`
  return new Date(`${day}T${at.toISOString().slice(11, 23)}+08:00`)
}

/** Months since year 0: `2026-10` → 24321. @param {string} month */
export const monthNumber = (month) => Number(month.slice(0, 4)) * 12 + Number(month.slice(5, 7)) - 1

/** The reverse of `monthNumber`. @param {number} number */
export const monthOf = (number) => `${String(Math.floor(number / 12)).padStart(4, '0')}-${two((number % 12) + 1)}`
