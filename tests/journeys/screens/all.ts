/** Every page of the app with its states, in the three groups that are shown side by side. */
import { accountScreens } from './account'
import { agencyScreens } from './agency'
import { cardScreens } from './cards'
import { checkInScreens } from './check-in'
import { accessScreens, departmentScreens } from './department'
import { counterScreens } from './counter'
import { deskScreens } from './desk'
import { evidenceScreens } from './evidence'
import { familyScreens } from './family'
import { feeScreens } from './fees'
import { guideScreens } from './guide'
import { monthScreens } from './month'
import { paperScreens } from './paper-screens'
import { permitScreens } from './permit'
import { registrationScreens } from './registration'
import { slipScreens } from './slip'
import { staffScreens } from './staff'
import { tabs } from './tabs'
import { unitScreens } from './units'
import type { Screen } from './screen'

export const screens: Record<'residents' | 'homes' | 'desks', Screen[]> = {
  /** What a resident holds: home, permit, fee, card. */
  residents: [...tabs, ...permitScreens, ...familyScreens, ...feeScreens, ...cardScreens, ...slipScreens],
  /** Registration, papers and the account. */
  homes: [
    ...registrationScreens,
    ...evidenceScreens,
    ...checkInScreens,
    ...monthScreens,
    ...paperScreens,
    ...accountScreens,
    ...accessScreens,
  ],
  /** Staff, units, and what is open to anyone. */
  desks: [
    ...staffScreens,
    ...deskScreens,
    ...counterScreens,
    ...unitScreens,
    ...agencyScreens,
    ...departmentScreens,
    ...guideScreens,
  ],
}
