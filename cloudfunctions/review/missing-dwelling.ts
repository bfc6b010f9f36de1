import { streetName } from '@shared/codes/streets'
import { Refusal } from '@shared/refusal'
import { isProvisional } from '@shared/rules/missing-dwelling'
import type { DwellingLink } from '../kernel/documents'
import type { Ports } from '../kernel/ports'
import { linkHolderName } from '../kernel/units'
import type { UseCase } from '../kernel/use-case'

const all = 100

/** Everybody who asks for the dwelling of that provisional code, the first one first. Throws `not-found`. */
export const askersOf = async ({ links }: Pick<Ports, 'links'>, requestId: string): Promise<DwellingLink[]> => {
  if (!isProvisional(requestId)) throw new Refusal('not-found')
  const asked = await links.find({ dwelling: requestId }, { limit: all })
  if (asked.length === 0) throw new Refusal('not-found')
  return asked.sort((a, b) => (a.askedAt < b.askedAt ? -1 : 1))
}

export const isWaiting = ({ state }: DwellingLink) => state === 'pending'

/** Another one when somebody asked too, or a request changed. */
export const versionOf = ({ people }: Pick<Ports, 'people'>, waiting: readonly DwellingLink[]): string =>
  people.hash(waiting.map(({ _id, version }) => `${_id} ${version}`).join('\0'))

/** 一件地址补录 with what decides it. */
export const missingDwelling =
  (ports: Pick<Ports, 'links' | 'registrations' | 'people'>): UseCase<'review.missingDwelling'> =>
  async ({ requestId }) => {
    const waiting = (await askersOf(ports, requestId)).filter(isWaiting)
    const [first] = waiting
    if (!first) throw new Refusal('already-decided')
    const declared = await ports.registrations.find(
      { declarant: { in: waiting.map(({ person }) => person) }, dwelling: requestId, state: 'awaitingLink' },
      { limit: 1000 },
    )
    return {
      requestId,
      version: versionOf(ports, waiting),
      place: streetName(first.street),
      street: first.street,
      due: first.due,
      asked: waiting.map((link) => ({
        address: link.personal.typed ?? '',
        maskedApplicant: linkHolderName(link),
        declarantType: link.declarantType,
        askedAt: link.askedAt,
        waiting: declared.filter(({ declarant }) => declarant === link.person).length,
      })),
    }
  }
