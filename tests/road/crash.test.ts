/**
 * `kill -9` at each write of the road in turn: in one run the server dies just before it, in the other right after it,
 * unanswered. The phone sends again, as phones do. The end is the same.
 */
import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { OperationName, OutputOf } from '@shared/contract'
import type { Role } from '@shared/model/sign-in'
import { startCity, type City } from '../support/city'
import { personaOf, residentFields, type Persona } from './people'

jest.setTimeout(600_000)

type People = Record<'landlord' | 'tenant' | 'neighbour' | 'staff' | 'applicant' | 'holder', Persona>
const mostLives = 90

/** Sends until it is answered: a dead server is started again. */
const stubborn = (city: City) => {
  let lives = 1
  const survive = async <T>(ask: () => Promise<T>): Promise<T> => {
    for (;;) {
      try {
        return await ask()
      } catch (error) {
        if (
          await fetch(`${city.url}/healthz`).then(
            ({ ok }) => ok,
            () => false,
          )
        )
          throw error
        lives += 1
        if (lives > mostLives) throw new Error('the road does not end', { cause: error })
        await city.restart()
      }
    }
  }
  const sessions = new Map<string, string>()
  /** Each person signs in once in each role, as people do: a session outlives the server. */
  const sessionOf = async ({ idNumber }: Persona, role: Role): Promise<string> => {
    const name = `${idNumber} ${role}`
    const session = sessions.get(name) ?? (await city.signIn(idNumber, { role }))
    sessions.set(name, session)
    return session
  }
  const call = <N extends OperationName>(
    who: Persona,
    operation: N,
    input: object,
    submissionId?: string,
  ): Promise<OutputOf<N>> =>
    survive(async () =>
      city.call(operation, input, { session: await sessionOf(who, roleOf(operation, who)), submissionId }),
    )
  return { survive, call, lives: () => lives }
}

/** The timers run; a death on the way leaves the clock where it had come to. */
const tenMinutesOn = async (city: City) => {
  const { now } = await city.get<{ now: string }>('/emulator/clock')
  await city.moveTo(new Date(new Date(now).getTime() + 600_000).toISOString())
}

const roleOf = (operation: OperationName, { key }: Persona): Role => {
  if (operation.startsWith('review.')) return 'staff'
  return operation.startsWith('registration.') && key === 'landlord' ? 'declarant' : 'resident'
}

type Call = ReturnType<typeof stubborn>['call']

const roomOf = async (call: Call, landlord: Persona, query: string, room: string) => {
  const place = { district: null, street: null, query }
  const { buildings } = await call(landlord, 'registration.searchBuildings', place)
  const rooms = { buildingCode: buildings[0]?.buildingCode, room }
  return (await call(landlord, 'registration.searchDwellings', rooms)).dwellings[0]?.dwellingCode
}

/** Links a room and declares somebody in it. */
const declare = async (call: Call, landlord: Persona, dwellingCode: string | undefined, resident: Persona) => {
  const link = { dwellingCode, declarantType: 'lessor' }
  await call(landlord, 'registration.linkDwelling', link, `crash-link-${resident.key}`)
  const moveIn = { dwellingCode, moveInOn: '2026-11-16', instant: false, resident: residentFields(resident) }
  const filings = { filings: [moveIn] }
  const { results } = await call(landlord, 'registration.declareMoveIn', filings, `crash-declare-${resident.key}`)
  const [result] = results
  if (result?.outcome !== 'filed') throw new Error('the declaration was refused')
  return result
}

/** The officer decides what is in the queue; a decision that was made before its answer was lost is not there any more. */
const decide = async (call: Call, staff: Persona) => {
  for (;;) {
    const [next] = (await call(staff, 'review.queue', {})).tasks
    if (!next) return
    const { id: linkId } = next
    const { version } = await call(staff, 'review.link', { linkId })
    await call(staff, 'review.decideLink', { linkId, version, approve: true, reason: '已核对租赁合同' }).catch(
      (error: Error) => {
        if (!error.message.includes('already-decided')) throw error
      },
    )
  }
}

type Paid = { orders: { outTradeNo: string; state: string }[]; refunds: unknown[] }

/** A card is asked for anew and paid for, by a tap that is repeated while the order is open. */
const replace = async (city: City, { survive, call }: ReturnType<typeof stubborn>, holder: Persona) => {
  const form = { reason: 'lost', acceptancePoint: '440305007', phone: holder.phone, collection: { method: 'self' } }
  const { receipt } = await call(holder, 'permit.requestReplacement', form, 'crash-replace-1')
  await call(holder, 'permit.payFee', { receipt })
  await survive(async () => {
    const { orders } = await city.get<Paid>('/emulator/pay')
    for (const { outTradeNo, state } of orders) if (state === 'NOTPAY') await city.post(`/emulator/pay/${outTradeNo}`)
  })
  return receipt
}

const walk = async (city: City, { landlord, tenant, neighbour, staff, applicant, holder }: People) => {
  const stubbornly = stubborn(city)
  const { survive, call, lives } = stubbornly
  const declared = await declare(call, landlord, await roomOf(call, landlord, '科苑花园3栋', '1204'), tenant)
  const waiting = await declare(call, landlord, await roomOf(call, landlord, '桃源村28栋', '602'), neighbour)
  await decide(call, staff)
  const { prefill } = await call(applicant, 'permit.checkEligibility', {})
  const { acceptancePoint, photoNumber, phone } = prefill
  const form = {
    route: 'residenceAndWork',
    acceptancePoint,
    photoNumber,
    phone,
    collection: { method: 'self' },
    declared: true,
  }
  const applied = await call(applicant, 'permit.apply', form, 'crash-apply-1')
  const endorsed = await call(holder, 'permit.endorse', { stillResides: true }, 'crash-endorse-1')
  const replaced = await replace(city, stubbornly, holder)
  for (let rounds = 0; rounds < 3; rounds += 1) await survive(() => tenMinutesOn(city))
  const receipts = [...[declared, waiting, applied, endorsed].map(({ receipt }) => receipt), replaced]
  const { orders, refunds } = await survive(() => city.get<Paid>('/emulator/pay'))
  return { lives: lives(), receipts, call, charged: { orders: orders.map(({ state }) => state), refunds } }
}

/** What people can see at the end, without the instants and numbers that differ from run to run. */
const seen = async ({ call, charged }: Awaited<ReturnType<typeof walk>>, people: People) => {
  const { landlord, tenant, neighbour, applicant, holder } = people
  const titles = async (who: Persona) =>
    (await call(who, 'account.listMessages', { before: null })).messages.map(({ title }) => title).sort()
  const status = async (who: Persona) => {
    const { permit, cases } = await call(who, 'permit.status', {})
    return { permit, cases: cases.map(({ matter, state, progress }) => ({ matter, state, progress })) }
  }
  const registrationsOf = async (who: Persona) => {
    const { registrations } = await call(who, 'registration.listMyRegistrations', {})
    return registrations.map(({ state, registeredOn, address }) => ({ state, registeredOn, address }))
  }
  const { links } = await call(landlord, 'registration.listMyDwellings', {})
  return {
    charged,
    registrations: [await registrationsOf(tenant), await registrationsOf(neighbour)],
    links: links.map(({ state, residents, address }) => ({ state, residents, address })),
    permits: [await status(applicant), await status(holder)],
    messages: [
      await titles(landlord),
      await titles(tenant),
      await titles(neighbour),
      await titles(applicant),
      await titles(holder),
    ],
  }
}

const run = async (moment: 'before' | 'after' | null) => {
  const met = join(mkdtempSync(join(tmpdir(), 'juzhu-crash-')), 'writes')
  const city = await startCity({ env: moment ? { JUZHU_CRASH: `${moment}:${met}` } : {} })
  try {
    const people = {
      landlord: await personaOf(city, 'landlord'),
      tenant: await personaOf(city, 'tenant'),
      neighbour: await personaOf(city, 'rare-character'),
      staff: await personaOf(city, 'staff'),
      applicant: await personaOf(city, 'eligible-today'),
      holder: await personaOf(city, 'window-open'),
    }
    const walked = await walk(city, people)
    return { ...walked, end: await seen(walked, people) }
  } finally {
    await city.stop()
  }
}

describe('kill -9', () => {
  it('at each write in turn, before it and after it, ends as the undisturbed run ends', async () => {
    const undisturbed = await run(null)
    expect(undisturbed.lives).toBe(1)
    expect(undisturbed.end).toMatchObject({
      charged: { orders: ['SUCCESS'], refunds: [] },
      links: [
        { state: 'approved', residents: 1 },
        { state: 'approved', residents: 1 },
      ],
      permits: [{ permit: { state: 'valid' } }, { permit: { state: 'valid', validUntil: '2028-01-05' } }],
    })
    for (const moment of ['before', 'after'] as const) {
      const { lives, end } = await run(moment)
      expect(lives).toBeGreaterThan(20)
      expect({ moment, end }).toEqual({ moment, end: undisturbed.end })
    }
  })
})
