/** What an applicant need not fill in, each with where it was found. */
import { nearestPoints } from '@shared/codes/acceptance-points'
import type { OutputOf } from '@shared/contract'
import type { KnownSource } from '@shared/contract/permit'
import { photoProblem } from '@shared/rules/photo'
import type { CaseForm, PermitCase, PermitFile } from '../../kernel/documents'
import type { Gathered } from '../file/gather'
import type { Applicant } from '../file/permit-file'

type Prefill = OutputOf<'permit.checkEligibility'>['prefill']

/** The newest application that said something, whatever became of it. */
const lastFiling = (file: PermitFile | null): { one: PermitCase; form: CaseForm } | null => {
  const one = file?.cases.findLast(({ id, form }) => form !== null && file.personal.forms[id] !== undefined)
  const form = one && file?.personal.forms[one.id]
  return one && form ? { one, form } : null
}

const newestUsable = ({ photos, facts }: Gathered) =>
  photos?.find(({ number }) => photoProblem(photos, number, facts.today) === null)

/** The first of several answers that is known, with where it was found. */
const firstKnown = <T>(
  ...answers: readonly [value: T | null | undefined, source: KnownSource, at: string | null][]
) => {
  const found = answers.find(([value]) => value !== null && value !== undefined)
  return found ? { value: found[0] ?? null, source: found[1], at: found[2] } : null
}

type Found = NonNullable<ReturnType<typeof firstKnown>>

/** The sources of what is known, by field. */
const sourcesOf = (found: Record<keyof Prefill['sources'], Found | null>): Prefill['sources'] =>
  Object.fromEntries(
    Object.entries(found).flatMap(([field, known]) =>
      known ? [[field, { source: known.source, at: known.at }] as const] : [],
    ),
  )

export const prefill = (gathered: Gathered, { name, phone }: Applicant, file: PermitFile | null): Prefill => {
  const { registrations, citizen, readings } = gathered
  const active = registrations.find(({ state }) => state === 'active')
  const last = lastFiling(file)
  const filedAt = last?.one.filedAt ?? null
  const registeredAt = readings.registrations?.at ?? null
  const photo = newestUsable(gathered)
  const nearest = active && nearestPoints(active.street)[0]?.code
  const said = {
    phone: firstKnown([phone, 'account', null], [last?.form.phone, 'lastFiling', filedAt]),
    photoNumber: firstKnown([photo?.number, 'photo', readings.photo?.at ?? null]),
    acceptancePoint: firstKnown(
      [nearest, 'registration', registeredAt],
      [last?.one.form?.acceptancePoint, 'lastFiling', filedAt],
    ),
    address: firstKnown([active?.address, 'registration', registeredAt]),
    name: firstKnown([citizen?.name, 'population', readings.population?.at ?? null], [name, 'account', null]),
    hukou: firstKnown([citizen?.hukou?.address, 'population', readings.population?.at ?? null]),
    collection: firstKnown([last?.form.collection, 'lastFiling', filedAt]),
    relatives: firstKnown([last?.form.relatives.length ? last.form.relatives : null, 'lastFiling', filedAt]),
  }
  return {
    phone: said.phone?.value ?? null,
    photoNumber: said.photoNumber?.value ?? null,
    photoTakenOn: photo?.takenOn ?? null,
    acceptancePoint: said.acceptancePoint?.value ?? null,
    address: said.address?.value ?? null,
    street: active?.street ?? null,
    name: said.name?.value ?? name,
    hukou: said.hukou?.value ?? null,
    collection: said.collection?.value ?? null,
    relatives: said.relatives?.value ?? [],
    sources: sourcesOf(said),
  }
}
