import type { InputOf } from '@shared/contract'
import { badInput, Refusal } from '@shared/refusal'
import type { Department, Unit } from '../../kernel/documents'
import type { Ports } from '../../kernel/ports'
import { checkUnitPerson, ended, joined } from '../../kernel/unit-people'
import { withMembers } from '../../kernel/units'
import type { Caller, UseCase } from '../../kernel/use-case'
import { departmentUnitCode, departmentUnitKey, departmentView } from './department-view'

type Input = InputOf<'partner.saveDepartment'>
type Officer = Awaited<ReturnType<typeof checkUnitPerson>>

const newUnit = (id: string, { departmentCode, name }: Input, at: string): Unit => ({
  _id: id,
  version: 0,
  actions: [],
  outbox: [],
  tellAt: null,
  kind: 'department',
  state: 'open',
  openedAt: at,
  opening: { key: id, input: '' },
  papers: [],
  members: [],
  memberKeys: [],
  personal: { name, code: departmentUnitCode(departmentCode), address: '', people: {}, reason: null },
})

/** Who is not named any more has lost the role with the next call. */
const withOfficers = (ports: Ports, unit: Unit, officers: readonly Officer[], input: Input, at: string): Unit => {
  const keys = officers.map(({ key }) => key)
  const left = ended(unit.members, ({ person }) => !keys.includes(person))
  const member = (person: string) => ({
    id: ports.chance.id(),
    person,
    role: 'officer' as const,
    since: at,
    dwellings: [],
  })
  const stays = (person: string) => left.some((one) => one.person === person && one.state === 'active')
  const members = keys.reduce((all, person) => (stays(person) ? all : joined(all, member(person))), left)
  const people = { ...unit.personal.people, ...Object.fromEntries(officers.map(({ key, person }) => [key, person])) }
  return withMembers({ ...unit, state: input.state, personal: { ...unit.personal, name: input.name, people } }, members)
}

const officersOf = async (ports: Ports, { officers }: Input, { person }: Caller): Promise<Officer[]> => {
  const named = await Promise.all(
    officers.map(({ name, idNumber, phone }, i) =>
      checkUnitPerson(ports, { name, idType: '111', idNumber, phone }, `officers.${i}.`),
    ),
  )
  if (named.some(({ key }) => key === person))
    throw new Refusal('forbidden', { detail: '不能把自己设为部门经办人，请由同事办理。' })
  return named
}

/** 接入部门. Department and officers change in one write. */
export const saveDepartment =
  (ports: Ports): UseCase<'partner.saveDepartment'> =>
  async (input, caller) => {
    const { departmentCode, name, state, perMinute, purposes } = input
    if (new Set(purposes.map(({ code }) => code)).size < purposes.length)
      throw badInput({ purposes: '同一个查询目的只填一次' })
    const officers = await officersOf(ports, input, caller)
    const unitId = departmentUnitKey(ports, departmentCode)
    const [before, unitBefore] = await Promise.all([ports.departments.get(departmentCode), ports.units.get(unitId)])
    const at = ports.now().toISOString()
    const blank = { _id: departmentCode, version: 0, keys: [], actions: [], personal: { keys: {} } }
    const old: Omit<Department, 'name' | 'state' | 'perMinute' | 'purposes'> = before ?? blank
    const department: Department = {
      ...old,
      name,
      state,
      perMinute,
      purposes,
      actions: [...old.actions, { at, by: caller.person, what: before ? 'changed' : 'opened' }],
    }
    const unit = withOfficers(ports, unitBefore ?? newUnit(unitId, input, at), officers, input, at)
    await ports.together([
      { table: 'departments', doc: department },
      { table: 'units', doc: unit },
    ])
    return { department: departmentView(department, unit, ports.now()) }
  }
