/** Registration, papers and the account. */
import { screens } from './all'
import { showScreens } from './show'

showScreens(screens.homes)
