/**
 * The registers' contents, as of the city's clock. A social-insurance history grows with it: the register stays as many
 * months behind as it was. A photo is there from the day on which it is taken.
 */
import { cityDay, type Day, type Month, monthOf, monthsBetween, shiftMonth } from '@shared/model/day'
import { type RegisterName, registerNames, type RegisterRecord, registerRecords } from '@shared/model/registers'
import * as z from 'zod'
import { type ProviderStore } from '../store'
import { type Now } from '../types'

/** What is kept: the value, and the city's month when it was written. */
const kept = z.object({ value: z.unknown(), month: z.string() })

const sectionOf = (register: RegisterName) => `register-${register}`

/** @throws RangeError when there is no such register */
export const asRegister = (name: string): RegisterName => {
  const found = registerNames.find((one) => one === name)
  if (!found) throw new RangeError(`no such register: ${name}`)
  return found
}

const grown = (value: unknown, written: Month, today: Month): unknown => {
  const record = registerRecords.socialInsurance.parse(value)
  const lag = monthsBetween(record.postedThrough, written)
  return { ...record, postedThrough: shiftMonth(today, -lag) }
}

/** Photos of a day still to come are not there yet. */
const taken = (value: unknown, today: Day): unknown => ({
  images: registerRecords.photo.parse(value).images.filter(({ takenOn }) => takenOn <= today),
})

/** Whose a photo number was when it was last written: number → id number. Read with the owner's own record. */
const photoOwners = 'photo-owner'
const asPhotoNumber = (number: string) => number.trim().toUpperCase()
const ownersIn = (idNumber: string, value: unknown): [string, string][] =>
  registerRecords.photo.parse(value).images.map(({ number }) => [asPhotoNumber(number), idNumber])

export type SeedEntry = { register: RegisterName; idNumber: string; value: unknown }

export const registerRecordsOf = (store: ProviderStore, now: Now) => {
  const month = () => monthOf(cityDay(now()))
  const keep = (register: RegisterName, value: unknown) => ({
    value: registerRecords[register].parse(value),
    month: month(),
  })

  const asOf = (register: RegisterName, value: unknown, written: Month): unknown => {
    if (register === 'socialInsurance') return grown(value, written, month())
    return register === 'photo' ? taken(value, cityDay(now())) : value
  }

  const get = async <Name extends RegisterName>(
    register: Name,
    idNumber: string,
  ): Promise<RegisterRecord<Name> | null> => {
    const stored = await store.get(sectionOf(register), idNumber)
    if (stored === undefined) return null
    const { value, month: written } = kept.parse(stored)
    return registerRecords[register].parse(asOf(register, value, written)) as RegisterRecord<Name>
  }

  return {
    names: registerNames,

    /** What the register answers now; null when it knows nothing. */
    get,

    /** Whether a photo of this number is on record, by now, for somebody other than `idNumber`. */
    isPhotoOfAnother: async (photoNumber: string, idNumber: string): Promise<boolean> => {
      const owner = z.string().safeParse(await store.get(photoOwners, asPhotoNumber(photoNumber)))
      if (!owner.success || owner.data === idNumber) return false
      const images = (await get('photo', owner.data))?.images ?? []
      return images.some(({ number }) => asPhotoNumber(number) === asPhotoNumber(photoNumber))
    },

    /** @throws ZodError when the value is not of the register's shape */
    put: async (register: RegisterName, idNumber: string, value: unknown): Promise<void> => {
      const row = keep(register, value)
      if (register === 'photo') await store.putAll(photoOwners, ownersIn(idNumber, row.value))
      await store.put(sectionOf(register), idNumber, row)
    },

    remove: (register: RegisterName, idNumber: string): Promise<boolean> => store.remove(sectionOf(register), idNumber),

    /** Many at once. @throws ZodError, RangeError before anything is written */
    seed: async (entries: Iterable<SeedEntry>): Promise<void> => {
      const sections = new Map<RegisterName, [string, unknown][]>()
      for (const { register, idNumber, value } of entries) {
        const rows = sections.get(asRegister(register)) ?? []
        rows.push([idNumber, keep(register, value)])
        sections.set(register, rows)
      }
      const photos = sections.get('photo') ?? []
      const owners = photos.flatMap(([idNumber, row]) => ownersIn(idNumber, kept.parse(row).value))
      await store.putAll(photoOwners, owners)
      for (const [register, rows] of sections) await store.putAll(sectionOf(register), rows)
    },
  }
}
export type RegisterRecords = ReturnType<typeof registerRecordsOf>
