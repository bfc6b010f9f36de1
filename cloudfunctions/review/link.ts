import { cityDay } from '@shared/model/day'
import { Refusal } from '@shared/refusal'
import { isProvisional } from '@shared/rules/missing-dwelling'
import { evidenceOf, evidenceStanding } from '../kernel/evidence'
import type { Ports } from '../kernel/ports'
import { linkHolderName } from '../kernel/units'
import type { UseCase } from '../kernel/use-case'

/** 一件房屋关联 with what decides it: findings, other declarants of the dwelling, declarations that wait. */
export const link =
  ({ links, registrations }: Pick<Ports, 'links' | 'registrations'>): UseCase<'review.link'> =>
  async ({ linkId }) => {
    const found = await links.get(linkId)
    if (!found || isProvisional(found.dwelling)) throw new Refusal('not-found')
    const { missing, by, asked } = evidenceStanding(found)
    const [others, waiting] = await Promise.all([
      links.find({ dwelling: found.dwelling, state: 'approved' }, { limit: 20 }),
      registrations.count({ declarant: found.person, dwelling: found.dwelling, state: 'awaitingLink' }),
    ])
    return {
      linkId: found._id,
      version: found.version,
      address: found.address,
      dwellingCode: found.dwelling,
      declarantType: found.declarantType,
      maskedApplicant: linkHolderName(found),
      askedAt: found.askedAt,
      due: found.due,
      findings: found.findings,
      evidence: {
        pages: evidenceOf(found).pages.map(({ id, kind, at }) => ({ pageId: id, kind, at })),
        missing,
        by,
        asked,
      },
      waiting,
      others: others
        .filter(({ person }) => person !== found.person)
        .map((other) => ({
          maskedName: linkHolderName(other),
          declarantType: other.declarantType,
          since: cityDay(new Date(other.decidedAt ?? other.askedAt)),
        })),
    }
  }
