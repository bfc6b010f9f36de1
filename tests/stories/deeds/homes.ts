/** Moving in, moving out and wrong records, as the landlord declares them. */
import { declareOne, residentFields } from '../../road/people'
import type { Actor } from '../actor'
import { dayOf, textOf } from '../evaluator'
import type { Deed } from '../story'
import { same } from './compare'
import type { Today } from './registers'

const open = ({ stays }: Actor) => stays.filter(({ to, wrong }) => to === null && !wrong)

const chosen = (actor: Actor, which: 'newest' | 'oldest' | number) => {
  const stays = open(actor).sort((a, b) => (a.from < b.from ? -1 : 1))
  return typeof which === 'number' ? stays.find(({ room }) => room === which) : stays.at(which === 'newest' ? -1 : 0)
}

/** The city keeps a record of before it began: the day of registering is what counts. */
const backdate = async ({ place, day }: Today, id: string, days: number): Promise<string> => {
  const { registrations } = place.database.tables
  const from = textOf(dayOf(day) - days)
  const doc = await registrations.get(id)
  if (!doc) throw new Error(`no registration ${id}`)
  await registrations.replace({ ...doc, moveInOn: from, filedOn: from, registeredOn: from })
  return from
}

export const moveIn = async (today: Today, actor: Actor, { room, backdated }: Extract<Deed, { do: 'moveIn' }>) => {
  const { city } = today.place
  const { rooms, session } = actor.landlord
  const taken = open(actor).map((one) => one.room)
  const free = rooms.map((_, i) => (room + i) % rooms.length).find((one) => !taken.includes(one))
  if (free === undefined) return
  const resident = residentFields(actor.who)
  const filing = { dwellingCode: rooms[free] ?? '', moveInOn: today.day, instant: false, resident }
  const { registration } = await declareOne(city, filing, { session })
  same('the day of registering', today.day, registration.registeredOn)
  const id = registration.registrationId
  const from = backdated ? await backdate(today, id, backdated) : today.day
  actor.stays = [...actor.stays, { id, room: free, from, to: null, wrong: false }]
}

export const moveOut = async (today: Today, actor: Actor, { ago, which }: Extract<Deed, { do: 'moveOut' }>) => {
  const stay = chosen(actor, which)
  if (!stay || stay.from >= today.day) return
  const earliest = dayOf(stay.from) + 1
  const on = textOf(Math.max(dayOf(today.day) - ago, earliest))
  const { rooms, session } = actor.landlord
  const input = {
    dwellingCodes: [rooms[stay.room] ?? ''],
    registrationIds: [stay.id],
    moveOutOn: on,
    words: '',
  }
  const { results } = await today.place.city.call('registration.declareMoveOut', input, { session })
  same(
    'the day of moving out',
    [['done', on]],
    results.map(({ outcome, endedOn }) => [outcome, endedOn]),
  )
  actor.stays = actor.stays.map((one) => (one.id === stay.id ? { ...one, to: on } : one))
}

export const declareWrong = async (today: Today, actor: Actor, { which }: Extract<Deed, { do: 'wrong' }>) => {
  const stay = chosen(actor, which)
  if (!stay) return
  const { rooms, session } = actor.landlord
  const input = {
    dwellingCode: rooms[stay.room] ?? '',
    registrationIds: [stay.id],
    reason: 'neverLived',
    words: '此人从未住过',
  }
  const { results } = await today.place.city.call('registration.voidRegistration', input, { session })
  same(
    'a wrong record',
    ['done'],
    results.map(({ outcome }) => outcome),
  )
  actor.stays = actor.stays.map((one) => (one.id === stay.id ? { ...one, wrong: true } : one))
}
