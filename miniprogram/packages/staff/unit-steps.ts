/** 核对原件: what staff look at before they change anything of a unit's account. */
import { materialNames } from '@shared/rules/materials'
import { type UnitPaper, unitPapers } from '@shared/rules/units'
import { type Step } from '@/form'
import { type Values } from '@/form/steps'
import { unitDeskText as text } from '@/text/units'

export const blankPapers: Record<UnitPaper, string> = { unitPapers: '', authorisation: '', handlerIdentity: '' }

export const papersStep: Step<UnitPaper> = {
  id: 'papers',
  title: text.papersStep,
  lead: text.papersLead,
  group: text.papers,
  fields: unitPapers.map((paper) => ({
    kind: 'check' as const,
    name: paper,
    label: materialNames[paper],
    text: text.seen(materialNames[paper]),
    path: paper === 'unitPapers' ? 'papers' : paper,
    missing: `请核对${materialNames[paper]}`,
  })),
}

export const papersOf = (values: Values<UnitPaper>): UnitPaper[] => unitPapers.filter((one) => values[one] === 'yes')
