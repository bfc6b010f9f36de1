import type { Ports } from '../../kernel/ports'
import type { UseCase } from '../../kernel/use-case'
import { departmentUnitKey, departmentView } from './department-view'

/** More than a city has. */
const most = 200

export const listDepartments =
  (ports: Ports): UseCase<'partner.listDepartments'> =>
  async () => {
    const departments = await ports.departments.find({}, { order: [['_id', 'asc']], limit: most })
    const ids = departments.map(({ _id }) => departmentUnitKey(ports, _id))
    const units = ids.length > 0 ? await ports.units.find({ _id: { in: ids } }, { limit: most }) : []
    const unitOf = (code: string) => units.find(({ _id }) => _id === departmentUnitKey(ports, code)) ?? null
    return { departments: departments.map((one) => departmentView(one, unitOf(one._id), ports.now())) }
  }
