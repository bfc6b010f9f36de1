import { Refusal } from '@shared/refusal'
import { maskName } from '@shared/text/greeting'
import type { Registration, RegistrationChange } from '../kernel/documents'
import type { Ports } from '../kernel/ports'
import { changesOf, changeView, historyOf, openKeyOf } from '../kernel/registration-changes'
import { linkHolderName } from '../kernel/units'
import type { UseCase } from '../kernel/use-case'

/** An objection is named by its registration and the change that it is against. */
export const readObjection = async (
  { registrations }: Pick<Ports, 'registrations'>,
  objectionId: string,
): Promise<{ doc: Registration; change: RegistrationChange }> => {
  const at = objectionId.lastIndexOf(':')
  const doc = at > 0 ? await registrations.get(objectionId.slice(0, at)) : null
  const change = doc && changesOf(doc).find(({ id }) => id === objectionId.slice(at + 1))
  if (!doc || !change?.objection) throw new Refusal('not-found')
  return { doc, change }
}

/** The open registration that the person has in this very dwelling since this one ended. */
export const registeredAgain = async (
  { registrations }: Pick<Ports, 'registrations'>,
  doc: Registration,
): Promise<Registration | null> => {
  const [open] = await registrations.find({ openKey: openKeyOf(doc.person, doc.dwelling) }, { limit: 1 })
  return open && open._id !== doc._id ? open : null
}

/** 一件异议 with what decides it: before and after, both sides' words, what happened, whether the person is back there. */
export const objection =
  (ports: Pick<Ports, 'registrations' | 'links'>): UseCase<'review.objection'> =>
  async ({ objectionId }) => {
    const { doc, change } = await readObjection(ports, objectionId)
    const [again, link] = await Promise.all([
      registeredAgain(ports, doc),
      ports.links.get(`${doc.dwelling}:${doc.declarant}`),
    ])
    return {
      objectionId,
      version: doc.version,
      address: doc.address,
      dwellingCode: doc.dwelling,
      declarantType: doc.declarantType,
      state: doc.state,
      moveInOn: doc.moveInOn,
      registeredOn: doc.registeredOn,
      maskedResident: maskName(doc.personal.name),
      maskedDeclarant: link ? linkHolderName(link) : maskName(''),
      change: changeView(doc, change),
      history: historyOf(doc),
      again: again && { state: again.state, registeredOn: again.registeredOn },
    }
  }
