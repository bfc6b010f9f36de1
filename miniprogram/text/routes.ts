import { type Route } from '@shared/model/decision'
import { residenceMonths } from '@shared/rules/continuity'
import { ruleVersion } from '@shared/rules/version'

/** The ways to a permit, as people know them. */
export const routeTitle: Record<Route, string> = {
  residenceAndWork: `居住满 ${residenceMonths.on(ruleVersion)} 个月并参加社会保险`,
  talent: '引进人才',
  student: '在深就读的学生',
}
