import type { Ports } from '../../kernel/ports'
import { withNews } from '../../kernel/telling'
import type { UseCase } from '../../kernel/use-case'
import { saveFile } from '../file/permit-file'
import { answered } from './answered'
import { factsOf, lookedAt } from './look'
import { nextStandingLook } from './standing'
import { standingViewOf } from './view'

/**
 * 还住在这里. The holder's word takes the place of what the records do not say; the rest is looked at again at once. Four round
 * trips with the session, and the registers. Once the window has closed only the holder's own late endorsement is left.
 */
export const confirmStillResides =
  (ports: Ports): UseCase<'permit.confirmStillResides'> =>
  async (_, { person }) => {
    const today = ports.today()
    const at = ports.now().toISOString()
    const said = answered(await ports.permits.get(person), 'stillHere', at, today)
    const noted = withNews(said, { at, by: person, what: 'standing:stillHere' }, [])
    const open =
      nextStandingLook({ ...noted, standing: noted.standing && { ...noted.standing, look: null } }, today) === today
    const file = (open && lookedAt(ports, noted, await factsOf(ports, noted, today), today)) || noted
    await saveFile(ports, file)
    const filed = file.cases.length > noted.cases.length ? file.cases.at(-1) : undefined
    return { standing: standingViewOf(file, today), receipt: filed?.receipt ?? null }
  }
