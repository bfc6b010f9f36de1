/** The homes of whoever acts for others. */
export { DeclarantHome } from './declarant-home'
export { OfficerHome } from './officer-home'
export { StaffHome } from './staff-home'
export { SubAccountHome } from './sub-account-home'
export { UnitHome } from './unit-home'
