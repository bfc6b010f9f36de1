/** What is asked of a list before it is sent, and what was found of each. */
import { type OutputOf } from '@shared/contract'
import { type AgencyMatter } from '@shared/contract/agency'
import { agencyLimits } from '@shared/model/agency-limits'
import { photoNumberHint, photoNumberPattern } from '@shared/rules/photo'
import { call } from '@/api'
import { type TermsValues } from './terms'

export type Person = OutputOf<'permit.agencyCalendar'>['people'][number]
export type Looked = OutputOf<'permit.previewAgencyBatch'>['people'][number]
/** 图像号 as they were typed, by the agency; who has none is filed for with the newest photo of the register. */
export type Photos = Readonly<Record<string, string>>

const typed = (photos: Photos, id: string): string => photos[id]?.trim() ?? ''

export const photoError = (photos: Photos, id: string): string | null =>
  typed(photos, id) === '' || photoNumberPattern.test(typed(photos, id)) ? null : photoNumberHint

export const photoField = (id: string): string => `photo-${id}`

export const inputOf = (matter: AgencyMatter, terms: TermsValues, ids: readonly string[], photos: Photos) => ({
  matter,
  acceptancePoint: matter === 'firstIssue' ? terms.acceptancePoint : null,
  route: matter === 'firstIssue' ? terms.route : null,
  people: ids.map((agencyId) => ({ agencyId, photoNumber: typed(photos, agencyId) || null })),
})
type Input = ReturnType<typeof inputOf>

/** Throws RefusalError. */
export const lookOver = async (input: Input, progress: (done: number) => void): Promise<Looked[]> => {
  const looked: Looked[] = []
  for (let from = 0; from < input.people.length; from += agencyLimits.previewed) {
    progress(from)
    const people = input.people.slice(from, from + agencyLimits.previewed)
    looked.push(...(await call('permit.previewAgencyBatch', { ...input, people })).people)
  }
  return looked
}
