import { Refusal } from '@shared/refusal'
import type { AccessList, Department } from '../../kernel/documents'
import type { Ports } from '../../kernel/ports'
import type { Caller } from '../../kernel/use-case'
import { departmentCodeOf } from '../keys/department-view'

const closed = '这个部门的接入已停用，不能再查询。请联系居住证系统管理人员。'

/** The department for which the officer acts. One round trip. Throws `forbidden`. */
export const ownDepartment = async (
  { departments }: Pick<Ports, 'departments'>,
  { unit }: Pick<Caller, 'unit'>,
): Promise<Department> => {
  const code = unit && departmentCodeOf(unit)
  const department = code ? await departments.get(code) : null
  if (department?.state !== 'open') throw new Refusal('forbidden', { detail: closed })
  return department
}

/** A list of this department's. Two round trips. Throws `forbidden`, `not-found`. */
export const ownList = async (
  ports: Pick<Ports, 'departments' | 'accessLists'>,
  caller: Pick<Caller, 'unit'>,
  listId: string,
): Promise<{ department: Department; list: AccessList }> => {
  const [department, list] = await Promise.all([ownDepartment(ports, caller), ports.accessLists.get(listId)])
  if (list?.department !== department._id) throw new Refusal('not-found')
  return { department, list }
}
