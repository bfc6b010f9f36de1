import type { Day } from '@shared/model/day'
import type { PhotoRecord } from '@shared/model/registers'
import { photoProblem, type PhotoProblem } from '@shared/rules/photo'
import type { AgencyReason } from '@shared/text/agency'
import { valueOf } from '../../kernel/answered'
import type { Ports } from '../../kernel/ports'

/** What the register has of a person, and whether the photo of `number` is somebody else's; null when it did not answer. */
export const photosOf = async (
  { registers }: Pick<Ports, 'registers'>,
  idNumber: string,
  number?: string,
): Promise<PhotoRecord | null> => {
  const record = valueOf(await registers.photo(idNumber, number))
  return record === undefined ? null : (record ?? { images: [] })
}

const reasons: Record<PhotoProblem, AgencyReason> = {
  'not-found': 'photoNotFound',
  'too-old': 'photoTooOld',
  'not-yours': 'photoNotTheirs',
}

/** Why the photo of a number cannot be used; null: it can. */
export const photoReason = ({ images, ofAnother }: PhotoRecord, number: string, today: Day): AgencyReason | null => {
  const problem = photoProblem(images, number, today, ofAnother)
  return problem && reasons[problem]
}

/** The newest of them that can be used. */
export const newestUsable = ({ images }: PhotoRecord, today: Day): string | null =>
  [...images]
    .sort((a, b) => (a.takenOn < b.takenOn ? 1 : -1))
    .find(({ number }) => photoProblem(images, number, today) === null)?.number ?? null

/** Why the register has none that can be used. */
export const withoutUsable = ({ images }: PhotoRecord): AgencyReason => (images.length > 0 ? 'photoTooOld' : 'noPhoto')
