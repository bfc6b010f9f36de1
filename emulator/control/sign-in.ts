/** Signing in as a person: drives the real operations, the provider that the way needs saying yes. */
import type { OperationName, OutputOf } from '@shared/contract'
import { isUnitRole, type Role, roles } from '@shared/model/sign-in'
import * as z from 'zod'
import type { Host } from '../host'
import { personas } from '../city'
import type { Providers } from '../providers'
import { ControlRefusal } from './request'

export const signInRequest = z.object({
  idNumber: z.string(),
  role: z.enum(roles).optional(),
  /** 单位, for a role in one; the person's only one where it is not said. */
  unitId: z.string().optional(),
  assurance: z.enum(['low', 'high']).optional(),
  way: z.enum(['face', 'networkIdentity', 'counterCode', 'sms']).optional(),
})
type Way = NonNullable<z.infer<typeof signInRequest>['way']>

/** 居民身份证: the only document that a face check and 国家网络身份认证 take. */
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

type SignedIn = { session: string; device?: string }

const byFace = async (ask: Ask, providers: Providers, { name, idNumber }: Person): Promise<SignedIn> => {
  const begun = await ask('account.beginFaceSignIn', { name, idNumber, consent: true, returnTo: '/pages/home/index' })
  const token = begun.redirect && new URL(begun.redirect).searchParams.get('token')
  if (!token) throw new ControlRefusal(500, 'account.beginFaceSignIn gave no page of the face check')
  const { redirectUrl } = await providers.face.approve(token)
  const code = redirectUrl && new URL(redirectUrl).searchParams.get('face')
  const { session } = await ask('account.completeFaceSignIn', { ticket: begun.ticket, code })
  if (!session) throw new ControlRefusal(500, 'account.completeFaceSignIn gave no session')
  return { session }
}

const byNetworkIdentity = async (ask: Ask, providers: Providers, { name, idNumber }: Person): Promise<SignedIn> => {
  const wanted = { name, idNumber, consent: true, returnTo: '/pages/home/index' }
  const begun = await ask('account.beginNetworkIdentitySignIn', wanted)
  const bizSeq = begun.redirect && new URL(begun.redirect).searchParams.get('bizSeq')
  if (!bizSeq) throw new ControlRefusal(500, 'account.beginNetworkIdentitySignIn gave no page')
  const back = await providers.face.authenticate(bizSeq)
  const code = back && new URL(back).searchParams.get('face')
  const { session } = await ask('account.completeNetworkIdentity', { ticket: begun.ticket, code })
  if (!session) throw new ControlRefusal(500, 'account.completeNetworkIdentity gave no session')
  return { session }
}

/** The member of staff at the counter, who signs in for it: whoever is signed in as this persona is signed out by that. */
const clerkKey = 'counter'

const atCounter = async (ask: Ask, providers: Providers, person: Person): Promise<SignedIn> => {
  const { name, idType, idNumber, phone } = person
  const clerk = personas.find(({ key }) => key === clerkKey)
  if (!clerk || clerk.idNumber === idNumber) throw new ControlRefusal(409, 'the counter cannot issue a code for itself')
  const desk = await byFace(ask, providers, clerk)
  await ask('account.switchRole', { role: 'staff', unitId: null }, desk.session)
  const issued = await ask('review.issueCounterCode', { idType, idNumber, name, phone }, desk.session)
  const input = { idType, idNumber, code: issued.code, bind: phone !== null, consent: true }
  const { session, device } = await ask('account.signInWithCounterCode', input)
  return device ? { session, device } : { session }
}

const bySms = async (ask: Ask, providers: Providers, person: Person): Promise<SignedIn> => {
  const { idType, idNumber, phone } = person
  if (!phone) throw new ControlRefusal(409, 'this person has no phone on record')
  const { ticket } = await ask('account.requestSmsCode', { idType, idNumber, phone, consent: true })
  const message = (await providers.sms.inbox(phone)).find(({ code }) => code !== null)
  if (!message) throw new ControlRefusal(409, 'no code arrived by SMS')
  const { session } = await ask('account.signInWithSmsCode', { ticket, code: message.code })
  return { session }
}

const unitFor = async (ask: Ask, session: string, role: Role): Promise<string | null> =>
  isUnitRole(role)
    ? ((await ask('account.me', {}, session)).units.find((one) => one.role === role)?.unitId ?? null)
    : null

const ways = { face: byFace, networkIdentity: byNetworkIdentity, counterCode: atCounter, sms: bySms } satisfies Record<
  Way,
  unknown
>

/** Without a way: by face who has a 居民身份证, else by SMS; where `high` is asked for, who has another document at the counter. */
const wayOf = ({ idType }: Person, { way, assurance }: z.infer<typeof signInRequest>): Way => {
  if (way) return way
  if (assurance === 'low') return 'sms'
  if (idType === residentIdCard) return 'face'
  return assurance === 'high' ? 'counterCode' : 'sms'
}

/** Signs the holder of a number in. `device`: what a phone keeps that the counter has bound. Throws ControlRefusal for an unknown number. */
export const signIn = (host: Host, providers: Providers) => {
  const ask = asker(host)
  return async (wanted: z.infer<typeof signInRequest>): Promise<SignedIn> => {
    const { idNumber, role, unitId } = wanted
    const record = population.safeParse(await providers.registers.get('population', idNumber))
    if (!record.success) throw new ControlRefusal(404, `nobody in the population register has the number ${idNumber}`)
    const person = { ...record.data, idNumber }
    const signedIn = await ways[wayOf(person, wanted)](ask, providers, person)
    if (role) {
      const unit = unitId ?? (await unitFor(ask, signedIn.session, role))
      await ask('account.switchRole', { role, unitId: unit }, signedIn.session)
    }
    return signedIn
  }
}
