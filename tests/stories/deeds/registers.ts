/** The city on a day of a story, and what its registers are told. */
import type { Actor } from '../actor'
import { bookedOn } from '../actor'
import { populationOf, type StoryCity } from '../city'
import { dayOf, monthOf, monthText, textOf } from '../evaluator'
import type { Deed, Register } from '../story'
import { plain } from './compare'

/** The city on a day; `down` are the registers that do not answer. */
export interface Today {
  place: StoryCity
  day: string
  down: ReadonlySet<Register>
}

const put = ({ place }: Today, register: string, actor: Actor, value: unknown) =>
  place.city.put(`/emulator/registers/${register}/${actor.who.idNumber}`, value)

/** Tells the insurance register what is paid by now, where that is more than that time goes on. */
export const bookInsurance = async (today: Today, actor: Actor): Promise<void> => {
  const booked = bookedOn(actor.work, today.day)
  if (plain(booked) === plain(actor.booked)) return
  const postedThrough = monthText(monthOf(dayOf(today.day)) - booked.lag)
  await put(today, 'socialInsurance', actor, { postedThrough, ...booked.spells })
  actor.booked = booked
}

/** A photo of now, or one that will not do. */
export const photographed = async (
  today: Today,
  actor: Actor,
  fault: 'unknown' | 'old' | undefined,
): Promise<string> => {
  const newest = actor.photos.at(-1)
  if (!newest || dayOf(today.day) - dayOf(newest.takenOn) >= 150) {
    const takenOn = textOf(dayOf(today.day) - 3)
    const photo = { number: `${takenOn.replaceAll('-', '')}SZ${String(actor.serial).padStart(6, '0')}`, takenOn }
    const old = { number: `OLD${photo.number}`, takenOn: textOf(dayOf(takenOn) - 400) }
    actor.photos.push(old, photo)
    await put(today, 'photo', actor, { images: actor.photos })
  }
  const number = actor.photos.at(-1)?.number ?? ''
  if (fault === 'old') return `OLD${number}`
  return fault === 'unknown' ? `NONE${number}` : number
}

const withdrawn = ({ place }: Today, register: string, { who }: Actor) =>
  fetch(`${place.city.url}/emulator/registers/${register}/${who.idNumber}`, { method: 'DELETE' })

/** What changes in the registers, by whatever authority. */
export const record = async (
  today: Today,
  actor: Actor,
  deed: Extract<Deed, { do: 'insured' | 'talent' | 'school' | 'hukou' }>,
): Promise<void> => {
  if (deed.do === 'insured') {
    actor.work = { paid: deed.paid, lag: deed.lag }
    await bookInsurance(today, actor)
  } else if (deed.do === 'talent') {
    actor.talent = deed.record
    await (deed.record ? put(today, 'talent', actor, deed.record) : withdrawn(today, 'talent', actor))
  } else if (deed.do === 'school') {
    actor.school = deed.record
    const value = deed.record && { ...deed.record, school: '深圳某校' }
    await (value ? put(today, 'education', actor, value) : withdrawn(today, 'education', actor))
  } else {
    actor.hukou = 'shenzhen'
    await put(today, 'population', actor, populationOf(actor.who, '440305'))
  }
}
