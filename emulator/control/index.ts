/** The fixed interface `/emulator/*`: clock, reset, personas, SMS, registers, outages, sign-in, calls. */
import type { IncomingMessage, ServerResponse } from 'node:http'
import { cityDay } from '@shared/model/day'
import * as z from 'zod'
import { personas } from '../city'
import { type CityClock, cityTime } from '../clock'
import { type CollectionManifest, type Engine, EngineError } from '../engine'
import { cityEnvironment } from '../environment'
import { queryOf, sendJson } from '../gateway/exchange'
import type { Users } from '../gateway/users'
import type { Call, Host } from '../host'
import type { Scheduler } from '../host/scheduler'
import { type OutageMode, outageModes, type Providers } from '../providers'
import { findDocuments, listCollections } from './documents'
import { entriesOf } from './entries'
import { payControl } from './pay'
import { peopleToday, type Sources } from './people'
import { ControlRefusal, environmentNamed, namesIn, readAs, readJson, wholeNumber } from './request'
import { dayAsked, rulesOn } from './rules'
import { signIn, signInRequest } from './sign-in'

type Control = {
  clock: CityClock
  engine: Engine
  host: Host
  scheduler: Scheduler
  providers: Providers
  /** Whom the platform knows. */
  users: Users
  /** The city's own database. */
  database: () => Sources['database']
  /** The key under which the city's database knows a person. */
  keyOf: Sources['keyOf']
  /** Makes the city as it is when fresh. */
  reset: () => Promise<void>
}

type Handler = (request: IncomingMessage, parts: string[]) => Promise<unknown>

const clockRequest = z.object({ now: z.iso.datetime({ offset: true }) })
const outageRequest = z.object({ mode: z.enum(outageModes) })
const wechatCall = z.object({ function: z.string(), openId: z.string().min(1), data: z.unknown() })
const phoneTap = z.object({ openId: z.string().min(1), phone: z.string().regex(/^\d{5,20}$/) })
const manifest = z.array(
  z.strictObject({
    CollectionName: z.string().min(1),
    Indexes: z
      .array(
        z.strictObject({
          IndexName: z.string().min(1),
          MgoKeySchema: z.strictObject({
            MgoIsUnique: z.boolean(),
            MgoIndexKeys: z.array(z.strictObject({ Name: z.string().min(1), Direction: z.enum(['1', '-1', '2d']) })),
          }),
        }),
      )
      .optional(),
  }),
) satisfies z.ZodType<CollectionManifest[]>

const moveClock = async ({ clock, scheduler, providers }: Control, request: IncomingMessage) => {
  const to = new Date((await readAs(request, clockRequest)).now)
  if (to < clock.now())
    throw new ControlRefusal(
      400,
      `the city's clock shows ${cityTime(clock.now())} and never goes back; only a reset does`,
    )
  await scheduler.moveTo(to)
  await providers.pay.deliver()
  return { now: cityTime(clock.now()) }
}

/** Numbers as people read them: ms with two decimals. */
const shown = ({ base: _base, lines, ...call }: Call) => ({
  ...call,
  ms: round(call.ms),
  queuedMs: round(call.queuedMs),
  roundTrips: call.trips.length,
  trips: call.trips.map((trip) => ({ ...trip, started: round(trip.started), ms: round(trip.ms) })),
  errands: call.errands.map((one) => ({ ...one, started: round(one.started), ms: round(one.ms) })),
  lines,
})
const round = (ms: number) => Math.round(ms * 100) / 100

/** `?limit=40` for the newest, `?timers=no` without what timers started. */
const listCalls = (host: Host, query: URLSearchParams) =>
  host
    .calls()
    .filter(({ source }) => query.get('timers') !== 'no' || !source.startsWith('wx_trigger'))
    .slice(0, wholeNumber(query, 'limit', Infinity))
    .map(shown)

const registerOf = async ({ providers }: Control, [register = '', idNumber = '']: string[]) => {
  if (!providers.registers.names.some((name) => name === register))
    throw new ControlRefusal(404, `there is no register ${register}: ${providers.registers.names.join(', ')}`)
  if (!idNumber) throw new ControlRefusal(404, 'which number? /emulator/registers/<register>/<id number>')
  return { register, idNumber }
}

const putRegister = async (control: Control, request: IncomingMessage, parts: string[]) => {
  const { register, idNumber } = await registerOf(control, parts)
  const value = await readJson(request)
  try {
    await control.providers.registers.put(register, idNumber, value)
  } catch (error) {
    if (error instanceof z.ZodError) throw new ControlRefusal(400, z.prettifyError(error))
    throw error
  }
  return control.providers.registers.get(register, idNumber)
}

const getRegister = async (control: Control, parts: string[]) => {
  const { register, idNumber } = await registerOf(control, parts)
  const value = await control.providers.registers.get(register, idNumber)
  if (value === null) throw new ControlRefusal(404, `${register} knows nothing of ${idNumber}`)
  return value
}

const deleteRegister = async (control: Control, parts: string[]) => {
  const { register, idNumber } = await registerOf(control, parts)
  await control.providers.registers.remove(register, idNumber)
  return {}
}

const putOutage = async ({ providers }: Control, request: IncomingMessage, [name = '']: string[]) => {
  const { mode }: { mode: OutageMode } = await readAs(request, outageRequest)
  try {
    await providers.outages.set(name, mode)
  } catch (error) {
    if (error instanceof RangeError) throw new ControlRefusal(404, error.message)
    throw error
  }
  return providers.outages.get()
}

/** A call as WeChat's platform makes it for a mini-program. */
const callFromWechat = async ({ host, users }: Control, request: IncomingMessage) => {
  const { function: functionName, openId, data } = await readAs(request, wechatCall)
  const event = typeof data === 'object' && data !== null ? { ...data, userInfo: { openId, appId: 'wx' } } : data
  const uid = await users.seen(openId, 'wx')
  const identity = { WX_OPENID: openId, WX_APPID: 'wx', TCB_UUID: uid, TCB_SOURCE_IP: '127.0.0.1' }
  const outcome = await host.invoke({ functionName, event, source: 'wx_client', identity })
  if (!outcome.ok) throw new ControlRefusal(outcome.code === 'FUNCTION_NOT_FOUND' ? 404 : 500, outcome.code)
  return { result: JSON.parse(outcome.json) as unknown }
}

const defineCollections = async ({ engine }: Control, request: IncomingMessage, [given = '', what]: string[]) => {
  if (what !== 'collections') throw new ControlRefusal(404, 'PUT /emulator/environments/<name>/collections')
  const name = environmentNamed(given)
  if (name === cityEnvironment)
    throw new ControlRefusal(409, `${name} is the city's: cloudfunctions/collections.json says what it has`)
  try {
    await engine.defineCollections(name, await readAs(request, manifest), { exact: true })
  } catch (error) {
    if (error instanceof EngineError) throw new ControlRefusal(409, error.message)
    throw error
  }
  return { environment: name, collections: engine.environment(name).collections() }
}

const sourcesOf = ({ database, providers, keyOf }: Control): Sources => ({
  database: database(),
  registers: providers.registers,
  keyOf,
})

const handlersOf = (control: Control): Record<string, Handler> => {
  const { clock, host, providers, scheduler } = control
  const enter = signIn(host, providers)
  return {
    'GET clock': async () => ({ now: cityTime(clock.now()) }),
    'POST clock': (request) => moveClock(control, request),
    'POST reset': async () => {
      await scheduler.alone(control.reset)
      return { now: cityTime(clock.now()) }
    },
    'GET personas': async () => personas,
    'GET sms': (request) => providers.sms.inbox(queryOf(request).get('phone') ?? undefined),
    'GET registers': (_request, parts) => getRegister(control, parts),
    'PUT registers': (request, parts) => putRegister(control, request, parts),
    'DELETE registers': (_request, parts) => deleteRegister(control, parts),
    'GET rules': async (request) => rulesOn(dayAsked(queryOf(request), cityDay(clock.now()))),
    'GET entries': (_request, [idNumber = '']) => entriesOf(providers.registers, idNumber),
    'GET people': () => peopleToday(sourcesOf(control), cityDay(clock.now())),
    'GET documents': async (request, parts) =>
      parts.length === 0 ? listCollections(control.engine) : findDocuments(control.engine, parts, queryOf(request)),
    'GET outages': () => providers.outages.get(),
    'PUT outages': (request, parts) => putOutage(control, request, parts),
    'POST sign-in': async (request) => enter(await readAs(request, signInRequest)),
    'POST wechat-call': (request) => callFromWechat(control, request),
    'POST wechat-phone': async (request) => {
      const { openId, phone } = await readAs(request, phoneTap)
      return { code: await control.providers.face.wechatPhoneCode(openId, phone) }
    },
    ...payControl(providers),
    'GET calls': async (request) => listCalls(host, queryOf(request)),
    'PUT environments': (request, parts) => defineCollections(control, request, parts),
  }
}

/** Answers `/emulator/*`. */
export const controlRoute = (control: Control) => {
  const handlers = handlersOf(control)
  return async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    try {
      const [name = '', ...parts] = namesIn(request)
      const handler = handlers[`${request.method} ${name}`]
      if (!handler)
        throw new ControlRefusal(404, `${request.method} /emulator/${name} is nothing that the emulator does`)
      sendJson(response, 200, await handler(request, parts))
    } catch (error) {
      if (!(error instanceof ControlRefusal)) throw error
      sendJson(response, error.status, { message: error.message })
    }
  }
}
