import { spawnSync } from 'node:child_process'
import path from 'node:path'
import { answerLine } from './answer'
import { questions } from './questions'

const root = path.join(__dirname, '../..')

const answer = (name: string, input: object): Record<string, unknown> => {
  const question = questions[name]
  if (!question) throw new Error(`no question ${name}`)
  return JSON.parse(answerLine(question, JSON.stringify(input))) as Record<string, unknown>
}

const finding = (answered: Record<string, unknown>, condition: string) =>
  (answered.findings as { condition: string }[]).find((one) => one.condition === condition)

const months = (from: string, count: number): string[] =>
  Array.from({ length: count }, (_, i) => {
    const month = Number(from.slice(5)) - 1 + i
    return `${Number(from.slice(0, 4)) + Math.floor(month / 12)}-${String((month % 12) + 1).padStart(2, '0')}`
  })

const worker = {
  today: '2026-06-10',
  registrations: [{ from: '2025-03-15', to: null, reason: null }],
  insurance: { pension: months('2025-06', 12) },
  insurancePostedThrough: '2026-05',
  talent: null,
  student: null,
  idType: '111',
  hukou: 'other',
}

const student = { schoolType: 'university', fullTime: true, from: '2025-09-01', to: null }

describe('npm run law -- eligibility', () => {
  it('R19, R20 approves, and says by which route', () => {
    const answered = answer('eligibility', { ...worker, id: 'a' })
    expect(answered).toMatchObject({
      id: 'a',
      outcome: 'approved',
      route: 'residenceAndWork',
      earliest: '2026-06-10',
    })
    expect(finding(answered, 'continuousResidence')).toMatchObject({
      state: 'met',
      required: '连续居住登记满 12 个月',
      found: '2025-03-15 起连续登记，至今 453 天',
      earliest: '2026-06-10',
      article: '条例:19.1.1',
    })
    expect(answered).not.toHaveProperty('inputs')
  })

  it.each([
    [
      'R19 refuses the day before, and tells the day',
      { today: '2026-03-14', insurance: { pension: months('2025-01', 14) }, insurancePostedThrough: '2026-02' },
      { outcome: 'refused', route: 'residenceAndWork', earliest: '2026-03-15' },
    ],
    [
      'R19 tells no day to who is not registered',
      { registrations: [] },
      { outcome: 'refused', route: null, earliest: null },
    ],
    [
      'R15 does not count a void record',
      { registrations: [{ from: '2025-03-15', to: '2026-03-15', reason: 'void' }] },
      { outcome: 'refused', route: null, earliest: null },
    ],
    [
      'R35 refers when the registrations did not answer',
      { registrations: null },
      { outcome: 'referred', route: 'residenceAndWork', earliest: null },
    ],
    [
      'R35 refers when the insurance did not answer',
      { insurance: null },
      { outcome: 'referred', route: 'residenceAndWork', earliest: null },
    ],
    [
      'R20 refers when the insurance is behind the month before',
      { insurancePostedThrough: '2026-04' },
      { outcome: 'referred', route: 'residenceAndWork', earliest: null },
    ],
    [
      'R21 approves verified talent at once',
      { insurance: {}, talent: { class: 'fullTimeCollege', verified: true } },
      { outcome: 'approved', route: 'talent', earliest: '2026-06-10' },
    ],
    [
      'R22 approves a student at once',
      { insurance: {}, student },
      { outcome: 'approved', route: 'student', earliest: '2026-06-10' },
    ],
    ['R22c refuses who has the hukou', { hukou: 'shenzhen' }, { outcome: 'refused', route: null, earliest: null }],
    ['R37 refuses a passport', { idType: '414' }, { outcome: 'refused', route: null, earliest: null }],
  ])('%s', (_, change, expected) => {
    expect(answer('eligibility', { ...worker, ...change })).toMatchObject(expected)
  })

  it('R21 sends unverified talent to be verified', () => {
    const answered = answer('eligibility', {
      ...worker,
      insurance: {},
      talent: { class: 'fullTimeCollege', verified: false },
    })
    expect(answered).toMatchObject({ outcome: 'refused', route: null, earliest: null })
    expect(finding(answered, 'talent')).toMatchObject({ state: 'unmet', remedy: 'verifyTalent' })
  })
})

describe('npm run law -- the other questions', () => {
  it.each([
    [
      'endorsement',
      {
        ...worker,
        today: '2026-01-08',
        insurancePostedThrough: '2025-12',
        permit: { issuedOn: '2025-03-10', endorsedOn: [] },
      },
      {
        outcome: 'refused',
        route: 'residenceAndWork',
        earliest: '2026-02-01',
        windowOpens: '2026-01-09',
        windowCloses: '2026-03-10',
        validUntilAfter: '2027-03-10',
      },
    ],
    [
      'endorsement',
      {
        ...worker,
        today: '2028-03-11',
        insurancePostedThrough: '2028-02',
        permit: { issuedOn: '2025-03-10', endorsedOn: [] },
      },
      { outcome: 'refused', earliest: null, validUntilAfter: null },
    ],
    [
      'cycle',
      { issuedOn: '2025-03-10', endorsedOn: [], today: '2026-03-11' },
      {
        state: 'suspended',
        validUntil: '2026-03-10',
        windowOpens: '2026-01-09',
        suspendedFrom: '2026-03-11',
        lastMakeupDay: '2028-03-10',
        cancelledOn: '2028-03-11',
      },
    ],
    [
      'cycle',
      { issuedOn: '2025-03-10', endorsedOn: [], today: '2026-03-10', lastDayMode: 'dayBefore' },
      { state: 'suspended', validUntil: '2026-03-09', windowOpens: '2026-01-08' },
    ],
    [
      'deadline',
      { declarant: 'lessor', instant: false, event: 'moveIn', on: '2026-11-02', declaredOn: '2026-11-10' },
      { due: '2026-11-09', exempt: false, daysLate: 1 },
    ],
    [
      'deadline',
      { declarant: 'subletter', instant: false, event: 'moveIn', on: '2026-11-02' },
      { due: '2026-11-05', exempt: false, daysLate: 0 },
    ],
    [
      'deadline',
      { declarant: 'actualManager', for: 'provider', instant: false, event: 'moveIn', on: '2026-11-01', stayDays: 14 },
      { due: null, exempt: true, daysLate: 0 },
    ],
    [
      'deadline',
      { declarant: 'lessor', instant: true, event: 'moveIn', on: '2026-11-21' },
      { due: '2026-11-21', exempt: false, daysLate: 0 },
    ],
    ['workdays', { from: '2026-09-28', days: 15 }, { on: '2026-10-23' }],
    ['workdays', { from: '2026-12-28', days: 5 }, { on: null, problem: 'calendar-unknown' }],
    [
      'id-number',
      { idType: '111', number: '44030519900228001x' },
      { valid: true, normalised: '44030519900228001X', birthDate: '1990-02-28', sex: '1', problem: null },
    ],
    [
      'id-number',
      { idType: '111', number: '440305199002300017' },
      { valid: false, birthDate: null, sex: null, problem: 'birth-date' },
    ],
    [
      'dwelling-code',
      { code: '4403060180010100001' },
      {
        kind: 'building',
        valid: false,
        problem: 'building-code-for-dwelling',
        district: '440306',
        street: '440306018',
      },
    ],
    [
      'continuity',
      {
        today: '2026-03-15',
        registrations: [
          { from: '2025-03-15', to: '2025-09-01', reason: 'movedOut' },
          { from: '2025-10-02', to: null, reason: null },
        ],
      },
      {
        start: '2025-10-02',
        days: 165,
        fullOn: '2026-10-02',
        broken: [{ from: '2025-09-01', to: '2025-10-02', gapDays: 31 }],
      },
    ],
  ])('%s %j', (name, input, expected) => {
    expect(answer(name, input)).toMatchObject(expected)
  })
})

describe('a line that cannot be answered', () => {
  const cycle = (line: string) => answerLine(questions.cycle!, line)

  it.each([
    ['{"issuedOn":', 'not-json'],
    ['', 'not-json'],
    ['[1]', 'bad-input', '(line)'],
    ['null', 'bad-input', '(line)'],
    ['{"issuedOn":"2025-03-10","today":"2026-03-10"}', 'bad-input', 'endorsedOn'],
    ['{"issuedOn":"2025-02-29","endorsedOn":[],"today":"2026-03-10"}', 'bad-input', 'issuedOn'],
    ['{"issuedOn":"2026-03-11","endorsedOn":[],"today":"2026-03-10"}', 'bad-input', 'issuedOn'],
    ['{"issuedOn":"2025-03-10","endorsedOn":["x"],"today":"2026-03-10"}', 'bad-input', 'endorsedOn.0'],
    ['{"issuedOn":"2001-03-10","endorsedOn":[],"today":"2026-03-10"}', 'bad-input', 'issuedOn'],
    ['{"issuedOn":"9999-03-10","endorsedOn":[],"today":"9999-03-10"}', 'bad-input', 'issuedOn', 'today'],
  ] as [string, string, ...string[]][])('%s: %s %s', (line, code, ...fields) => {
    const { error } = JSON.parse(cycle(line)) as { error: { code: string; fields?: Record<string, string> } }
    expect(error.code).toBe(code)
    expect(Object.keys(error.fields ?? {})).toEqual(fields)
  })

  it('has an id that is nested too deeply to come back', () => {
    const deep = `{"id":${'['.repeat(50_000)}${']'.repeat(50_000)}}`
    expect(JSON.parse(cycle(deep))).toEqual({
      error: { code: 'bad-input', message: 'id: nested too deeply', fields: { id: 'nested too deeply' } },
    })
  })

  it('brings its id back', () => {
    expect(JSON.parse(cycle('{"id":[3]}'))).toMatchObject({ id: [3], error: { fields: { issuedOn: 'is missing' } } })
  })

  it.each([
    ['eligibility', { ...worker, registrations: undefined }, 'registrations'],
    ['eligibility', { ...worker, idType: '999' }, 'idType'],
    ['eligibility', { ...worker, insurance: { pension: ['2025-13'] } }, 'insurance.pension.0'],
    [
      'eligibility',
      { ...worker, registrations: [{ from: '2026-01-02', to: '2026-01-01', reason: 'movedOut' }] },
      'registrations.0.to',
    ],
    ['eligibility', { ...worker, insurance: { pensoin: ['2025-12'] } }, 'insurance'],
    ['eligibility', { ...worker, insurancePostedThrough: '2026-07' }, 'insurancePostedThrough'],
    ['eligibility', { ...worker, today: '2015-05-31', insurancePostedThrough: '2015-05' }, 'today'],
    ['eligibility', { ...worker, talent: { class: 'returnee' } }, 'talent.verified'],
    ['eligibility', { ...worker, talent: { class: 'zzz', verified: true } }, 'talent.class'],
    ['eligibility', { ...worker, student: { ...student, fullTime: 'yes' } }, 'student.fullTime'],
    ['eligibility', { ...worker, student: { ...student, to: '2025-08-31' } }, 'student.to'],
    ['endorsement', { ...worker, permit: { issuedOn: '2026-06-11', endorsedOn: [] } }, 'permit.issuedOn'],
    ['deadline', { declarant: 'actualManager', instant: false, event: 'moveIn', on: '2026-11-14' }, 'for'],
    ['deadline', { declarant: 'tenant', instant: false, event: 'moveIn', on: '2026-11-14' }, 'declarant'],
    ['workdays', { from: '2026-11-14', days: -1 }, 'days'],
  ])('of %s %j names %s', (name, input, field) => {
    expect(Object.keys((answer(name, input).error as { fields: object }).fields)).toEqual([field])
  })
})

describe('the command', () => {
  const ask = (args: string[], input: string) =>
    spawnSync(process.execPath, ['node_modules/tsx/dist/cli.mjs', 'scripts/law/main.ts', ...args], {
      cwd: root,
      input,
      encoding: 'utf8',
    })

  it('answers line by line, goes on after a malformed line, and passes over empty ones', () => {
    const { stdout, status } = ask(
      ['workdays'],
      '\uFEFF{"from":"2026-11-20","days":3}\r\n\n{oops\n{"id":3,"from":"2026-11-20","days":15}',
    )
    const answers = stdout
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line) as object)
    expect(answers).toMatchObject([{ on: '2026-11-25' }, { error: { code: 'not-json' } }, { id: 3, on: '2026-12-11' }])
    expect(status).toBe(0)
  })

  it('says what can be asked', () => {
    const { stdout, stderr, status } = ask(['permit'], '')
    expect(stdout).toBe('')
    expect(stderr).toContain('eligibility | endorsement | cycle')
    expect(status).toBe(2)
  })
})
