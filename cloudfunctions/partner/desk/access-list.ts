import { accessGrants } from '@shared/rules/access'
import type { Ports } from '../../kernel/ports'
import type { UseCase } from '../../kernel/use-case'
import { consentIdOf, lineView, listView } from './list-views'
import { ownList } from './own-department'

/** A list with every answer, and what became of each request for consent. */
export const accessList =
  (ports: Ports): UseCase<'partner.accessList'> =>
  async ({ listId }, caller) => {
    const { department, list } = await ownList(ports, caller, listId)
    const { lines } = list.personal
    const ids = lines.map((line) => consentIdOf(ports, list, line))
    const mayAsk = [...accessGrants[list.purpose].withConsent]
    const consents =
      mayAsk.length > 0
        ? await ports.accessConsents.find({ _id: { in: [...new Set(ids)] } }, { limit: ids.length })
        : []
    const byId = new Map(consents.map((one) => [one._id, one]))
    const today = ports.today()
    return {
      department: department.name,
      list: listView(list),
      mayAsk,
      lines: lines.map((line, i) => lineView(line, byId.get(ids[i] ?? ''), today)),
    }
  }
