import type { Day } from '@shared/model/day'
import type { PhotoRecord } from '@shared/model/registers'
import { photoProblem } from '@shared/rules/photo'
import { valueOf } from '../../kernel/answered'
import type { Ports } from '../../kernel/ports'

/** The photos that the register has of a person; null when it did not answer. */
export const photosOf = async (
  { registers }: Pick<Ports, 'registers'>,
  idNumber: string,
): Promise<PhotoRecord['images'] | null> => {
  const record = valueOf(await registers.photo(idNumber))
  return record === undefined ? null : (record?.images ?? [])
}

/** The newest of them that can be used. */
export const newestUsable = (photos: PhotoRecord['images'], today: Day): string | null =>
  [...photos]
    .sort((a, b) => (a.takenOn < b.takenOn ? 1 : -1))
    .find(({ number }) => photoProblem(photos, number, today) === null)?.number ?? null
