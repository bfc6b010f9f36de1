/** Signing in over HTTP: every way in, equal strength, what is agreed to, the bound phone, the phone number, limits. */
import { startCity, type City } from '../support/city'
import { personaOf, refusalOf, type Persona } from './people'

jest.setTimeout(240_000)

let city: City
let officer: Persona
let foreigner: Persona
let resident: Persona
let landlord: Persona

const returnTo = '/pages/home/index'
const home = { returnTo }
const asOfficer = () => city.signIn(officer.idNumber, { role: 'staff' })
const me = (session: string) => city.call('account.me', {}, { session })

type Sms = { text: string; kind: string; code: string | null }
const smsTo = async (phone: string, kind: string) =>
  (await city.get<Sms[]>(`/emulator/sms?phone=${phone}`)).filter((one) => one.kind === kind)
const codeTo = async (phone: string, kind: string) => (await smsTo(phone, kind))[0]?.code ?? ''

const issue = async (person: Persona, phone: string | null = person.phone) => {
  const { idType, idNumber, name } = person
  return city.call('review.issueCounterCode', { idType, idNumber, name, phone }, { session: await asOfficer() })
}
const enter = ({ idType, idNumber }: Persona, code: string, bind = true) => ({
  idType,
  idNumber,
  code,
  bind,
  consent: true,
})

/** What whoever holds the phone answers on the page of 国家网络身份认证; the code with which it comes back. */
const answer = async (redirect: string | null, who: string) => {
  const page = await fetch(redirect ?? '', { method: 'POST', body: `who=${who}`, redirect: 'manual' })
  return new URL(page.headers.get('location') ?? 'http://none').searchParams.get('face')
}
const begin = ({ name, idNumber }: Persona) =>
  city.call('account.beginNetworkIdentitySignIn', { name, idNumber, consent: true, returnTo })

beforeAll(async () => {
  city = await startCity()
  ;[officer, foreigner, resident, landlord] = (await Promise.all(
    ['staff', 'foreigner', 'eligible-today', 'landlord'].map((key) => personaOf(city, key)),
  )) as [Persona, Persona, Persona, Persona]
})
afterAll(() => city.stop())

describe('国家网络身份认证', () => {
  it('opens a session as strong as a face does, for whoever answered on that phone', async () => {
    const { ticket, redirect, ncidas } = await begin(resident)
    expect(ncidas).toBeNull()
    const pending = await refusalOf(city, 'account.completeNetworkIdentity', { ticket, code: 'x' })
    expect(pending.code).toBe('identity-failed')
    const code = await answer(redirect, 'self')
    const lured = await refusalOf(city, 'account.completeNetworkIdentity', { ticket, code: 'not-that-phone' })
    expect(lured.code).toBe('identity-failed')
    const done = await city.call('account.completeNetworkIdentity', { ticket, code })
    expect(done.me).toMatchObject({ assurance: 'high', shownBy: 'networkIdentity', hasIdCard: true })
    expect(done.me.confirmedUntil).not.toBeNull()
    const agreed = await city.call('account.consents', {}, { session: done.session ?? '' })
    expect(agreed.privacy?.version).toBe('2026-11-01')
  })

  it.each([
    ['other', 'identity-failed'],
    ['cancel', 'identity-failed'],
  ])('%s is refused', async (who, refusal) => {
    const { ticket, redirect } = await begin(resident)
    const code = await answer(redirect, who)
    expect((await refusalOf(city, 'account.completeNetworkIdentity', { ticket, code })).code).toBe(refusal)
  })

  it('is not the face’s ticket, and the face’s is not its own', async () => {
    const { ticket, redirect } = await begin(resident)
    const code = await answer(redirect, 'self')
    expect((await refusalOf(city, 'account.completeFaceSignIn', { ticket, code })).code).toBe('face-expired')
  })

  it('confirms a session that an SMS opened; one of another document is told what to use instead', async () => {
    const session = await city.signIn(resident.idNumber, { assurance: 'low' })
    const { ticket, redirect } = await city.call('account.stepUpWithNetworkIdentity', home, { session })
    const code = await answer(redirect, 'self')
    const { session: none, me: now } = await city.call('account.completeNetworkIdentity', { ticket, code })
    expect([none, now.assurance, now.shownBy]).toEqual([null, 'high', 'networkIdentity'])
    const other = { session: await city.signIn(foreigner.idNumber) }
    for (const operation of ['account.stepUpWithNetworkIdentity', 'account.stepUp'] as const) {
      const input = operation === 'account.stepUp' ? { consent: true, returnTo } : home
      expect((await refusalOf(city, operation, input, other)).code).toBe('face-not-for-document')
    }
  })

  it('down, it says so at once; the other ways go on', async () => {
    await city.put('/emulator/outages/ncidas', { mode: 'down' })
    const input = { name: resident.name, idNumber: resident.idNumber, consent: true, returnTo }
    expect((await refusalOf(city, 'account.beginNetworkIdentitySignIn', input)).code).toBe('identity-unavailable')
    expect((await me(await city.signIn(resident.idNumber))).shownBy).toBe('face')
    await city.put('/emulator/outages/ncidas', { mode: 'ok' })
  })
})

describe('受理点登录码', () => {
  it('lets in who has a passport, with high assurance, once; the phone on record hears of it', async () => {
    const { code, maskedName } = await issue(foreigner)
    expect(code).toMatch(/^\d{8}$/)
    expect(maskedName).toBe('S*')
    const options = { submissionId: 'counter-sign-in-1' }
    const first = await city.call('account.signInWithCounterCode', enter(foreigner, code), options)
    expect(first.me).toMatchObject({ assurance: 'high', shownBy: 'counterCode', hasIdCard: false })
    const again = await city.call('account.signInWithCounterCode', enter(foreigner, code), options)
    expect((await me(again.session)).assurance).toBe('high')
    const used = await refusalOf(city, 'account.signInWithCounterCode', enter(foreigner, code))
    expect(used).toMatchObject({ code: 'counter-code-wrong', fields: { code: expect.any(String) } })
    await city.moveTo('2026-11-21T10:02:00+08:00')
    expect(await smsTo(foreigner.phone, 'counterCodeIssued')).toHaveLength(1)
  })

  it('is one person’s, of one quarter of an hour, of five tries; wrong and none are answered alike', async () => {
    const { code } = await issue(foreigner)
    const guess = async (person: Persona, typed: string) =>
      refusalOf(city, 'account.signInWithCounterCode', enter(person, typed))
    const wrong = await guess(foreigner, '00000000')
    expect(wrong.code).toBe('counter-code-wrong')
    expect(await guess(landlord, code)).toEqual(wrong)
    for (let tries = 0; tries < 4; tries += 1) expect(await guess(foreigner, '00000000')).toEqual(wrong)
    expect(await guess(foreigner, code)).toEqual(wrong)
    const late = await issue(foreigner)
    await city.moveTo('2026-11-21T10:20:00+08:00')
    expect(await guess(foreigner, late.code)).toEqual(wrong)
    const replaced = await issue(foreigner)
    const { code: newest } = await issue(foreigner)
    if (replaced.code !== newest) expect(await guess(foreigner, replaced.code)).toEqual(wrong)
    expect((await guess(foreigner, newest)).code).toBe('ok')
  })

  it('two at once open one session', async () => {
    const { code } = await issue(foreigner)
    const codes = await Promise.all(
      [1, 2].map(async () => (await refusalOf(city, 'account.signInWithCounterCode', enter(foreigner, code))).code),
    )
    expect(codes.sort()).toEqual(['counter-code-wrong', 'ok'])
  })

  it('is issued by staff who showed who they are, not to themselves, and only to the name on record', async () => {
    const input = { idType: resident.idType, idNumber: resident.idNumber, name: resident.name, phone: null }
    const refused = async (session: string, changes: object = {}) =>
      refusalOf(city, 'review.issueCounterCode', { ...input, ...changes }, { session })
    expect((await refused(await city.signIn(resident.idNumber))).code).toBe('forbidden')
    expect((await refused(await city.signIn(landlord.idNumber, { role: 'declarant' }))).code).toBe('forbidden')
    const weak = await city.signIn(officer.idNumber, { role: 'staff', assurance: 'low' })
    expect((await refused(weak)).code).toBe('step-up-needed')
    const session = await asOfficer()
    expect(await refused(session, { name: '王二' })).toMatchObject({
      code: 'bad-input',
      fields: { name: expect.any(String) },
    })
    expect((await refused(session, { idNumber: '44030519960907' })).fields).toHaveProperty('idNumber')
    const own = { idNumber: officer.idNumber, name: officer.name }
    expect((await refused(session, own)).code).toBe('forbidden')
    const unknown = { idType: '414', idNumber: 'P7654321', name: 'MARIA SILVA' }
    expect((await refused(session, unknown)).code).toBe('ok')
  })
})

describe('绑定的手机 after the counter', () => {
  let session: string
  let device: string

  it('confirms changes by SMS on that phone alone', async () => {
    const signedIn = await city.call('account.signInWithCounterCode', enter(foreigner, (await issue(foreigner)).code))
    session = signedIn.session
    device = signedIn.device ?? ''
    await city.moveTo('2026-11-21T11:00:00+08:00')
    expect((await me(session)).confirmedUntil).toBeNull()
    const { ticket, maskedPhone } = await city.call('account.requestStepUpCode', { device }, { session })
    expect(maskedPhone).toBe('138****1017')
    const code = await codeTo(foreigner.phone, 'confirmCode')
    const elsewhere = { ticket, code, device: `${device.slice(0, -1)}${device.endsWith('A') ? 'B' : 'A'}` }
    expect((await refusalOf(city, 'account.stepUpWithSmsCode', elsewhere, { session })).code).toBe('phone-not-bound')
    const wrong = { ticket, code: code === '123456' ? '654321' : '123456', device }
    expect((await refusalOf(city, 'account.stepUpWithSmsCode', wrong, { session })).code).toBe('code-wrong')
    const now = await city.call('account.stepUpWithSmsCode', { ticket, code, device }, { session })
    expect(now).toMatchObject({ assurance: 'high', shownBy: 'boundPhone' })
    expect(now.confirmedUntil).not.toBeNull()
  })

  it('makes a later sign-in by SMS a strong one, there and nowhere else', async () => {
    const byCode = async (kept: string | null) => {
      await city.moveTo(kept ? '2026-11-21T11:05:00+08:00' : '2026-11-21T11:10:00+08:00')
      const { idType, idNumber, phone } = foreigner
      const { ticket } = await city.call('account.requestSmsCode', { idType, idNumber, phone, consent: true })
      const code = await codeTo(phone, 'signInCode')
      return city.call('account.signInWithSmsCode', { ticket, code, ...(kept ? { device: kept } : {}) })
    }
    expect((await byCode(device)).me).toMatchObject({ assurance: 'high', shownBy: 'boundPhone' })
    const plain = await byCode(null)
    expect(plain.me).toMatchObject({ assurance: 'low', shownBy: null })
    session = plain.session
  })

  it('stands in the list of sign-ins, and ends with signing out everywhere', async () => {
    const { signIns, bound } = await city.call('account.listSignIns', { device }, { session })
    expect(signIns[0]).toMatchObject({ way: 'sms', channel: 'web', state: 'here' })
    expect(signIns[1]).toMatchObject({ way: 'boundPhone', state: 'replaced' })
    expect(bound).toMatchObject({ here: true, maskedPhone: '138****1017' })
    expect(JSON.stringify(signIns)).not.toContain(foreigner.idNumber)
    await city.call('account.signOutEverywhere', {}, { session })
    expect((await refusalOf(city, 'account.me', {}, { session })).code).toBe('session-ended')
    await city.moveTo('2026-11-21T11:15:00+08:00')
    const next = await city.signIn(foreigner.idNumber)
    expect((await city.call('account.listSignIns', { device }, { session: next })).bound).toBeNull()
    expect((await refusalOf(city, 'account.requestStepUpCode', { device }, { session: next })).code).toBe(
      'phone-not-bound',
    )
  })

  it('is what the emulator’s sign-in makes of `high` for a passport', async () => {
    const signedIn = await city.post<{ session: string; device: string }>('/emulator/sign-in', {
      idNumber: foreigner.idNumber,
      assurance: 'high',
    })
    expect(await me(signedIn.session)).toMatchObject({ assurance: 'high', shownBy: 'counterCode' })
    expect(signedIn.device).toMatch(/^[\w-]{43}$/)
  })
})

describe('同意 consents', () => {
  it('of privacy and of the face are kept apart, and the face’s can be taken back without losing anything', async () => {
    const session = await city.signIn(resident.idNumber)
    const agreed = await city.call('account.consents', {}, { session })
    expect(agreed).toMatchObject({ privacy: { version: '2026-11-01' }, face: { version: '2026-11-01' } })
    const left = await city.call('account.withdrawFaceConsent', {}, { session })
    expect(left).toMatchObject({ privacy: agreed.privacy, face: null, faceWithdrawnAt: expect.any(String) })
    expect(await city.call('account.withdrawFaceConsent', {}, { session })).toEqual(left)
    expect((await me(session)).assurance).toBe('high')
    const anew = await city.signIn(resident.idNumber)
    expect((await city.call('account.consents', {}, { session: anew })).face).not.toBeNull()
  })

  it('nobody who came without a face has agreed to it', async () => {
    const { session } = await city.post<{ session: string }>('/emulator/sign-in', {
      idNumber: (await personaOf(city, 'student')).idNumber,
      way: 'networkIdentity',
    })
    expect((await city.call('account.consents', {}, { session })).privacy).not.toBeNull()
  })
})

describe('联系手机 the phone number', () => {
  const newcomer = '445281199703162425'

  it('is changed with a code to the new number, and the old one is told', async () => {
    const session = await city.signIn(newcomer)
    const { ticket } = await city.call('account.requestPhoneCode', { phone: '13900004321', earlier: null }, { session })
    const code = await codeTo('13900004321', 'phoneCode')
    const changed = await city.call('account.confirmPhone', { ticket, code }, { session })
    expect(changed.maskedPhone).toBe('139****4321')
    expect((await me(session)).maskedPhone).toBe('139****4321')
    await city.moveTo('2026-11-21T11:30:00+08:00')
    expect(await smsTo('13800001004', 'phoneChanged')).toHaveLength(1)
    expect(await smsTo('13900004321', 'phoneChanged')).toHaveLength(0)
  })

  it('comes from WeChat’s button only inside WeChat, with a code that is that phone’s and new', async () => {
    const session = await city.signIn(newcomer)
    const { code } = await city.post<{ code: string }>('/emulator/wechat-phone', {
      openId: 'o-mine',
      phone: '13900009999',
    })
    const onWeb = await refusalOf(city, 'account.setWechatPhone', { code }, { session })
    expect(onWeb.code).toBe('wechat-phone-refused')
    const fromWechat = async (openId: string, operation: string, input: unknown, token: string | null) =>
      (
        await city.post<{ result: { ok: boolean; output: Record<string, string>; refusal: { code: string } } }>(
          '/emulator/wechat-call',
          { function: 'account', openId, data: { operation, input, session: token } },
        )
      ).result
    const begun = await fromWechat(
      'o-mine',
      'account.beginNetworkIdentitySignIn',
      { name: (await personaOf(city, 'tenant')).name, idNumber: newcomer, consent: true, returnTo },
      null,
    )
    expect(begun.ok).toBe(true)
    const { ticket, ncidas } = begun.output as unknown as { ticket: string; ncidas: { bizSeq: string; type: number } }
    expect(ncidas.type).toBe(1)
    await fetch(`${city.url}/ncidas/h5?bizSeq=${ncidas.bizSeq}`, { method: 'POST', body: 'who=self' })
    const done = await fromWechat('o-mine', 'account.completeNetworkIdentity', { ticket, code: null }, null)
    const token = done.output.session ?? ''
    const thief = await city.post<{ code: string }>('/emulator/wechat-phone', {
      openId: 'o-thief',
      phone: '13900008888',
    })
    expect((await fromWechat('o-mine', 'account.setWechatPhone', thief, token)).refusal.code).toBe(
      'wechat-phone-refused',
    )
    expect((await fromWechat('o-mine', 'account.setWechatPhone', { code }, token)).output.maskedPhone).toBe(
      '139****9999',
    )
    expect((await fromWechat('o-mine', 'account.setWechatPhone', { code }, token)).refusal.code).toBe(
      'wechat-phone-refused',
    )
    await city.put('/emulator/outages/wechat', { mode: 'down' })
    expect((await fromWechat('o-mine', 'account.setWechatPhone', { code }, token)).refusal.code).toBe(
      'wechat-phone-unavailable',
    )
    await city.put('/emulator/outages/wechat', { mode: 'ok' })
  })
})

describe('limits of a session', () => {
  it('opened by SMS, or of staff, it ends after seven days in which nobody used it; used it goes on', async () => {
    const used = await city.signIn(resident.idNumber, { assurance: 'low' })
    const unused = await city.signIn(landlord.idNumber, { assurance: 'low' })
    const desk = await asOfficer()
    const strong = await city.signIn(foreigner.idNumber, { assurance: 'high' })
    await city.moveTo('2026-11-28T11:40:00+08:00')
    await me(used)
    await city.moveTo('2026-11-29T11:40:00+08:00')
    for (const session of [unused, desk])
      expect((await refusalOf(city, 'account.me', {}, { session })).code).toBe('session-ended')
    for (const session of [used, strong]) expect((await refusalOf(city, 'account.me', {}, { session })).code).toBe('ok')
    await city.moveTo('2026-12-21T11:40:00+08:00')
    expect((await refusalOf(city, 'account.me', {}, { session: strong })).code).toBe('session-ended')
  })

  it('what is old is removed by the daily run: attempts first, then drafts, sessions and counts', async () => {
    const counts = async () => {
      const [{ collections } = { collections: [] }] =
        await city.get<{ collections: { name: string; count: number }[] }[]>('/emulator/documents')
      return Object.fromEntries(collections.map(({ name, count }) => [name, count]))
    }
    const session = await city.signIn(resident.idNumber)
    await city.call('account.saveDraft', { kind: 'apply', body: { a: '1' } }, { session })
    expect(await counts()).toMatchObject({ signIns: 1, drafts: 1 })
    await city.moveTo('2027-07-01T10:00:00+08:00')
    expect(await counts()).toMatchObject({ signIns: 0, drafts: 0, sessions: 0 })
  })
})
