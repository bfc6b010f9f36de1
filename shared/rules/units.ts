/** 单位账号 (R51–R53): who has one, what it may hold, and what must be shown to open it. */
import type { DeclarantType } from './declarants'
import { inForce } from './in-force'
import type { Material } from './materials'

/** 用人单位, 学校, 旅馆业等经营者, and 代办单位 that has no dwelling of its own: what has its account opened at a counter. */
export const openedUnitKinds = ['employer', 'school', 'lodgingOperator', 'agency'] as const
/** And 用证部门, which asks and declares nothing. */
export const unitKinds = [...openedUnitKinds, 'department'] as const
export type OpenedUnitKind = (typeof openedUnitKinds)[number]
export type UnitKind = (typeof unitKinds)[number]

const declarantTypes: Record<UnitKind, readonly DeclarantType[]> = {
  employer: ['employer', 'lessor', 'provider', 'actualManager'],
  school: ['school', 'lessor', 'provider', 'actualManager'],
  lodgingOperator: ['lodgingOperator', 'lessor', 'actualManager'],
  agency: [],
  department: [],
}

/** As what a unit may link a dwelling; nothing for an agency. A unit lives nowhere, so it is no ownerOccupier. */
export const unitDeclarantTypes = (kind: UnitKind): readonly DeclarantType[] => declarantTypes[kind]

/** 开户时出示的材料; those of a dwelling are asked for when it is linked. */
export const unitPapers = ['unitPapers', 'authorisation', 'handlerIdentity'] as const satisfies readonly Material[]
export type UnitPaper = (typeof unitPapers)[number]

/** 单位开户 (办理规定第八条、第二十二条) is at a counter only: what of the papers is still to be shown there. */
export const missingUnitPapers = (shown: readonly UnitPaper[]): UnitPaper[] =>
  unitPapers.filter((paper) => !shown.includes(paper))

/** How many sub-accounts a unit may have at a time. */
export const subAccountLimit = inForce([{ from: '2015-06-01', value: 50, source: 'our choice' }], {
  rule: 'R53',
  term: '单位子账号数量',
  unit: '个',
})
