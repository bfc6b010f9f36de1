import { Refusal } from '@shared/refusal'
import type { CorrectedFields } from '@shared/contract/registration-changes'
import type { Registration } from '../../kernel/documents'
import { declarantOf } from '../../kernel/managing'
import type { Ports } from '../../kernel/ports'
import type { Holder } from '../../kernel/use-case'
import { linkId } from '../dwellings/link-view'
import { openLink } from '../dwellings/own-link'

type Stores = Pick<Ports, 'links' | 'registrations'>

/**
 * The named registrations of these dwellings, in the order in which they were named, in two queries. Throws
 * `not-your-dwelling`, and `not-found` when one is not there or another's: which of the two is not told.
 */
export const ownRegistrations = async (
  ports: Stores,
  { dwellingCodes, registrationIds }: { dwellingCodes: readonly string[]; registrationIds: readonly string[] },
  holder: Holder,
): Promise<Registration[]> => {
  const [codes, ids] = [[...new Set(dwellingCodes)], [...new Set(registrationIds)]]
  const [links, found] = await Promise.all([
    ports.links.find({ _id: { in: codes.map((code) => linkId(code, holder.id)) } }, { limit: codes.length }),
    ports.registrations.find({ _id: { in: ids } }, { limit: ids.length }),
  ])
  const declarants = new Map(
    codes.map((code) => [
      code,
      declarantOf(
        openLink(
          links.find(({ dwelling }) => dwelling === code),
          code,
          holder,
        ),
      ),
    ]),
  )
  const isTheirs = ({ declarant, dwelling }: Registration) => declarants.get(dwelling) === declarant
  const docs = ids.flatMap((id) => found.find((doc) => doc._id === id && isTheirs(doc)) ?? [])
  if (docs.length < ids.length) throw new Refusal('not-found')
  return docs
}

/** One registration that this declarant filed, in a dwelling that is still linked. Throws `not-found`, `not-your-dwelling`. */
export const ownRegistration = async (ports: Stores, id: string, holder: Holder): Promise<Registration> => {
  const doc = await ports.registrations.get(id)
  const link = doc && (await ports.links.get(linkId(doc.dwelling, holder.id)))
  const declarant = link ? declarantOf(link) : holder.id
  if (!doc || doc.declarant !== declarant) throw new Refusal('not-found')
  openLink(link, doc.dwelling, holder)
  return doc
}

/** Whether it lasts, or waits to take effect: what has ended is not changed any more. */
export const isOpen = ({ state }: Registration) => state === 'active' || state === 'awaitingLink'

/** 即时申报 leaves out what a long stay must tell (R4). */
export const isInstant = ({ instant, personal }: Registration): boolean => instant ?? personal.maritalStatus === ''

/** Whether the declarant filled it in; what residents fill in themselves (R11) is neither shown to nor changed by others. */
export const isFiledByDeclarant = (doc: Registration): boolean => !doc.checkIn

/** What was filed of the resident, without the identity. */
export const filedOf = ({ personal }: Registration): CorrectedFields => ({
  name: personal.name,
  sex: personal.sex,
  ethnicity: personal.ethnicity,
  birthDate: personal.birthDate,
  hukouType: personal.hukouType,
  hukouDivision: personal.hukouDivision,
  hukouAddress: personal.hukouAddress,
  maritalStatus: personal.maritalStatus,
  education: personal.education,
  occupation: personal.occupation,
  workplace: personal.workplace,
  reason: personal.reason,
  phone: personal.phone,
  relation: personal.relation,
  headName: personal.headName,
  emergencyPhone: personal.emergencyPhone,
})

/** The page on which a resident sees what became of a record, and can object. */
export const recordPage = (id: string) => `/packages/registration/record/index?id=${id}`
