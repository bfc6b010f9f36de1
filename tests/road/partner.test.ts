/** 部门接口: a department's signed questions over HTTP, against the document that departments are given. */
import { execFile } from 'node:child_process'
import { readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { promisify } from 'node:util'
import Ajv from 'ajv/dist/2020'
import { parse } from 'yaml'
import { signed, withSecret, type Department } from '../../docs/partner/client'
import { startCity, type City } from '../support/city'
import { asks, cityClock, departmentWith, keysOf, question, send, type Answered } from './departments'
import { personaOf, stranger, type Persona } from './people'

jest.setTimeout(120_000)

const run = promisify(execFile)
const root = path.resolve(__dirname, '../..')
const file = path.join(root, 'docs/partner-api.yaml')

type Responses = Record<string, { $ref?: string; content?: Record<string, { schema: object }> }>
type OpenApi = {
  paths: Record<string, { post: { responses: Responses } }>
  components: { responses: Responses; schemas: Record<string, object> }
}
const api = parse(readFileSync(file, 'utf8'), { merge: true }) as OpenApi
const ajv = new Ajv({ strict: false, validateFormats: false })
ajv.addSchema(api, 'api')

/** What the document says of such an answer, as a check of it. */
const wrongIn = (endpoint: string, { status, type, headers, body }: Answered): string[] => {
  const said = api.paths[`/${endpoint}`]?.post.responses[String(status)]
  if (!said) return [`${status} is not in the document`]
  const name = said.$ref?.split('/').at(-1)
  const media = type?.split(';')[0] ?? ''
  const [where, content] = name
    ? [`components/responses/${name}`, api.components.responses[name]?.content]
    : [`paths/~1${endpoint.replaceAll('/', '~1')}/post/responses/${status}`, said.content]
  if (!content?.[media]) return [`${status} is not ${media}`]
  const pointer = `api#/${where}/content/${media.replaceAll('/', '~1').replaceAll('+', '%2B')}/schema`
  const check = ajv.getSchema(pointer)
  if (!check) return [`no schema at ${pointer}`]
  if (!check(body)) return [ajv.errorsText(check.errors)]
  return headers.get('cache-control') === 'no-store' ? [] : ['may be cached']
}

let city: City
let now: () => Date
let edu: Department
let holder: Persona
const person = ({ name, idNumber }: Persona) => ({ name, idNumber })
const staff = async () => ({ session: await city.signIn((await personaOf(city, 'staff')).idNumber, { role: 'staff' }) })

beforeAll(async () => {
  city = await startCity()
  now = await cityClock(city)
  edu = departmentWith(city, 'edu-1', now)
  holder = await personaOf(city, 'window-open')
})
afterAll(() => city.stop())

/** Asked, and of the shape that the document says. */
const asked = async (department: Department, one: ReturnType<typeof question>): Promise<Answered> => {
  const answer = await asks(department, one)
  expect(wrongIn(one.path, answer)).toEqual([])
  return answer
}
const problem = ({ status, body, headers }: Answered) => ({
  status,
  code: String(body.type).split(':').at(-1),
  ...(headers.get('retry-after') ? { retryAfter: Number(headers.get('retry-after')) } : {}),
})

describe('the document', () => {
  it('is OpenAPI 3.1', async () => {
    const cli = path.join(root, 'node_modules/@seriousme/openapi-schema-validator/bin/validate-api-cli.js')
    const { stdout } = await run('node', [cli, file])
    expect(JSON.parse(stdout.slice(stdout.indexOf('{')))).toMatchObject({ valid: true })
  })
})

describe('a question', () => {
  it('that fits is answered with the state and until when, never with the record', async () => {
    const answer = await asked(edu, question(person(holder)))
    expect(answer.status).toBe(200)
    expect(answer.body).toEqual({
      result: 'MATCH',
      permit: { status: 'VALID', validUntil: '2027-01-05' },
      asOf: expect.stringMatching(/^2026-11-21T/) as string,
    })
  })

  it('takes five round trips', async () => {
    const answer = await asked(edu, question(person(holder)))
    const id = answer.headers.get('x-request-id')
    const calls = await city.get<{ traceId: string; roundTrips: number }[]>('/emulator/calls')
    expect(calls.find(({ traceId }) => traceId === id)?.roundTrips).toBe(5)
  })

  it.each([
    ['edu-1', 'SCHOOL_ENROLMENT'],
    ['traffic-1', 'VEHICLE_LICENSING'],
    ['traffic-2', 'VEHICLE_LICENSING'],
  ])('is signed with the key %s', async (keyId, purpose) => {
    const answer = await asked(departmentWith(city, keyId, now), question(person(holder), { purpose }))
    expect(answer.body).toMatchObject({ result: 'MATCH' })
  })

  it('of a suspended permit says so, and of a cancelled one too', async () => {
    const suspended = await asked(edu, question(person(await personaOf(city, 'suspended'))))
    expect(suspended.body).toMatchObject({ result: 'MATCH', permit: { status: 'SUSPENDED', validUntil: null } })
  })

  it('about nobody and one with the wrong name are answered byte for byte alike', async () => {
    const bytes = async (body: unknown) => (await asked(edu, question(body))).text
    const unknown = await bytes(person(stranger(1)))
    expect(unknown).toBe('{"result":"NO_MATCH"}')
    expect(await bytes({ ...person(holder), name: stranger(1).name })).toBe(unknown)
    expect(await bytes(person(await personaOf(city, 'tenant')))).toBe(unknown)
  })

  it('compares names character by character, after the blanks around them', async () => {
    const result = async (name: string) => (await asked(edu, question({ ...person(holder), name }))).body.result
    expect(await result(` ${holder.name}\n`)).toBe('MATCH')
    expect(await result([...holder.name].join(' '))).toBe('NO_MATCH')
    expect(await result(`${holder.name}\u0301`)).toBe('NO_MATCH')
  })

  it('says in its body what is to be mended', async () => {
    const answer = await asked(edu, question({ name: ' ', idNumber: '123', phone: '1' }))
    expect(problem(answer)).toEqual({ status: 400, code: 'bad-body' })
    expect(answer.body.errors).toEqual(
      expect.arrayContaining([{ at: 'idNumber', message: expect.any(String) as string }]),
    )
  })
})

describe('a batch', () => {
  it('is answered in its order, and each of it is noted', async () => {
    const people = [person(holder), person(stranger(2)), { ...person(holder), caseNo: 'EDU-2026-0777' }]
    const answer = await asked(edu, question({ people }, { path: 'v1/permits/match-batch' }))
    const valid = { result: 'MATCH', permit: { status: 'VALID', validUntil: '2027-01-05' } }
    expect(answer.body.results).toEqual([valid, { result: 'NO_MATCH' }, valid])
  })

  it('has at most a hundred', async () => {
    const people = Array.from({ length: 101 }, (_, i) => person(stranger(i)))
    const answer = await asked(edu, question({ people }, { path: 'v1/permits/match-batch' }))
    expect(problem(answer)).toEqual({ status: 400, code: 'bad-body' })
    const hundred = await asked(edu, question({ people: people.slice(1) }, { path: 'v1/permits/match-batch' }))
    expect(hundred.body.results).toHaveLength(100)
  })
})

describe('sent again', () => {
  it('with a new nonce it has the same bytes, and is noted once', async () => {
    const one = question(person(holder))
    const [first, second] = [await asked(edu, one), await asked(edu, one)]
    expect(second.text).toBe(first.text)
  })

  it('twice at once it has the same bytes', async () => {
    const one = question({ people: [person(holder), person(stranger(3))] }, { path: 'v1/permits/match-batch' })
    const answers = await Promise.all([asked(edu, one), asked(edu, one), asked(edu, one)])
    expect(new Set(answers.map(({ text }) => text)).size).toBe(1)
  })

  it('with another body, or for another case, it is refused', async () => {
    const one = question(person(holder))
    await asked(edu, one)
    expect(problem(await asked(edu, { ...one, body: person(stranger(4)) }))).toEqual({
      status: 422,
      code: 'key-reused',
    })
    expect(problem(await asked(edu, { ...one, caseNo: 'EDU-2026-0002' }))).toEqual({ status: 422, code: 'key-reused' })
  })

  it('as it was, with its nonce, it is refused', async () => {
    const one = question(person(holder))
    const message = signed(edu, one)
    expect((await send(city.url, one, message)).status).toBe(200)
    const again = await send(city.url, one, message)
    expect(wrongIn(one.path, again)).toEqual([])
    expect(problem(again)).toEqual({ status: 401, code: 'nonce-used' })
  })
})

describe('what is not believed', () => {
  const one = () => question(person(holder))
  type Message = ReturnType<typeof signed>
  const altered: [string, string, (message: Message) => Message][] = [
    ['a body that was altered', 'bad-digest', (m) => ({ ...m, body: m.body.replace('{', '{ ') })],
    [
      'a digest of an altered body',
      'bad-signature',
      (m) => ({ ...m, headers: { ...m.headers, 'content-digest': `sha-256=:${'A'.repeat(43)}=:` } }),
    ],
    [
      'another case number',
      'bad-signature',
      (m) => ({ ...m, headers: { ...m.headers, 'x-case-no': 'EDU-2026-9999' } }),
    ],
    [
      'another purpose',
      'bad-signature',
      (m) => ({ ...m, headers: { ...m.headers, 'x-purpose': 'VEHICLE_LICENSING' } }),
    ],
    ['no case number', 'bad-headers', (m) => ({ ...m, headers: { ...m.headers, 'x-case-no': '' } })],
    [
      'an algorithm that is not the key’s',
      'bad-signature',
      (m) => ({
        ...m,
        headers: {
          ...m.headers,
          'signature-input': (m.headers['signature-input'] ?? '').replace('hmac-sha256', 'ed25519'),
        },
      }),
    ],
    [
      'fewer parts',
      'bad-profile',
      (m) => ({
        ...m,
        headers: { ...m.headers, 'signature-input': (m.headers['signature-input'] ?? '').replace(' "x-purpose"', '') },
      }),
    ],
    [
      'a parameter twice',
      'bad-profile',
      (m) => ({ ...m, headers: { ...m.headers, 'signature-input': `${m.headers['signature-input']};created=1` } }),
    ],
    ['another department', 'unknown-key', (m) => ({ ...m, headers: { ...m.headers, 'x-dept-id': 'TRAFFIC' } })],
    ['no department', 'unknown-department', (m) => ({ ...m, headers: { ...m.headers, 'x-dept-id': 'NOBODY' } })],
    ['no signature', 'bad-profile', (m) => ({ ...m, headers: { ...m.headers, signature: '' } })],
  ]
  it.each(altered)('%s is %s', async (_, code, change) => {
    const answer = await send(city.url, one(), change(signed(edu, one())))
    expect(wrongIn('v1/permits/match', answer)).toEqual([])
    expect(problem(answer).code).toBe(code)
  })

  it.each([
    ['a message of five minutes ago', -300],
    ['a message of the day after', 86_400],
  ])('%s is out of time', async (_, seconds) => {
    const late = { ...edu, now: () => new Date(now().getTime() + seconds * 1000) }
    expect(problem(await asked(late, one()))).toEqual({ status: 401, code: 'out-of-time' })
  })

  it('a purpose that this department has not, or nobody has', async () => {
    for (const purpose of ['VEHICLE_LICENSING', 'CURIOSITY'])
      expect(problem(await asked(edu, question(person(holder), { purpose })))).toEqual({
        status: 403,
        code: 'unknown-purpose',
      })
  })

  it('another method, a query, another path', async () => {
    const url = `${city.url}/api/partner/v1/permits/match`
    expect((await fetch(url)).status).toBe(405)
    const message = signed(edu, one())
    expect((await fetch(`${url}?name=x`, { method: 'POST', ...message })).status).toBe(400)
    const other = await fetch(`${city.url}/api/partner/v1/permits/other`, { method: 'POST', ...message })
    expect([other.status, other.headers.get('content-type')]).toEqual([404, 'application/problem+json; charset=utf-8'])
  })
})

describe('keys', () => {
  it('change with a time in which both hold, and end at once', async () => {
    const as = await staff()
    const input = { departmentCode: 'EDU', alg: 'hmac-sha256', publicKey: null, overlapDays: 7 }
    const made = await city.call('partner.addDepartmentKey', input, { ...as, submissionId: 'key-00000001' })
    const again = await city.call('partner.addDepartmentKey', input, { ...as, submissionId: 'key-00000001' })
    expect(again).toEqual(made)
    const { departments } = await city.call('partner.listDepartments', {}, as)
    expect(JSON.stringify(departments)).not.toContain(made.secret)
    const rotated = withSecret({ url: city.url, id: 'EDU', keyId: made.keyId, now }, made.secret ?? '')
    expect((await asked(rotated, question(person(holder)))).status).toBe(200)
    expect((await asked(edu, question(person(holder)))).status).toBe(200)
    await city.call('partner.endDepartmentKey', { departmentCode: 'EDU', keyId: made.keyId }, as)
    expect(problem(await asked(rotated, question(person(holder))))).toEqual({ status: 401, code: 'unknown-key' })
  })

  it('of a department are public ones too; what is none is refused', async () => {
    const as = await staff()
    const input = { departmentCode: 'TRAFFIC', alg: 'sm2-sm3', overlapDays: 90 }
    const { reply } = await city.send('partner.addDepartmentKey', { ...input, publicKey: '04ff' }, as)
    expect(reply).toMatchObject({
      ok: false,
      refusal: { code: 'bad-input', fields: { publicKey: expect.any(String) as string } },
    })
  })
})

describe('quotas', () => {
  it('a minute’s, and a day’s for a purpose, say when to come again', async () => {
    const as = await staff()
    const input = {
      departmentCode: 'TAX',
      name: '深圳市税务局',
      state: 'open',
      perMinute: 3,
      purposes: [{ code: 'VEHICLE_LICENSING', perDay: 4 }],
      officers: [],
    }
    await city.call('partner.saveDepartment', input, as)
    const { keyId, secret } = await city.call(
      'partner.addDepartmentKey',
      { departmentCode: 'TAX', alg: 'hmac-sha256', publicKey: null, overlapDays: 0 },
      as,
    )
    const tax = withSecret({ url: city.url, id: 'TAX', keyId, now }, secret ?? '')
    const next = () => asked(tax, question(person(holder), { purpose: 'VEHICLE_LICENSING' }))
    const three = await Promise.all([next(), next(), next()])
    expect(three.map(({ status }) => status)).toEqual([200, 200, 200])
    const fourth = problem(await next())
    expect(fourth).toMatchObject({ status: 429, code: 'too-many' })
    expect(fourth.retryAfter).toBeLessThanOrEqual(60)
    await city.call('partner.saveDepartment', { ...input, perMinute: 100 }, as)
    expect((await next()).status).toBe(200)
    expect(problem(await next())).toMatchObject({ status: 429, code: 'daily-cap' })
    await city.call('partner.saveDepartment', { ...input, state: 'closed' }, as)
    expect(problem(await next())).toEqual({ status: 403, code: 'department-closed' })
  })
})

describe('the examples', () => {
  const names = { PARTNER_DEPT: 'EDU', PARTNER_KEY_ID: 'edu-1' }
  const environment = () => ({
    ...process.env,
    ...names,
    PARTNER_URL: city.url,
    PARTNER_SECRET: keysOf(city).find(({ keyId }) => keyId === 'edu-1')?.secret ?? '',
  })
  const args = () => ['SCHOOL_ENROLMENT', 'EDU-2026-0001', holder.name, holder.idNumber]

  it('in TypeScript runs as it stands', async () => {
    const env = { ...environment(), PARTNER_NOW: now().toISOString() }
    const { stdout } = await run('node', ['--import', 'tsx', 'docs/partner/client.ts', ...args()], { cwd: root, env })
    expect(stdout).toMatch(/^200 {"result":"MATCH"/)
  })

  it('with curl and openssl runs as it stands', async () => {
    const env = { ...environment(), PARTNER_NOW: String(Math.floor(now().getTime() / 1000)) }
    const page = readFileSync(path.join(root, 'docs/partner/curl.md'), 'utf8')
    const script = /```sh\n([\s\S]*?)```/.exec(page)?.[1] ?? ''
    const { stdout } = await run('sh', ['-c', script, 'client.sh', ...args()], { cwd: root, env })
    expect(stdout).toMatch(/^{"result":"MATCH".*}200\n$/)
  })
})

describe('the desk of an officer', () => {
  const officer = async (key: string) => ({
    session: await city.signIn((await personaOf(city, key)).idNumber, { role: 'officer' }),
  })
  const lineOf = (one: Persona, caseNo = 'RX-1') => ({ ...person(one), caseNo })
  const consentsOf = async (as: { session: string }) =>
    (await city.call('account.listAccessToMyData', { after: null }, as)).requests

  it('a list sent twice is one, and is asked once however often it is stepped', async () => {
    const as = await officer('admissions-officer')
    const input = { purpose: 'SCHOOL_ENROLMENT', agreed: true, lines: [lineOf(holder), lineOf(stranger(5), 'RX-2')] }
    const sent = { ...as, submissionId: 'list-0000001' }
    const [{ list }, again] = [
      await city.call('partner.startList', input, sent),
      await city.call('partner.startList', input, sent),
    ]
    expect(again.list).toEqual(list)
    const { listId } = list
    await Promise.all([1, 2, 3].map(() => city.send('partner.stepList', { listId }, as)))
    const { lines, list: done } = await city.call('partner.accessList', { listId }, as)
    expect(done.left).toBe(0)
    expect(lines.map(({ outcome, status }) => [outcome, status])).toEqual([
      ['match', 'VALID'],
      ['noMatch', null],
    ])
    const { looks } = await city.call(
      'account.listAccessToMyData',
      { after: null },
      { session: await city.signIn(holder.idNumber) },
    )
    expect(looks.filter(({ way }) => way === 'list')).toHaveLength(1)
    const other = await city.send('partner.accessList', { listId }, await officer('traffic-officer'))
    expect(other.reply).toMatchObject({ ok: false, refusal: { code: 'not-found' } })
  })

  it('a number that cannot be, and a purpose that is not the department’s, are refused', async () => {
    const as = await officer('admissions-officer')
    const wrong = { ...lineOf(holder), idNumber: '445281199703162420' }
    const base = { purpose: 'SCHOOL_ENROLMENT', agreed: true }
    const { reply } = await city.send('partner.startList', { ...base, lines: [lineOf(holder), wrong] }, as)
    expect(reply).toMatchObject({
      ok: false,
      refusal: { code: 'bad-input', fields: { 'lines.1.idNumber': expect.any(String) as string } },
    })
    const foreign = { ...base, purpose: 'CASE_INVESTIGATION', lines: [lineOf(holder)] }
    expect((await city.send('partner.startList', foreign, as)).reply).toMatchObject({
      ok: false,
      refusal: { code: 'forbidden' },
    })
  })

  it('sees more only while the person agrees, and does not ask again who said no', async () => {
    const as = await officer('admissions-officer')
    const input = { purpose: 'SCHOOL_ENROLMENT', agreed: true, lines: [lineOf(holder, 'RX-9')] }
    const { list } = await city.call('partner.startList', input, as)
    const ask = { listId: list.listId, line: 0 }
    expect((await city.send('partner.askConsent', ask, as)).reply).toMatchObject({
      ok: false,
      refusal: { code: 'bad-input' },
    })
    await city.call('partner.stepList', { listId: list.listId }, as)
    const { consent } = await city.call('partner.askConsent', ask, as)
    expect((await city.call('partner.askConsent', ask, as)).consent).toEqual(consent)
    const { consentId } = consent
    const seen = async () => (await city.send('partner.consentedData', { consentId }, as)).reply
    const ended = { ok: false, refusal: { code: 'consent-ended' } }
    expect(await seen()).toMatchObject(ended)
    const me = { session: await city.signIn(holder.idNumber) }
    await city.call('account.agreeToAccess', { consentId }, me)
    expect(await seen()).toMatchObject({
      ok: true,
      output: { caseNo: 'RX-9', months: { since: expect.any(String) as string } },
    })
    const elsewhere = await city.send('partner.consentedData', { consentId }, await officer('traffic-officer'))
    expect(elsewhere.reply).toMatchObject({ ok: false, refusal: { code: 'not-found' } })
    await city.call('account.refuseAccess', { consentId }, me)
    expect(await seen()).toMatchObject(ended)
    expect((await consentsOf(me)).find((one) => one.consentId === consentId)?.state).toBe('withdrawn')
    expect((await city.send('partner.askConsent', ask, as)).reply).toMatchObject({
      ok: false,
      refusal: { code: 'already-decided' },
    })
  })
})

/** The city opened again on that day: nothing but the days has gone by. */
const later = async (instant: string) => {
  await city.kill()
  const offset = new Date(instant).getTime() - Date.now()
  writeFileSync(path.join(city.dataFolder, 'clock.json'), JSON.stringify({ offset }))
  await city.restart()
}

describe('谁查过我', () => {
  it('the person sees each look once, in words, a delayed one later', async () => {
    const subject = await personaOf(city, 'window-soon')
    const one = question(person(subject))
    await asked(edu, one)
    await asked(edu, one)
    await asked(edu, question({ ...person(subject), name: '张三' }))
    const traffic = departmentWith(city, 'traffic-2', now)
    await asked(traffic, question(person(subject), { purpose: 'CASE_INVESTIGATION' }))
    const looks = async () => {
      const as = { session: await city.signIn(subject.idNumber) }
      return (await city.call('account.listAccessToMyData', { after: null }, as)).looks
    }
    const seen = (await looks()).map(({ by, purpose, outcome, told }) => ({ by, purpose, outcome, told }))
    const base = { by: '深圳市教育局', purpose: 'SCHOOL_ENROLMENT' }
    const told = ['status', 'validUntil']
    expect(seen).toEqual([
      { ...base, outcome: 'noMatch', told: [] },
      { ...base, outcome: 'match', told },
    ])
    await later('2027-02-19T09:00:00+08:00')
    expect((await looks())[0]).toMatchObject({ by: '深圳市公安局交通警察局', purpose: 'CASE_INVESTIGATION' })
  })
})

it('no collection of it is read without an index', () => {
  expect(city.output()).not.toMatch(/no index serves|"operation":"scan"/)
})
