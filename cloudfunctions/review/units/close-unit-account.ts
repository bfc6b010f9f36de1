import { cityDay } from '@shared/model/day'
import { Refusal } from '@shared/refusal'
import { theUnit } from '@shared/text/units'
import { endAgenciesOf } from '../../kernel/agencies'
import type { Unit } from '../../kernel/documents'
import type { Ports } from '../../kernel/ports'
import { withNews } from '../../kernel/telling'
import { ended } from '../../kernel/unit-people'
import { withMembers } from '../../kernel/units'
import type { UseCase } from '../../kernel/use-case'
import { dwellingsOf, unitRecord } from './unit-record'

const closed = (unit: Unit, { at, by, reason }: { at: string; by: string; reason: string }): Unit => {
  const members = ended(unit.members, () => true)
  const next = withMembers({ ...unit, state: 'closed', personal: { ...unit.personal, reason } }, members)
  const notice = { kind: 'unitClosed' as const, params: [theUnit], page: null }
  return withNews(
    next,
    { at, by, what: 'closed' },
    unit.memberKeys.map((to) => ({ ...notice, to })),
  )
}

/**
 * 注销单位账号: every member is told, and everybody for whom it might file. Sent again, it tells who was not told yet. Throws `unit-has-dwellings`: the residents
 * there would lose who manages their record.
 */
export const closeUnitAccount =
  (ports: Pick<Ports, 'units' | 'links' | 'agencies' | 'now'>): UseCase<'review.closeUnitAccount'> =>
  async ({ unitId, version, reason }, { person: by }) => {
    const [unit, dwellings] = await Promise.all([ports.units.get(unitId), dwellingsOf(ports, unitId)])
    if (!unit) throw new Refusal('not-found')
    const at = ports.now().toISOString()
    const end = () => endAgenciesOf(ports, unitId, { at, on: cityDay(new Date(at)), by })
    if (unit.state === 'closed') {
      await end()
      return { unit: unitRecord(unit, dwellings) }
    }
    if (unit.version !== version) throw new Refusal('conflict')
    if (unit.memberKeys.includes(by))
      throw new Refusal('forbidden', { detail: '不能办理自己单位的账号，请由同事办理。' })
    if (dwellings > 0) throw new Refusal('unit-has-dwellings')
    const next = closed(unit, { at, by, reason })
    await ports.units.replace(next)
    await end()
    return { unit: unitRecord({ ...next, version: next.version + 1 }, dwellings) }
  }
