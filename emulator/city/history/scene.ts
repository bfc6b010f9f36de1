import { statisticalCode } from '@shared/codes/streets'
import { cityInstant, type Day } from '@shared/model/day'
import { receiptNumber, type Business } from '@shared/rules/receipt-number'
import { ruleVersion } from '@shared/rules/version'
import type { Action, Dwelling, Submission } from '../../../cloudfunctions/kernel/documents'
import type { People } from '../../../cloudfunctions/kernel/ports'
import { unitKey } from '../../../cloudfunctions/kernel/units'
import type { Citizen, Home } from '../people/citizen'

/** What the past is written with. */
export interface Scene {
  today: Day
  keyOf: (person: Citizen) => string
  /** 单位标识 of its code. */
  unitKey: (code: string) => string
  /** @throws RangeError when no landmark has such a room */
  dwelling: (home: Home) => Dwelling
  landlord: (key: string) => Citizen
  /** A new 回执编号 for something filed at `dwelling`. */
  receipt: (business: Business, on: Day, district: string) => string
  /** An id that is the same for the same words. */
  id: (...words: string[]) => string
  submission: (by: string, words: string[]) => Submission
}

/** Filed at ten in the morning of the day, as the stored instant. */
export const at = (day: Day): string => cityInstant(day, 10).toISOString()

export const action = (day: Day, by: string, what: string): Action => ({ at: at(day), by, what, rules: ruleVersion })

/** A document whose news have all been told. */
export const told = { version: 1, outbox: [], tellAt: null }

const idLength = 22

export const sceneOf = (setting: {
  today: Day
  people: People
  citizens: readonly Citizen[]
  dwellings: readonly Dwelling[]
  nameOf: (building: string) => string
}): Scene => {
  const { people, citizens, dwellings, nameOf } = setting
  const rooms = new Map(dwellings.map((one) => [`${nameOf(one.building)} ${one.room}`, one]))
  const hash = (words: string[]) => people.hash(['seeded', ...words].join('\0'))
  let serial = 0
  return {
    today: setting.today,
    keyOf: ({ idType, idNumber }) => people.keyOf(idType, idNumber),
    unitKey: (code) => unitKey({ people }, code),
    dwelling: (home) => {
      const found = rooms.get(home.join(' '))
      if (!found) throw new RangeError(`no such room: ${home.join(' ')}`)
      return found
    },
    landlord: (key) => {
      const found = citizens.find((one) => one.key === `landlord-${key}`)
      if (!found) throw new RangeError(`no such landlord: ${key}`)
      return found
    },
    receipt: (business, on, district) => {
      serial += 1
      return receiptNumber({ business, on, district: statisticalCode(district), serial })
    },
    id: (...words) => hash(words).slice(0, idLength),
    submission: (by, words) => ({
      key: `${by}:${hash(['submission', ...words]).slice(0, idLength)}`,
      input: hash(['input', ...words]),
    }),
  }
}
