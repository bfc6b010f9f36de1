import type { LeavingView } from '@shared/contract/roster'
import { laterOf } from '@shared/model/day'
import { maskIdNumber } from '@shared/text/greeting'
import type { DwellingLink, Registration } from '../../kernel/documents'
import { declarantOf } from '../../kernel/managing'
import type { Ports } from '../../kernel/ports'
import type { UseCase } from '../../kernel/use-case'
import { linkId } from '../dwellings/link-view'
import { openLink } from '../dwellings/own-link'

const page = 1000

const view = (doc: Registration): LeavingView => ({
  registrationId: doc._id,
  dwellingCode: doc.dwelling,
  name: doc.personal.name,
  maskedIdNumber: maskIdNumber(doc.personal.idNumber),
  moveInOn: doc.moveInOn,
  earliest: doc.state === 'active' ? laterOf(doc.moveInOn, doc.registeredOn ?? doc.moveInOn) : null,
})

type Stores = Pick<Ports, 'registrations'>

/** Of these declarants in these dwellings. */
const residentsOf = async ({ registrations }: Stores, declarants: string[], dwellings: string[]) => {
  const all: Registration[] = []
  for (;;) {
    const last = all.at(-1)
    const found = await registrations.find(
      {
        declarant: { in: declarants },
        dwelling: { in: dwellings },
        state: { in: ['active', 'awaitingLink'] },
        ...(last ? { _id: { gt: last._id } } : {}),
      },
      { order: [['_id', 'asc']], limit: page },
    )
    all.push(...found)
    if (found.length < page) return all
  }
}

/** Those of the owners for whom these links are used. None is asked for where nothing is managed. */
const managedHere = async (ports: Stores, links: readonly DwellingLink[]): Promise<Registration[]> => {
  const managed = links.filter(({ actsFor }) => actsFor)
  if (managed.length === 0) return []
  const owners = new Map(managed.map((link) => [link.dwelling, declarantOf(link)]))
  const found = await residentsOf(ports, [...new Set(owners.values())], [...owners.keys()])
  return found.filter(({ dwelling, declarant }) => owners.get(dwelling) === declarant)
}

/**
 * Who is registered in these dwellings by this declarant, or by the owner for whom they are managed, and is not staying. Throws
 * `not-your-dwelling`. Three round trips with the session, four where a dwelling is managed for another.
 */
export const previewRosterLeaves =
  (ports: Pick<Ports, 'links' | 'registrations'>): UseCase<'registration.previewRosterLeaves'> =>
  async ({ dwellings }, { holder }) => {
    const codes = [...new Set(dwellings.map(({ dwellingCode }) => dwellingCode))]
    const ids = codes.map((code) => linkId(code, holder.id))
    const [links, residents] = await Promise.all([
      ports.links.find({ _id: { in: ids } }, { limit: ids.length }),
      residentsOf(ports, [holder.id], codes),
    ])
    const linkOf = new Map(links.map((link) => [link._id, link]))
    for (const code of codes) openLink(linkOf.get(linkId(code, holder.id)), code, holder)
    const managed = await managedHere(ports, links)
    const staying = new Set(dwellings.flatMap((one) => one.staying))
    return { leaves: [...residents, ...managed].filter(({ _id }) => !staying.has(_id)).map(view) }
  }
