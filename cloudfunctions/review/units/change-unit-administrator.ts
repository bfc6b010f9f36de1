import { Refusal } from '@shared/refusal'
import { theUnit } from '@shared/text/units'
import type { Unit } from '../../kernel/documents'
import type { Ports } from '../../kernel/ports'
import { withNews } from '../../kernel/telling'
import { checkUnitPerson, ended, inRole, joined } from '../../kernel/unit-people'
import { withMembers } from '../../kernel/units'
import type { UseCase } from '../../kernel/use-case'
import { checkPapers, dwellingsOf, unitRecord } from './unit-record'

type Named = Awaited<ReturnType<typeof checkUnitPerson>>

const changed = (ports: Ports, unit: Unit, { key, person }: Named, by: string): Unit => {
  const at = ports.now().toISOString()
  const replaced = inRole(unit.members, 'unitAdministrator').filter((one) => one.person !== key)
  const left = ended(unit.members, (one) => one.role === 'unitAdministrator' || one.person === key)
  const id = ports.chance.id()
  const members = joined(left, { id, person: key, role: 'unitAdministrator', since: at, dwellings: [] })
  const people = { ...unit.personal.people, [key]: person }
  const next = withMembers({ ...unit, personal: { ...unit.personal, people } }, members)
  const params = [theUnit]
  const page = '/pages/home/index'
  return withNews(next, { at, by, what: 'administratorChanged' }, [
    { kind: 'unitOpened', to: key, params, page },
    ...replaced.map((one) => ({ kind: 'unitAdministratorReplaced' as const, to: one.person, params, page })),
  ])
}

/**
 * 变更管理员: the one before has nothing more to do with it from the next call on. A sub-account that becomes administrator
 * is one no longer. Sent twice, it answers alike.
 */
export const changeUnitAdministrator =
  (ports: Ports): UseCase<'review.changeUnitAdministrator'> =>
  async ({ unitId, version, administrator, papers }, { person: by }) => {
    checkPapers(papers)
    const [unit, named, dwellings] = await Promise.all([
      ports.units.get(unitId),
      checkUnitPerson(ports, administrator, 'administrator.'),
      dwellingsOf(ports, unitId),
    ])
    if (unit?.state !== 'open') throw new Refusal('not-found')
    const [now] = inRole(unit.members, 'unitAdministrator')
    const phoneNow = unit.personal.people[named.key]?.phone
    if (now?.person === named.key && phoneNow === named.person.phone) return { unit: unitRecord(unit, dwellings) }
    if (unit.version !== version) throw new Refusal('conflict')
    if (named.key === by || unit.memberKeys.includes(by))
      throw new Refusal('forbidden', { detail: '不能办理自己单位的账号，请由同事办理。' })
    const next = changed(ports, unit, named, by)
    await ports.units.replace(next)
    return { unit: unitRecord({ ...next, version: next.version + 1 }, dwellings) }
  }
