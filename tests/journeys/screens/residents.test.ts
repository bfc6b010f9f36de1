/** What a resident holds: home, permit, fees, card. */
import { screens } from './all'
import { showScreens } from './show'

showScreens(screens.residents)
