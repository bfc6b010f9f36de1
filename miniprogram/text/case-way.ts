import { caseStateNames, type CaseState } from '@shared/rules/case-states'
import { type Office, type WayStep } from '@shared/rules/case-way'
import { type CaseDetail, type CaseView } from '@shared/contract/permit'

/** The steps of a case, as people name them. */
export const stepText: Record<WayStep, string> = {
  accepted: '受理',
  verify: '核对数据、审核',
  pay: '缴工本费',
  make: '制证',
  deliver: '送到领证地点',
  collect: '领证',
}

/** 承办: whose turn it is. The acceptance point by its name, where one was chosen. */
export const officeText = (office: Office, point: string | null): string => {
  if (office === 'departments') return '公安机关和数据部门'
  if (office === 'applicant') return '请您缴费'
  if (office === 'maker') return '制证中心'
  if (office === 'courier') return '同城快递'
  return point ?? '居住证系统'
}

export const progressText = (state: CaseState): string => caseStateNames[state]

/** 由谁申办. */
export const filedByText: Record<CaseView['filedBy'], string> = {
  self: '本人申办',
  guardian: '监护人代办',
  counter: '受理点窗口办理',
  unit: '由单位代办',
  standing: '自动签注',
}

/** 由单位代办, with its name where it is known. */
export const filerText = ({ filedBy, unit }: Pick<CaseDetail, 'filedBy' | 'unit'>): string =>
  filedBy === 'unit' && unit ? `由${unit}代办` : filedByText[filedBy]
