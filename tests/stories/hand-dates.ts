/**
 * Dates worked out by hand from 条例, 办理规定 and what the police publish, with the number of the rule. Nothing here is
 * computed: the evaluator, the rules and the running service are each compared with these very lines.
 */
import type { Bar, Matter } from './evaluator'

/** 登记日期 and the day of moving out; a third member marks 信息错误. */
type HomeLine = readonly [from: string, to?: string | null, wrong?: 'wrong']
/** `2025-06..2026-05` of one type. */
type PaidLine = readonly [type: 'pension' | 'medical' | 'injury' | 'unemployment' | 'maternity', months: string]

export interface Facts {
  homes: readonly HomeLine[]
  paid?: readonly PaidLine[]
  /** The last month that the register has booked; the month before the application's where nothing is said. */
  through?: string
  talent?: { class: string; verified: boolean }
  school?: { schoolType: string; fullTime: boolean; from: string; to: string | null }
  hukou?: 'shenzhen'
}

export interface FirstPermit extends Facts {
  rule: string
  on: string
  answer: 'yes' | 'no'
  earliest?: string | null
}

const always: readonly PaidLine[] = [['pension', '2019-01..2028-12']]
const longHome: readonly HomeLine[] = [['2024-01-10']]
const college = (verified: boolean) => ({ class: 'fullTimeCollege', verified })
const enrolled = (schoolType: string, fullTime: boolean, to: string | null = null) => ({
  schoolType,
  fullTime,
  from: '2025-09-01',
  to,
})

export const firstPermits: readonly FirstPermit[] = [
  { rule: 'R19 a', homes: [['2025-03-15']], paid: always, on: '2026-03-14', answer: 'no', earliest: '2026-03-15' },
  { rule: 'R19 a′', homes: [['2025-03-15']], paid: always, on: '2026-03-15', answer: 'yes' },
  {
    rule: 'R19 b30',
    homes: [['2025-03-15', '2025-09-01'], ['2025-10-01']],
    paid: always,
    on: '2026-03-15',
    answer: 'yes',
  },
  {
    rule: 'R19 b31',
    homes: [['2025-03-15', '2025-09-01'], ['2025-10-02']],
    paid: always,
    on: '2026-03-15',
    answer: 'no',
    earliest: '2026-10-02',
  },
  {
    rule: 'R19 c',
    homes: [['2025-03-15', '2025-12-01', 'wrong'], ['2025-12-01']],
    paid: always,
    on: '2026-11-21',
    answer: 'no',
    earliest: '2026-12-01',
  },
  {
    rule: 'R19 d',
    homes: [['2025-03-15', '2025-11-01'], ['2025-10-15']],
    paid: always,
    on: '2026-03-15',
    answer: 'yes',
  },
  {
    rule: 'R19 e',
    homes: [['2025-03-15', '2026-03-20']],
    paid: always,
    on: '2026-04-01',
    answer: 'no',
    earliest: null,
  },
  { rule: 'R19 f', homes: [['2024-02-29']], paid: always, on: '2025-02-27', answer: 'no', earliest: '2025-02-28' },
  { rule: 'R19 f, the day', homes: [['2024-02-29']], paid: always, on: '2025-02-28', answer: 'yes' },
  { rule: 'R20 a', homes: longHome, paid: [['pension', '2025-06..2026-05']], on: '2026-06-10', answer: 'yes' },
  {
    rule: 'R20 b',
    homes: longHome,
    paid: [['pension', '2025-07..2026-05']],
    on: '2026-06-10',
    answer: 'no',
    earliest: '2026-07-01',
  },
  {
    rule: 'R20 b, once June is booked',
    homes: longHome,
    paid: [['pension', '2025-07..2026-06']],
    through: '2026-06',
    on: '2026-06-10',
    answer: 'yes',
  },
  {
    rule: 'R20 c',
    homes: longHome,
    paid: [
      ['pension', '2024-09..2025-10'],
      ['pension', '2025-12..2026-05'],
    ],
    on: '2026-06-10',
    answer: 'yes',
  },
  {
    rule: 'R20 d',
    homes: longHome,
    paid: [
      ['pension', '2025-06..2025-11'],
      ['medical', '2025-12..2026-05'],
    ],
    on: '2026-06-10',
    answer: 'no',
    earliest: '2026-12-01',
  },
  { rule: 'R20 e', homes: longHome, paid: [['pension', '2024-06..2025-11']], on: '2026-06-10', answer: 'yes' },
  {
    rule: 'R20 f',
    homes: longHome,
    paid: [['pension', '2024-07..2025-11']],
    on: '2026-06-10',
    answer: 'no',
    earliest: null,
  },
  {
    rule: 'R20 g',
    homes: longHome,
    paid: [['pension', '2024-06..2025-11']],
    on: '2026-07-10',
    answer: 'no',
    earliest: null,
  },
  { rule: 'R21 verified', homes: [['2026-11-20']], talent: college(true), on: '2026-11-21', answer: 'yes' },
  { rule: 'R21 unverified', homes: [['2026-11-20']], talent: college(false), on: '2026-11-21', answer: 'no' },
  {
    rule: 'R21 another class',
    homes: [['2026-11-20']],
    talent: { class: 'partTimeBachelor', verified: true },
    on: '2026-11-21',
    answer: 'no',
  },
  {
    rule: 'R21 before the list',
    homes: [['2025-12-01']],
    talent: { class: 'talentCard', verified: true },
    on: '2026-01-09',
    answer: 'no',
    earliest: '2026-01-10',
  },
  {
    rule: 'R21 with the list',
    homes: [['2025-12-01']],
    talent: { class: 'talentCard', verified: true },
    on: '2026-01-10',
    answer: 'yes',
  },
  {
    rule: 'R21 not registered',
    homes: [['2026-01-01', '2026-11-20']],
    talent: college(true),
    on: '2026-11-21',
    answer: 'no',
    earliest: null,
  },
  {
    rule: 'R22 senior high',
    homes: [['2026-06-20']],
    school: enrolled('seniorHigh', true),
    on: '2026-07-01',
    answer: 'yes',
  },
  { rule: 'R22 junior high', homes: [['2026-06-20']], school: enrolled('other', true), on: '2026-07-01', answer: 'no' },
  {
    rule: 'R22 by mail',
    homes: [['2026-06-20']],
    school: enrolled('university', false),
    on: '2026-07-01',
    answer: 'no',
  },
  {
    rule: 'R22 last day',
    homes: [['2026-06-20']],
    school: enrolled('university', true, '2026-06-30'),
    on: '2026-06-30',
    answer: 'yes',
  },
  {
    rule: 'R22 graduated',
    homes: [['2026-06-20']],
    school: enrolled('university', true, '2026-06-30'),
    on: '2026-07-01',
    answer: 'no',
    earliest: null,
  },
  { rule: 'R22c', homes: longHome, paid: always, hukou: 'shenzhen', on: '2026-11-21', answer: 'no', earliest: null },
]

export interface PermitLine {
  rule: string
  issued: string
  endorsed: readonly string[]
  validUntil: string
  windowOpens: string
  suspendedFrom: string
  lastMakeupDay: string
  cancelledOn: string
  /** Days on which the state is known by hand. */
  states?: readonly (readonly [on: string, state: 'valid' | 'suspended' | 'cancelled'])[]
  interruptions?: readonly (readonly [from: string, to: string])[]
}

const line = (
  rule: string,
  issued: string,
  endorsed: readonly string[],
  dates: readonly [string, string, string, string, string],
  rest: Pick<PermitLine, 'states' | 'interruptions'> = {},
): PermitLine => {
  const [validUntil, windowOpens, suspendedFrom, lastMakeupDay, cancelledOn] = dates
  return { rule, issued, endorsed, validUntil, windowOpens, suspendedFrom, lastMakeupDay, cancelledOn, ...rest }
}

/** 有效期至, the window's first day, 中止 from, the last day to make it up, 注销 on. */
export const permitLines: readonly PermitLine[] = [
  line('R24', '2025-03-10', [], ['2026-03-10', '2026-01-09', '2026-03-11', '2028-03-10', '2028-03-11'], {
    states: [
      ['2026-03-10', 'valid'],
      ['2026-03-11', 'suspended'],
    ],
  }),
  line('R24', '2024-02-29', [], ['2025-02-28', '2024-12-30', '2025-03-01', '2027-02-28', '2027-03-01'], {
    states: [
      ['2025-02-28', 'valid'],
      ['2025-03-01', 'suspended'],
      ['2027-02-28', 'suspended'],
      ['2027-03-01', 'cancelled'],
    ],
  }),
  line('R24', '2025-12-31', [], ['2026-12-31', '2026-11-01', '2027-01-01', '2028-12-31', '2029-01-01']),
  line('R24', '2025-11-21', [], ['2026-11-21', '2026-09-22', '2026-11-22', '2028-11-21', '2028-11-22']),
  line('R24, R64', '2026-01-20', [], ['2027-01-20', '2026-11-21', '2027-01-21', '2029-01-20', '2029-01-21']),
  line('R24, R30', '2023-11-20', [], ['2024-11-20', '2024-09-21', '2024-11-21', '2026-11-20', '2026-11-21'], {
    states: [
      ['2026-11-20', 'suspended'],
      ['2026-11-21', 'cancelled'],
    ],
  }),
  line('R24, R30', '2023-11-21', [], ['2024-11-21', '2024-09-22', '2024-11-22', '2026-11-21', '2026-11-22'], {
    states: [
      ['2026-11-21', 'suspended'],
      ['2026-11-22', 'cancelled'],
    ],
  }),
  line(
    'R24, the second year of a leap day',
    '2024-02-29',
    ['2025-02-10'],
    ['2026-02-28', '2025-12-30', '2026-03-01', '2028-02-29', '2028-03-01'],
  ),
  line(
    'R24, the third',
    '2024-02-29',
    ['2025-02-10', '2026-02-10'],
    ['2027-02-28', '2026-12-30', '2027-03-01', '2029-02-28', '2029-03-01'],
  ),
  line(
    'R24, the fourth has the day again',
    '2024-02-29',
    ['2025-02-10', '2026-02-10', '2027-02-10'],
    ['2028-02-29', '2027-12-31', '2028-03-01', '2030-02-28', '2030-03-01'],
  ),
  line(
    'R24, the fifth',
    '2024-02-29',
    ['2025-02-10', '2026-02-10', '2027-02-10', '2028-02-10'],
    ['2029-02-28', '2028-12-30', '2029-03-01', '2031-02-28', '2031-03-01'],
  ),
  line('R26', '2025-03-10', ['2026-01-20'], ['2027-03-10', '2027-01-09', '2027-03-11', '2029-03-10', '2029-03-11'], {
    states: [['2026-06-01', 'valid']],
  }),
  line('R27', '2024-05-20', ['2026-11-21'], ['2027-11-21', '2027-09-22', '2027-11-22', '2029-11-21', '2029-11-22'], {
    states: [['2026-11-21', 'valid']],
    interruptions: [['2025-05-21', '2026-11-20']],
  }),
  line('R33', '2026-03-10', [], ['2027-03-10', '2027-01-09', '2027-03-11', '2029-03-10', '2029-03-11'], {
    states: [['2026-11-21', 'valid']],
  }),
]

export interface EndorsementLine extends Facts {
  rule: string
  issued: string
  endorsed: readonly string[]
  on: string
  answer: 'yes' | 'no' | Bar
  earliest?: string | null
  /** Days of residence within the year. */
  days?: number
}

const stays: readonly HomeLine[] = [['2023-11-20']]
const at = (on: string, answer: EndorsementLine['answer'], rule = 'R25'): EndorsementLine => ({
  rule,
  issued: '2025-03-10',
  endorsed: [],
  homes: stays,
  paid: always,
  on,
  answer,
})

/** 2016-01-01 to 2016-08-01 and again from 2016-12-31, as published, and the same eight years later. */
const published = [
  ['2016-12-31', 214, 'no', '2017-08-27'],
  ['2017-01-31', 214, 'no', '2017-08-27'],
  ['2017-07-31', 213, 'no', '2017-08-27'],
  ['2017-08-26', 239, 'no', '2017-08-27'],
  ['2017-08-27', 240, 'yes', null],
] as const
const eightYearsLater = [
  ['2024-12-31', 214, 'no', '2025-08-27'],
  ['2025-01-31', 214, 'no', '2025-08-27'],
  ['2025-07-31', 213, 'no', '2025-08-27'],
  ['2025-08-26', 239, 'no', '2025-08-27'],
  ['2025-08-27', 240, 'yes', null],
] as const

const days240 = (from: string, days: number, answer: 'yes' | 'no', earliest: string | null): EndorsementLine => ({
  rule: `R28, ${days} days`,
  issued: '2025-11-21',
  endorsed: [],
  homes: [['2025-11-20', '2025-11-22'], [from]],
  paid: always,
  on: '2026-11-21',
  answer,
  earliest,
  days,
})

const worked = (rule: string, paid: readonly PaidLine[], answer: 'yes' | 'no', earliest?: string | null) => ({
  rule,
  issued: '2025-11-21',
  endorsed: [],
  homes: stays,
  paid,
  on: '2026-11-21',
  answer,
  earliest,
})

export const endorsementLines: readonly EndorsementLine[] = [
  at('2026-01-08', 'tooEarly'),
  at('2026-01-09', 'yes'),
  at('2026-03-10', 'yes'),
  at('2026-03-11', 'yes', 'R27'),
  { ...at('2026-02-01', 'done', 'R29'), endorsed: ['2026-01-20'] },
  { ...at('2026-03-11', 'tooEarly', 'R25, R26'), endorsed: ['2026-01-20'] },
  { ...at('2026-11-21', 'yes', 'R27'), issued: '2024-05-20' },
  { ...at('2026-11-21', 'yes', 'R30'), issued: '2023-11-21' },
  { ...at('2026-11-21', 'cancelled', 'R30'), issued: '2023-11-20' },
  ...published.map(([on, days, answer, earliest]): EndorsementLine => ({
    rule: 'R28, the published example',
    issued: '2015-07-01',
    endorsed: [],
    homes: [['2016-01-01', '2016-08-01'], ['2016-12-31']],
    paid: [['pension', '2014-01..2018-12']],
    on,
    answer,
    earliest,
    days,
  })),
  ...eightYearsLater.map(([on, days, answer, earliest]): EndorsementLine => ({
    rule: 'R28, the published example eight years later',
    issued: '2023-11-20',
    endorsed: [],
    homes: [['2023-11-20', '2023-11-25'], ['2024-01-01', '2024-08-01'], ['2024-12-31']],
    paid: always,
    on,
    answer,
    earliest,
    days,
  })),
  days240('2026-03-26', 241, 'yes', null),
  days240('2026-03-27', 240, 'yes', null),
  days240('2026-03-28', 239, 'no', '2026-11-22'),
  {
    ...at('2024-06-01', 'yes', 'R28, a leap year'),
    issued: '2022-12-01',
    homes: [['2022-12-01']],
    days: 366,
  },
  worked('R28, eight months', [['injury', '2026-03..2026-10']], 'yes'),
  worked('R28, seven months', [['injury', '2026-04..2026-10']], 'no', '2026-12-01'),
  worked('R28, seven months and no more', [['injury', '2026-02..2026-08']], 'no', null),
  worked(
    'R28, two types',
    [
      ['pension', '2025-11..2026-02'],
      ['medical', '2026-03..2026-06'],
    ],
    'no',
    null,
  ),
  {
    ...worked('R28, talent', [], 'yes'),
    homes: [['2025-11-21', '2025-12-01'], ['2026-11-01']],
    talent: college(true),
  },
  {
    ...worked('R28, talent who has left', [], 'no', null),
    homes: [['2025-11-21', '2026-11-20']],
    talent: college(true),
  },
]

/** 工本费, in fen. */
export const fees: readonly (readonly [rule: string, matter: Matter, fen: number])[] = [
  ['R38', 'firstIssue', 0],
  ['R38', 'endorsement', 0],
  ['R38', 'replacement', 2000],
  ['R38', 'reapplication', 2000],
]

/** Told to pay on; the last day to pay; over on. */
export const payments: readonly (readonly [rule: string, noticed: string, payBy: string, overOn: string])[] = [
  ['R39', '2026-11-21', '2026-12-06', '2026-12-07'],
  ['R39', '2026-12-20', '2027-01-04', '2027-01-05'],
]

/** 工作日. The holidays of October 2026 are 10-01 to 10-07, and Saturday 10-10 is worked. */
export const terms: readonly (readonly [
  rule: string,
  kind: 'verification' | 'refusal' | 'replacementIssue' | 'issue',
  from: string,
  days: number,
  due: string,
])[] = [
  ['R34', 'verification', '2026-09-28', 3, '2026-10-08'],
  ['R34', 'refusal', '2026-09-28', 7, '2026-10-13'],
  ['R34', 'replacementIssue', '2026-09-28', 10, '2026-10-16'],
  ['R34', 'issue', '2026-09-28', 15, '2026-10-23'],
  ['R34', 'verification', '2026-11-20', 3, '2026-11-25'],
  ['R34', 'refusal', '2026-11-20', 7, '2026-12-01'],
  ['R34, R39', 'replacementIssue', '2026-11-20', 10, '2026-12-04'],
  ['R34', 'issue', '2026-11-20', 15, '2026-12-11'],
]
