import type { UnitRecord } from '@shared/contract/review'
import { badInput } from '@shared/refusal'
import { unitCode, unitCodeHints } from '@shared/rules/unit-code'
import { materialNames } from '@shared/rules/materials'
import { missingUnitPapers, type UnitPaper } from '@shared/rules/units'
import { maskIdNumber, maskName, maskPhone } from '@shared/text/greeting'
import type { Unit } from '../../kernel/documents'
import type { Ports } from '../../kernel/ports'
import { inRole } from '../../kernel/unit-people'

/** As staff see it. */
export const unitRecord = (unit: Unit, dwellings: number): UnitRecord => {
  const [administrator] = inRole(unit.members, 'unitAdministrator')
  const person = administrator && unit.personal.people[administrator.person]
  return {
    unitId: unit._id,
    version: unit.version,
    name: unit.personal.name,
    code: unit.personal.code,
    kind: unit.kind,
    address: unit.personal.address,
    state: unit.state,
    openedAt: unit.openedAt,
    administrator:
      administrator && person
        ? {
            maskedName: maskName(person.name),
            maskedIdNumber: maskIdNumber(person.idNumber),
            maskedPhone: maskPhone(person.phone),
            since: administrator.since,
          }
        : null,
    subAccounts: inRole(unit.members, 'subAccount').length,
    dwellings,
  }
}

/** How many dwellings the unit holds or has asked for. */
export const dwellingsOf = ({ links }: Pick<Ports, 'links'>, unitId: string): Promise<number> =>
  links.count({ person: unitId, state: { in: ['pending', 'approved'] } })

/** 统一社会信用代码 as it is kept. Throws `bad-input`. */
export const readUnitCode = (typed: string): string => {
  const { normalised, problem } = unitCode(typed)
  if (problem) throw badInput({ code: unitCodeHints[problem] })
  return normalised
}

/** Throws `bad-input` while something that must be shown was not. */
export const checkPapers = (papers: readonly UnitPaper[]): void => {
  const missing = missingUnitPapers(papers)
  if (missing.length > 0)
    throw badInput({ papers: `请先核对：${missing.map((paper) => materialNames[paper]).join('、')}` })
}
