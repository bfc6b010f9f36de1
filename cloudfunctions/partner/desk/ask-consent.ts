import { badInput, Refusal } from '@shared/refusal'
import { accessAskedUntil, accessGrants, accessState } from '@shared/rules/access'
import { unitShort } from '@shared/text/units'
import type { AccessConsent } from '../../kernel/documents'
import { Stale, type Ports } from '../../kernel/ports'
import { withNews } from '../../kernel/telling'
import type { UseCase } from '../../kernel/use-case'
import { consentIdOf, consentView } from './list-views'
import { ownList } from './own-department'

const residentIdCard = '111'
const page = '/packages/account/access/index'

/**
 * 请本人同意, told to the person in the same write. Asked for twice, it is one; who said no is not asked again for the same
 * case.
 */
export const askConsent =
  (ports: Ports): UseCase<'partner.askConsent'> =>
  async ({ listId, line: index }, caller) => {
    const { department, list } = await ownList(ports, caller, listId)
    const line = list.personal.lines[index]
    const fields = [...accessGrants[list.purpose].withConsent]
    if (line?.result?.outcome !== 'match') throw badInput({ line: '先查到相符的居住证，才能请本人同意' })
    if (fields.length === 0) throw badInput({ line: '这个查询目的不提供更多内容' })
    const { name, idNumber, caseNo } = line
    const id = consentIdOf(ports, list, line)
    const [today, at] = [ports.today(), ports.now().toISOString()]
    const before = await ports.accessConsents.get(id)
    const state = before && accessState(before, today)
    if (before && (state === 'asked' || state === 'agreed')) return { consent: consentView(before, today) }
    if (state === 'declined' || state === 'withdrawn')
      throw new Refusal('already-decided', { detail: '本人没有同意，这件业务不能再问。需要材料的，请本人自己提供。' })
    const blank = { version: 0, actions: [], outbox: [], tellAt: null }
    const asked: AccessConsent = {
      ...(before ?? blank),
      _id: id,
      department: department._id,
      departmentName: department.name,
      purpose: list.purpose,
      person: ports.people.keyOf(residentIdCard, idNumber),
      fields,
      state: 'asked',
      askedAt: at,
      askedOn: today,
      askedBy: caller.person,
      until: accessAskedUntil(today),
      answeredAt: null,
      personal: { caseNo, name, idNumber },
    }
    const told = withNews(asked, { at, by: caller.person, what: 'asked' }, [
      { kind: 'accessAsked', to: asked.person, params: [unitShort(department.name), asked.until], page },
    ])
    if (before) await ports.accessConsents.replace(told)
    else if ((await ports.accessConsents.insert(told)) === 'exists') throw new Stale('accessConsents')
    return { consent: consentView(told, today) }
  }
