import { Refusal } from '@shared/refusal'
import type { Ports } from '../../kernel/ports'
import type { UseCase } from '../../kernel/use-case'
import { departmentView, readDepartment } from './department-view'

/** 停用密钥: the next message signed with it is refused. What verified is forgotten; that it was there is not. */
export const endDepartmentKey =
  (ports: Ports): UseCase<'partner.endDepartmentKey'> =>
  async ({ departmentCode, keyId }, { person: by }) => {
    const { department, unit } = await readDepartment(ports, departmentCode)
    const key = department.keys.find(({ id }) => id === keyId)
    if (!key) throw new Refusal('not-found', { fields: { keyId: '没有这个密钥' } })
    const at = ports.now().toISOString()
    if (key.until !== null && key.until <= at) return { department: departmentView(department, unit, ports.now()) }
    const { [keyId]: _gone, ...keys } = department.personal.keys
    const changed = {
      ...department,
      keys: department.keys.map((one) => (one.id === keyId ? { ...one, until: at } : one)),
      actions: [...department.actions, { at, by, what: `keyEnded:${keyId}` }],
      personal: { keys },
    }
    await ports.departments.replace(changed)
    return { department: departmentView(changed, unit, ports.now()) }
  }
