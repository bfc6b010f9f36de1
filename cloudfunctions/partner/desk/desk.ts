import { cityDay } from '@shared/model/day'
import { accessListLines } from '@shared/rules/access'
import type { Ports } from '../../kernel/ports'
import type { UseCase } from '../../kernel/use-case'
import { listView } from './list-views'
import { ownDepartment } from './own-department'

const newest = 20

/** Three round trips on top of the session's two. */
export const desk =
  (ports: Ports): UseCase<'partner.desk'> =>
  async (_, caller) => {
    const department = await ownDepartment(ports, caller)
    const { _id } = department
    const [use, lists] = await Promise.all([
      ports.departmentUses.get(`${_id}:${cityDay(ports.now())}`),
      ports.accessLists.find({ department: _id }, { order: [['startedAt', 'desc']], limit: newest }),
    ])
    return {
      department: department.name,
      purposes: department.purposes.map(({ code, perDay }) => ({
        purpose: code,
        perDay,
        left: Math.max(0, perDay - (use?.counts[code] ?? 0)),
      })),
      mostLines: accessListLines.on(ports.today()),
      lists: lists.map(listView),
    }
  }
