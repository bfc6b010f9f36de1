import type { Route } from '../model/decision'
import { residenceMonths } from '../rules/continuity'
import { ruleVersion } from '../rules/version'

/** 申办条件, as people know them: on screens and on paper alike. */
export const routeNames: Record<Route, string> = {
  residenceAndWork: `居住满 ${residenceMonths.on(ruleVersion)} 个月并参加社会保险`,
  talent: '引进人才',
  student: '在深就读的学生',
}
