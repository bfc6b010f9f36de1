import type { InputOf } from '@shared/contract'
import { Refusal } from '@shared/refusal'
import { maskName } from '@shared/text/greeting'
import { theUnit } from '@shared/text/units'
import type { Submission, Unit } from '../../kernel/documents'
import { Stale, type Ports } from '../../kernel/ports'
import { isRepeat, submissionOf } from '../../kernel/submission'
import { withNews } from '../../kernel/telling'
import { checkUnitPerson, ended, inRole, joined } from '../../kernel/unit-people'
import { unitKey, withMembers } from '../../kernel/units'
import type { Caller, UseCase } from '../../kernel/use-case'
import { checkPapers, dwellingsOf, readUnitCode, unitRecord } from './unit-record'

type Input = InputOf<'review.openUnitAccount'>
type Named = Awaited<ReturnType<typeof checkUnitPerson>>

const nothing = { version: 0, actions: [], outbox: [], tellAt: null, members: [], memberKeys: [] }

interface Opening {
  id: string
  code: string
  input: Input
  named: Named
  submission: Submission
  /** The account that was closed before. */
  closed: Unit | null
}

const opened = (ports: Ports, { person: by }: Caller, opening: Opening): Unit => {
  const { id, code, input, named, submission, closed } = opening
  const { kind, papers, name, address } = input
  const at = ports.now().toISOString()
  const unit: Unit = {
    ...(closed ?? nothing),
    _id: id,
    kind,
    state: 'open',
    openedAt: at,
    opening: submission,
    papers: [...papers],
    personal: { name, code, address, people: { ...closed?.personal.people, [named.key]: named.person }, reason: null },
  }
  const before = ended(unit.members, () => true)
  const administrator = { id: ports.chance.id(), person: named.key, role: 'unitAdministrator' as const, since: at }
  const open = withMembers(unit, joined(before, { ...administrator, dwellings: [] }))
  return withNews(open, { at, by, what: 'opened' }, [
    { kind: 'unitOpened', to: named.key, params: [theUnit], page: '/pages/home/index' },
  ])
}

const exists = ({ members, personal }: Unit): Refusal => {
  const [administrator] = inRole(members, 'unitAdministrator')
  const who = administrator && personal.people[administrator.person]
  const detail = `这个代码已经给“${personal.name}”开过户${who ? `，管理员是${maskName(who.name)}` : ''}。要换管理员，请用“变更管理员”。`
  return new Refusal('unit-exists', { detail, fields: { code: detail } })
}

/** 单位开户 (R52). What was shown at the counter is noted; the administrator is told in the same write. Nobody opens their own. */
export const openUnitAccount =
  (ports: Ports): UseCase<'review.openUnitAccount'> =>
  async (input, caller) => {
    const code = readUnitCode(input.code)
    checkPapers(input.papers)
    const id = unitKey(ports, code)
    const submission = submissionOf(ports, caller, input)
    const [existing, named] = await Promise.all([
      ports.units.get(id),
      checkUnitPerson(ports, input.administrator, 'administrator.'),
    ])
    if (existing && isRepeat(existing.opening, submission))
      return { unit: unitRecord(existing, await dwellingsOf(ports, id)) }
    if (existing?.state === 'open') throw exists(existing)
    if (named.key === caller.person) throw new Refusal('forbidden', { detail: '不能给自己开单位账号，请由同事办理。' })
    const unit = opened(ports, caller, { id, code, input, named, submission, closed: existing })
    if (existing) await ports.units.replace(unit)
    else if ((await ports.units.insert(unit)) === 'exists') throw new Stale('units')
    return { unit: unitRecord({ ...unit, version: unit.version + 1 }, 0) }
  }
