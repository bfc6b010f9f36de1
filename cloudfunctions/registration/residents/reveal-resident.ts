import type { Ports } from '../../kernel/ports'
import type { Registration } from '../../kernel/documents'
import { Refusal } from '@shared/refusal'
import { withNews } from '../../kernel/telling'
import type { UseCase } from '../../kernel/use-case'
import { filedOf, isFiledByDeclarant, isInstant, isOpen, ownRegistration } from './own-registrations'

/** Looks within this time are one: a page that is loaded again leaves no second trace. */
const oneLookMs = 15 * 60_000

const seenAlready = ({ actions }: Registration, by: string, now: Date): boolean =>
  actions.some(
    (one) => one.what === 'revealed' && one.by === by && now.getTime() - new Date(one.at).getTime() < oneLookMs,
  )

/** 查看住户的证件号码和申报内容: noted on the record before it is shown. Of former residents nothing is shown any more. */
export const revealResident =
  (ports: Pick<Ports, 'links' | 'registrations' | 'now'>): UseCase<'registration.revealResident'> =>
  async ({ registrationId }, { person, holder }) => {
    const doc = await ownRegistration(ports, registrationId, holder)
    if (!isOpen(doc)) throw new Refusal('already-ended')
    const now = ports.now()
    if (!seenAlready(doc, person, now)) {
      const noted = withNews(doc, { at: now.toISOString(), by: person, what: 'revealed' }, [])
      await ports.registrations.replace({ ...noted, tellAt: doc.tellAt })
    }
    return {
      registrationId: doc._id,
      dwellingCode: doc.dwelling,
      address: doc.address,
      state: doc.state,
      idType: doc.personal.idType,
      idNumber: doc.personal.idNumber,
      moveInOn: doc.moveInOn,
      instant: isInstant(doc),
      filed: isFiledByDeclarant(doc) ? filedOf(doc) : null,
    }
  }
