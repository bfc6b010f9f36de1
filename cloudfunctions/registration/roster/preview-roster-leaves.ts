import type { LeavingView } from '@shared/contract/roster'
import { laterOf } from '@shared/model/day'
import { maskIdNumber } from '@shared/text/greeting'
import type { Registration } from '../../kernel/documents'
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

const residentsOf = async ({ registrations }: Stores, declarant: string, dwellings: string[]) => {
  const all: Registration[] = []
  for (;;) {
    const last = all.at(-1)
    const found = await registrations.find(
      {
        declarant,
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

/** Who is registered in these dwellings by this declarant and is not staying. Throws `not-your-dwelling`. Three round trips with the session. */
export const previewRosterLeaves =
  (ports: Pick<Ports, 'links' | 'registrations'>): UseCase<'registration.previewRosterLeaves'> =>
  async ({ dwellings }, { holder }) => {
    const codes = [...new Set(dwellings.map(({ dwellingCode }) => dwellingCode))]
    const ids = codes.map((code) => linkId(code, holder.id))
    const [links, residents] = await Promise.all([
      ports.links.find({ _id: { in: ids } }, { limit: ids.length }),
      residentsOf(ports, holder.id, codes),
    ])
    const linkOf = new Map(links.map((link) => [link._id, link]))
    for (const code of codes) openLink(linkOf.get(linkId(code, holder.id)), code, holder)
    const staying = new Set(dwellings.flatMap((one) => one.staying))
    return { leaves: residents.filter(({ _id }) => !staying.has(_id)).map(view) }
  }
