import type { Account, DwellingLink, PermitFile, Registration } from '../../../cloudfunctions/kernel/documents'
import type { Citizen } from '../people/citizen'
import { accountsOf } from './accounts'
import { linksOf } from './links'
import { permitsOf } from './permits'
import { registrationsOf } from './registrations'
import type { Scene } from './scene'

export { sceneOf } from './scene'

/** What is on file of the people when the city starts, by table. */
export const historyOf = (
  scene: Scene,
  citizens: readonly Citizen[],
): { accounts: Account[]; links: DwellingLink[]; registrations: Registration[]; permits: PermitFile[] } => ({
  accounts: citizens.flatMap((one) => accountsOf(scene, one)),
  links: citizens.flatMap((one) => linksOf(scene, one)),
  registrations: citizens.flatMap((one) => registrationsOf(scene, one)),
  permits: citizens.flatMap((one) => permitsOf(scene, one)),
})
