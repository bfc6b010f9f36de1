import type { DepartmentView } from '@shared/contract/partner'
import { maskIdNumber, maskName } from '@shared/text/greeting'
import { Refusal } from '@shared/refusal'
import type { Department, Unit } from '../../kernel/documents'
import type { Ports } from '../../kernel/ports'
import { inRole } from '../../kernel/unit-people'
import { unitKey } from '../../kernel/units'

/** In place of a 统一社会信用代码: a department's officers are members of a unit of this code. */
const mark = 'department:'

export const departmentUnitCode = (departmentCode: string): string => `${mark}${departmentCode}`

/** Which department a unit is; null for every other unit. */
export const departmentCodeOf = ({ kind, personal }: Pick<Unit, 'kind' | 'personal'>): string | null =>
  kind === 'department' && personal.code.startsWith(mark) ? personal.code.slice(mark.length) : null

export const departmentUnitKey = (ports: Pick<Ports, 'people'>, departmentCode: string): string =>
  unitKey(ports, departmentUnitCode(departmentCode))

/** As staff see it: nothing by which a message could be signed. */
export const departmentView = (
  { _id, name, state, perMinute, purposes, keys }: Department,
  unit: Unit | null,
  now: Date,
): DepartmentView => ({
  departmentCode: _id,
  name,
  state,
  perMinute,
  purposes,
  officers: inRole(unit?.members ?? [], 'officer').flatMap(({ person }) => {
    const known = unit?.personal.people[person]
    return known ? [{ name: maskName(known.name), maskedIdNumber: maskIdNumber(known.idNumber) }] : []
  }),
  keys: keys.map(({ id, alg, from, until }) => ({
    keyId: id,
    alg,
    from,
    until,
    state: until !== null && until <= now.toISOString() ? 'ended' : 'inForce',
  })),
})

/** Two round trips. Throws `not-found`. */
export const readDepartment = async (ports: Pick<Ports, 'departments' | 'units' | 'people'>, code: string) => {
  const [department, unit] = await Promise.all([
    ports.departments.get(code),
    ports.units.get(departmentUnitKey(ports, code)),
  ])
  if (!department) throw new Refusal('not-found', { fields: { departmentCode: '没有这个部门' } })
  return { department, unit }
}
