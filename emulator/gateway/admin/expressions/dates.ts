import type { Cases } from './cases'

const noDate: Cases[string]['refuses'] = [['$text', /can't convert from BSON type string to Date/]]
const inShenzhen = { date: '$on', timezone: 'Asia/Shanghai' }
const at = (text: string) => ({ $literal: new Date(text) })

export const dates: Cases = {
  dateFromParts: {
    gives: [
      [{ year: 2026, month: 3, day: 1, hour: 8, timezone: '+08:00' }, new Date('2026-03-01T00:00:00Z')],
      [{ isoWeekYear: 2026, isoWeek: 1, isoDayOfWeek: 1 }, new Date('2025-12-29T00:00:00Z')],
      [{ year: '$none' }, null],
    ],
    refuses: [
      [{ year: 2026, month: 13 }, /range 1 to 12, found 13/],
      [{ year: '$text' }, /must evaluate to an integer/],
      [{ month: 1 }, /Unrecognized|Missing/],
    ],
  },
  dateFromString: {
    gives: [
      [{ dateString: '2026-03-01' }, new Date('2026-03-01T00:00:00Z')],
      [{ dateString: '2026-03-01T08:00:00', timezone: 'Asia/Shanghai' }, new Date('2026-03-01T00:00:00Z')],
      [{ dateString: '2026-03-01T08:00:00.5+0800' }, new Date('2026-03-01T00:00:00.5Z')],
      [{ dateString: '01/03/2026', format: '%d/%m/%Y' }, new Date('2026-03-01T00:00:00Z')],
      [{ dateString: 'soon', onError: '$n' }, 5],
      [{ dateString: '$none', onNull: 'never' }, 'never'],
    ],
    refuses: [
      [{ dateString: 'soon' }, /Error parsing date string 'soon'/],
      [{ dateString: '2026-02-30' }, /Error parsing date string/],
      [{ dateString: '$n' }, /be a string, found: int/],
      [{ dateString: '2026-03-01T00:00:00Z', timezone: '+08' }, /together with a timezone/],
    ],
  },
  dateToString: {
    gives: [
      [{ date: '$on' }, '2026-03-01T15:30:45.123Z'],
      [{ date: '$on', format: '%Y-%m-%d %H:%M', timezone: 'Asia/Shanghai' }, '2026-03-01 23:30'],
      [
        { date: '$on', format: '%j %u %w %U %V %G %L %z %Z %%', timezone: '+09:30' },
        '061 1 2 09 10 2026 123 +0930 +570 %',
      ],
      [{ date: '$none', onNull: '-' }, '-'],
    ],
    refuses: [
      [{ date: '$on', format: '%Q' }, /Invalid format character '%Q'/],
      [{ date: '$text' }, /can't convert from BSON type string to Date/],
      [{ date: '$on', timezone: 'Nowhere' }, /unrecognized time zone identifier/],
    ],
  },
  dayOfMonth: {
    gives: [
      ['$on', 1],
      [{ date: '$on', timezone: '+10' }, 2],
    ],
    refuses: noDate,
  },
  dayOfWeek: { gives: [['$on', 1]], refuses: noDate },
  dayOfYear: {
    gives: [
      ['$on', 60],
      [at('2024-12-31T00:00:00Z'), 366],
    ],
    refuses: noDate,
  },
  hour: {
    gives: [
      ['$on', 15],
      [inShenzhen, 23],
    ],
    refuses: [...noDate, [{ date: '$on', zone: 1 }, /Unrecognized parameter/]],
  },
  isoDayOfWeek: { gives: [['$on', 7]], refuses: noDate },
  isoWeek: {
    gives: [
      ['$on', 9],
      [at('2027-01-01T00:00:00Z'), 53],
    ],
    refuses: noDate,
  },
  isoWeekYear: {
    gives: [
      [at('2027-01-01T00:00:00Z'), 2026],
      [at('2025-12-29T00:00:00Z'), 2026],
    ],
    refuses: noDate,
  },
  millisecond: { gives: [['$on', 123]], refuses: noDate },
  minute: {
    gives: [
      ['$on', 30],
      [{ date: '$on', timezone: '+05:30' }, 0],
    ],
    refuses: noDate,
  },
  month: {
    gives: [
      ['$on', 3],
      ['$none', null],
    ],
    refuses: noDate,
  },
  second: { gives: [['$on', 45]], refuses: noDate },
  week: {
    gives: [
      ['$on', 9],
      [at('2026-01-03T00:00:00Z'), 0],
    ],
    refuses: noDate,
  },
  year: {
    gives: [
      ['$on', 2026],
      [{ date: '$on', timezone: '$none' }, null],
    ],
    refuses: noDate,
  },
}
