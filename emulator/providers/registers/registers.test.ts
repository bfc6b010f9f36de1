import { randomUUID } from 'node:crypto'
import { exchangeHeaders, governmentRegisters } from '../../../cloudfunctions/adapters/registers'
import { openStage, passSeconds, setClock, somebody, type Stage } from '../stage'

let stage: Stage
beforeEach(async () => {
  setClock('2026-11-21T10:00:00+08:00')
  stage = await openStage()
  await stage.providers.registers.put('population', somebody.idNumber, somebody.record)
})
afterEach(async () => {
  await stage.close()
  jest.useRealTimers()
})

const adapter = (changed: object = {}) =>
  governmentRegisters({ ...stage.settings.registers, ...changed }, { timeoutMs: 200 })
const insurance = {
  postedThrough: '2026-10',
  pension: [{ from: '2025-06', to: null }],
  medical: [{ from: '2025-06', to: '2026-02' }],
}
const codeA = '4403040010010000001000001'
const codeB = '4403040010010000001000002'

describe('the registers, asked through the adapter', () => {
  it('answer with the record, the instant and the source', async () => {
    expect(await adapter().population(somebody.idNumber)).toEqual({
      state: 'answered',
      value: somebody.record,
      at: '2026-11-21T02:00:00.000Z',
      source: '人口信息库',
    })
  })

  it('know nothing of a stranger', async () => {
    for (const name of stage.providers.registers.names) {
      expect(await adapter()[name]('110105194912310038')).toMatchObject({ state: 'answered', value: null })
    }
  })

  it('answer for the seven registers', async () => {
    const values = {
      socialInsurance: insurance,
      education: { schoolType: 'university', school: '深圳大学', fullTime: true, from: '2024-09-01', to: null },
      talent: { class: 'bachelor', verified: true },
      photo: { images: [{ number: '44030020260001', takenOn: '2026-05-06' }] },
      property: { dwellings: [{ dwellingCode: codeA, from: '2015-01-01', to: null }] },
      lease: { leases: [{ dwellingCode: codeB, from: '2026-01-01', to: '2026-12-31' }] },
    }
    await stage.providers.registers.seed(
      Object.entries(values).map(([register, value]) => ({
        register: register as keyof typeof values,
        idNumber: 'P1',
        value,
      })),
    )
    for (const [register, value] of Object.entries(values)) {
      expect(await adapter()[register as keyof typeof values]('P1')).toMatchObject({ state: 'answered', value })
    }
  })

  it('tell of one dwelling only when asked about one', async () => {
    const dwellings = [codeA, codeB].map((dwellingCode) => ({ dwellingCode, from: '2015-01-01', to: null }))
    await stage.providers.registers.put('property', 'P1', { dwellings })
    expect(await adapter().property('P1', codeB)).toMatchObject({ value: { dwellings: [{ dwellingCode: codeB }] } })
    expect(await adapter().property('P1', codeB.replace(/2$/, '3'))).toMatchObject({ value: { dwellings: [] } })
  })

  it('give the picture of a photo of one’s own, and of no other', async () => {
    await stage.providers.registers.put('photo', 'P1', {
      images: [{ number: '44030020260001', takenOn: '2026-05-06' }],
    })
    const registers = governmentRegisters(stage.settings.registers, { timeoutMs: 20_000 })
    const own = await registers.photoImage('P1', '44030020260001')
    if (own.state !== 'answered' || !own.value) throw new Error('no picture')
    const jpeg = Buffer.from(own.value, 'base64')
    expect([jpeg.readUInt16BE(0), jpeg.readUInt16BE(jpeg.length - 2)]).toEqual([0xffd8, 0xffd9])
    expect(jpeg.length).toBeLessThan(10 * 1024)
    expect(await registers.photoImage('P2', '44030020260001')).toMatchObject({ state: 'answered', value: null })
    expect(await registers.photo('P1', '44030020260001')).toMatchObject({ value: { images: [{}] } })
    expect(JSON.stringify(await registers.photo('P1', '44030020260001'))).not.toContain('"image"')
  })

  it('put no personal data into an address', async () => {
    await adapter().population(somebody.idNumber)
    expect(JSON.stringify(stage.asked)).not.toContain(somebody.idNumber)
  })

  it('see a connection that breaks as silence', async () => {
    await stage.close()
    expect(await adapter().population(somebody.idNumber)).toMatchObject({ state: 'silent', why: 'unreachable' })
    stage = await openStage()
  })

  it.each([
    ['slow', 'timeout'],
    ['down', 'unreachable'],
    ['garbage', 'garbage'],
  ])('when one is %s it is silent, the others answer, and it comes back', async (mode, why) => {
    await stage.providers.outages.set('population', mode)
    expect(await adapter().population(somebody.idNumber)).toMatchObject({ state: 'silent', why, source: '人口信息库' })
    expect(await adapter().photo(somebody.idNumber)).toMatchObject({ state: 'answered' })
    await stage.providers.outages.set('population', 'ok')
    expect(await adapter().population(somebody.idNumber)).toMatchObject({ state: 'answered' })
  })
})

describe('社会保险 grows with the city’s clock', () => {
  const postedThrough = async () => {
    const answer = await adapter().socialInsurance('P1')
    return answer.state === 'answered' ? answer.value?.postedThrough : answer.why
  }

  it.each([
    ['2026-11-30T23:59:59+08:00', '2026-10', 'the same month'],
    ['2026-12-01T00:00:00+08:00', '2026-11', 'the first instant of the next month, in Shanghai'],
    ['2028-02-29T12:00:00+08:00', '2028-01', 'years later'],
  ])('at %s it is posted through %s: %s', async (instant, month) => {
    await stage.providers.registers.put('socialInsurance', 'P1', insurance)
    jest.setSystemTime(new Date(instant))
    expect(await postedThrough()).toBe(month)
  })

  it('stays three months behind when it was', async () => {
    await stage.providers.registers.put('socialInsurance', 'P1', { ...insurance, postedThrough: '2026-08' })
    jest.setSystemTime(new Date('2027-01-10T12:00:00+08:00'))
    expect(await postedThrough()).toBe('2026-10')
  })

  it('leaves the spells as they are; a type that was not named is empty', async () => {
    await stage.providers.registers.put('socialInsurance', 'P1', insurance)
    jest.setSystemTime(new Date('2027-01-10T12:00:00+08:00'))
    expect(await stage.providers.registers.get('socialInsurance', 'P1')).toEqual({
      ...insurance,
      postedThrough: '2026-12',
      injury: [],
      unemployment: [],
      maternity: [],
    })
  })
})

describe('国家数据共享交换平台 signature', () => {
  type Headers = ReturnType<typeof exchangeHeaders>
  const ask = async (headers: Partial<Headers>, body: unknown = { idNumber: somebody.idNumber }) => {
    const sent = { ...headers, 'content-type': 'application/json' }
    const response = await fetch(`${stage.url}/registers/population`, {
      method: 'POST',
      headers: sent,
      body: JSON.stringify(body),
    })
    const { code, data } = (await response.json()) as { code: string; data: unknown }
    return [response.status, code, data === null]
  }
  const signed = (age = 0, rid: string = randomUUID()) =>
    exchangeHeaders(stage.settings.registers, rid, Date.now() - age)

  it.each([
    [180_000, '0'],
    [180_001, '4003'],
    [-180_000, '0'],
    [-180_001, '4003'],
  ])('a question %d ms old is answered with code %s', async (age, code) => {
    expect(await ask(signed(age))).toEqual([200, code, code !== '0'])
  })

  it.each([
    ['a wrong signature', { gjgxjhpt_sign: 'x'.repeat(44) }, '4004'],
    ['another request’s number', { gjgxjhpt_rid: 'other' }, '4004'],
    ['an unknown caller', { gjgxjhpt_sid: 'nobody' }, '4002'],
    ['no signature', { gjgxjhpt_sign: '' }, '4001'],
  ])('%s is refused', async (_, changed, code) => {
    expect(await ask({ ...signed(), ...changed })).toEqual([200, code, true])
  })

  it('a request is good once; a refused one does not use it up', async () => {
    const headers = signed()
    expect(await ask({ ...headers, gjgxjhpt_sign: 'x'.repeat(44) })).toEqual([200, '4004', true])
    expect(await ask(headers)).toEqual([200, '0', false])
    expect(await ask(headers)).toEqual([200, '4005', true])
    passSeconds(361)
    expect(await ask(headers)).toEqual([200, '4003', true])
  })

  it('a question of another shape is refused', async () => {
    expect(await ask(signed(), { name: '王芳' })).toEqual([200, '4000', true])
    expect(await ask(signed(), [])).toEqual([200, '4000', true])
  })

  it('through the adapter a wrong secret is silence', async () => {
    expect(await adapter({ secret: 'wrong' }).population(somebody.idNumber)).toMatchObject({
      state: 'silent',
      why: 'refused',
    })
  })

  it('a record of another shape is not taken', async () => {
    await expect(stage.providers.registers.put('talent', 'P1', { class: 1 })).rejects.toThrow()
    await expect(stage.providers.registers.put('weather', 'P1', {})).rejects.toThrow('no such register')
    await expect(stage.providers.outages.set('population', 'sleepy')).rejects.toThrow('no such mode')
    await expect(stage.providers.outages.set('weather', 'ok')).rejects.toThrow('no such provider')
  })
})
