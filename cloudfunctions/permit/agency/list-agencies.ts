import { agencyLimits } from '@shared/model/agency-limits'
import { agencyFilerOf } from '@shared/rules/agency'
import type { Agency } from '../../kernel/documents'
import type { Ports } from '../../kernel/ports'
import type { UseCase } from '../../kernel/use-case'
import { agencyPerson } from './agency-views'
import { ownAgencies, unitOf } from './own-unit'

/** Of one instant there are as many as one call asks, or a few calls. */
const sameInstant = 2 * agencyLimits.asked

/** A page after `cursor`, the newest first. */
const pageAfter = async ({ agencies }: Pick<Ports, 'agencies'>, unit: string, cursor: Agency | null) => {
  const found = await agencies.find(
    { unit, ...(cursor ? { askedAt: { lte: cursor.askedAt } } : {}) },
    {
      order: [
        ['askedAt', 'desc'],
        ['_id', 'desc'],
      ],
      limit: agencyLimits.shown + 1 + (cursor ? sameInstant : 0),
    },
  )
  const after = cursor ? found.findIndex(({ _id }) => _id === cursor._id) + 1 : 0
  return found.slice(after, after + agencyLimits.shown + 1)
}

/** 代办名单. Four round trips with the session; one more for a later page. */
export const listAgencies =
  (ports: Pick<Ports, 'agencies' | 'today'>): UseCase<'permit.listAgencies'> =>
  async ({ after }, caller) => {
    const unit = unitOf(caller)
    const [cursor = null] = after === null ? [] : await ownAgencies(ports, unit, [after])
    const [page, total] = await Promise.all([
      pageAfter(ports, unit._id, cursor),
      ports.agencies.count({ unit: unit._id }),
    ])
    const today = ports.today()
    return {
      unit: unit.personal.name,
      filer: agencyFilerOf(unit.kind),
      people: page.slice(0, agencyLimits.shown).map((one) => agencyPerson(one, unit, today)),
      more: page.length > agencyLimits.shown,
      total,
    }
  }
