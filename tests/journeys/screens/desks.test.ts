/** Staff, units, and what is open to anyone. */
import { screens } from './all'
import { showScreens } from './show'

showScreens(screens.desks)
