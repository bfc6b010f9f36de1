/** Signing in as a person without a face: drives the real operations, the face provider saying yes. */
import type { OperationName, OutputOf } from '@shared/contract'
import { isUnitRole, type Role, roles } from '@shared/model/sign-in'
import * as z from 'zod'
import type { Host } from '../host'
import type { Providers } from '../providers'
import { ControlRefusal } from './request'

export const signInRequest = z.object({
  idNumber: z.string(),
  role: z.enum(roles).optional(),
  /** 单位, for a role in one; the person's only one where it is not said. */
  unitId: z.string().optional(),
  assurance: z.enum(['low', 'high']).optional(),
})

/** 居民身份证: the only document that a face check takes. */
const residentIdCard = '111'

const httpAnswer = z.object({ body: z.string() })
const envelope = z.union([
  z.object({ ok: z.literal(true), output: z.unknown() }),
  z.object({ ok: z.literal(false), refusal: z.object({ code: z.string(), message: z.string() }) }),
])

type Ask = <N extends OperationName>(operation: N, input: unknown, session?: string) => Promise<OutputOf<N>>

/** A call as the H5 makes it. Throws ControlRefusal when the function refuses. */
const asker =
  (host: Host): Ask =>
  async <N extends OperationName>(operation: N, input: unknown, session?: string) => {
    const [functionName = ''] = operation.split('.')
    const event = {
      path: '/',
      httpMethod: 'POST',
      headers: { 'content-type': 'application/json', ...(session ? { authorization: `Bearer ${session}` } : {}) },
      queryStringParameters: {},
      requestContext: {},
      body: JSON.stringify({ operation, input }),
      isBase64Encoded: false,
    }
    const outcome = await host.invoke({ functionName, event, source: 'wx_http', operation })
    if (!outcome.ok) throw new ControlRefusal(500, `${operation}: ${outcome.code} ${outcome.error.errorMessage}`)
    const reply = envelope.parse(JSON.parse(httpAnswer.parse(JSON.parse(outcome.json)).body))
    if (!reply.ok) throw new ControlRefusal(409, `${operation}: ${reply.refusal.code} ${reply.refusal.message}`)
    return reply.output as OutputOf<N>
  }

const population = z.object({ name: z.string(), idType: z.string(), phone: z.string().nullable() })
type Person = z.infer<typeof population> & { idNumber: string }

const byFace = async (ask: Ask, providers: Providers, { name, idNumber }: Person): Promise<string> => {
  const begun = await ask('account.beginFaceSignIn', { name, idNumber, consent: true, returnTo: '/pages/home/index' })
  const token = begun.redirect && new URL(begun.redirect).searchParams.get('token')
  if (!token) throw new ControlRefusal(500, 'account.beginFaceSignIn gave no page of the face check')
  const { redirectUrl } = await providers.face.approve(token)
  const code = redirectUrl && new URL(redirectUrl).searchParams.get('face')
  const { session } = await ask('account.completeFaceSignIn', { ticket: begun.ticket, code })
  if (!session) throw new ControlRefusal(500, 'account.completeFaceSignIn gave no session')
  return session
}

const bySms = async (ask: Ask, providers: Providers, person: Person): Promise<string> => {
  const { idType, idNumber, phone } = person
  if (!phone) throw new ControlRefusal(409, 'this person has no phone on record')
  const { ticket } = await ask('account.requestSmsCode', { idType, idNumber, phone, consent: true })
  const message = (await providers.sms.inbox(phone)).find(({ code }) => code !== null)
  if (!message) throw new ControlRefusal(409, 'no code arrived by SMS')
  return (await ask('account.signInWithSmsCode', { ticket, code: message.code })).session
}

const unitFor = async (ask: Ask, session: string, role: Role): Promise<string | null> =>
  isUnitRole(role)
    ? ((await ask('account.me', {}, session)).units.find((one) => one.role === role)?.unitId ?? null)
    : null

/** Signs the holder of a number in; people without an identity card by SMS. Throws ControlRefusal for an unknown number. */
export const signIn = (host: Host, providers: Providers) => {
  const ask = asker(host)
  return async ({ idNumber, role, unitId, assurance }: z.infer<typeof signInRequest>): Promise<{ session: string }> => {
    const record = population.safeParse(await providers.registers.get('population', idNumber))
    if (!record.success) throw new ControlRefusal(404, `nobody in the population register has the number ${idNumber}`)
    const person = { ...record.data, idNumber }
    const face = person.idType === residentIdCard && assurance !== 'low'
    const session = await (face ? byFace : bySms)(ask, providers, person)
    if (role) await ask('account.switchRole', { role, unitId: unitId ?? (await unitFor(ask, session, role)) }, session)
    return { session }
  }
}
