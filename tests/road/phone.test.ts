/** 预留手机: changed by who has the earlier number, with what is told afterwards, and what a person may do without. */
import { notices } from '@shared/text/notices'
import { startCity, type City } from '../support/city'
import { personaOf, refusalOf, type Persona } from './people'

jest.setTimeout(120_000)

let city: City

type Sms = { text: string; kind: string; code: string | null }
const smsTo = async (phone: string, kind: string) =>
  (await city.get<Sms[]>(`/emulator/sms?phone=${phone}`)).filter((one) => one.kind === kind)
const codeTo = async (phone: string, kind: string) => (await smsTo(phone, kind))[0]?.code ?? ''

beforeAll(async () => {
  city = await startCity()
})
afterAll(() => city.stop())

describe('联系手机 the phone number', () => {
  const bySms = async ({ idType, idNumber, phone }: Persona) => {
    const { ticket } = await city.call('account.requestSmsCode', { idType, idNumber, phone, consent: true })
    const signed = await city.call('account.signInWithSmsCode', { ticket, code: await codeTo(phone, 'signInCode') })
    return signed.session
  }

  it('is changed by who still has the earlier number, without a face, in that session alone', async () => {
    const holder = await personaOf(city, 'window-soon')
    const session = await bySms(holder)
    const phone = '13900001012'
    const refused = (input: object, on = session) => refusalOf(city, 'account.requestPhoneCode', input, { session: on })
    expect((await refused({ phone, earlier: null })).code).toBe('step-up-needed')
    const { ticket, maskedPhone } = await city.call('account.requestEarlierPhoneCode', {}, { session })
    expect(maskedPhone).toBe('138****1012')
    const code = await codeTo(holder.phone, 'phoneChangeCode')
    const wrong = { ticket, code: code === '000000' ? '000001' : '000000' }
    expect(await refused({ phone, earlier: wrong })).toMatchObject({
      code: 'code-wrong',
      fields: { 'earlier.code': expect.any(String) },
    })
    const other = await bySms(await personaOf(city, 'window-open'))
    expect((await refused({ phone, earlier: { ticket, code } }, other)).code).toBe('code-expired')
    const phoneTicket = {
      ticket: (await city.call('account.requestPhoneCode', { phone, earlier: { ticket, code } }, { session })).ticket,
    }
    const asEarlier = { ...phoneTicket, code: await codeTo(phone, 'phoneCode') }
    expect((await refused({ phone: '13900001013', earlier: asEarlier })).code).toBe('code-expired')
    const changed = await city.call('account.confirmPhone', asEarlier, { session })
    expect(changed.maskedPhone).toBe('139****1012')
  })

  it('what is told later of a permit goes to the new number, and what need not be told stays in the inbox', async () => {
    const holder = await personaOf(city, 'window-soon')
    const session = await bySms({ ...holder, phone: '13900001012' })
    await city.call('account.setPreferences', { reminders: { endorsementAgain: { sms: false } } }, { session })
    expect(await city.call('account.preferences', {}, { session })).toEqual({
      reminders: { endorsementAgain: { sms: false }, livingCheck: { sms: true } },
    })
    expect(
      (await refusalOf(city, 'account.setPreferences', { reminders: { permitRefused: { sms: false } } }, { session }))
        .code,
    ).toBe('ok')
    await city.moveTo('2026-12-25T10:00:00+08:00')
    expect(await smsTo(holder.phone, 'phoneChanged')).toHaveLength(1)
    expect(await smsTo(holder.phone, 'endorsementOpens')).toHaveLength(0)
    expect(await smsTo('13900001012', 'endorsementOpens')).toHaveLength(1)
    expect(await smsTo('13900001012', 'endorsementSoon')).toHaveLength(0)
    const later = await city.signIn(holder.idNumber)
    const { messages } = await city.call('account.listMessages', { before: null }, { session: later })
    expect(messages.map(({ title }) => title)).toContain(notices.endorsementSoon.title)
  })

  it('who has no number on record shows in another way who it is', async () => {
    const { idNumber } = await personaOf(city, 'tenant')
    await city.put(`/emulator/registers/population/${idNumber}`, {
      ...(await city.get<object>(`/emulator/registers/population/${idNumber}`)),
      phone: null,
    })
    const session = await city.signIn(idNumber)
    expect((await refusalOf(city, 'account.requestEarlierPhoneCode', {}, { session })).code).toBe('step-up-needed')
    const { ticket } = await city.call('account.requestPhoneCode', { phone: '13900002001', earlier: null }, { session })
    const code = await codeTo('13900002001', 'phoneCode')
    expect((await city.call('account.confirmPhone', { ticket, code }, { session })).maskedPhone).toBe('139****2001')
  })
})
