/** Who holds the phone when a face is wanted, and whether name and number belong together. */
import { populationRecord } from '@shared/model/registers'

export const holders = ['self', 'other', 'cancel'] as const
/** `self`: the person named; `other`: somebody else's face; `cancel`: broken off. */
export type Holder = (typeof holders)[number]

/** What the police database says of a name and a number. */
export type Identity = 'same' | 'mismatch' | 'unknown'

export const identityOf = (record: unknown, name: string): Identity => {
  const person = populationRecord.safeParse(record)
  if (!person.success) return 'unknown'
  return person.data.name === name ? 'same' : 'mismatch'
}
