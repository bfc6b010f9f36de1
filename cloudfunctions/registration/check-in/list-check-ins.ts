import { isFiled } from '../../kernel/check-in'
import type { Ports } from '../../kernel/ports'
import type { UseCase } from '../../kernel/use-case'
import { onlyTheirs } from '../dwellings/own-link'
import { checkDwellingCode } from '../dwellings/check-dwelling-code'
import { askedView } from './check-in-view'

const shown = 200
/** Dwellings that one declarant holds: who waits in any of them is asked about. */
const most = 1000

/** 待我确认的住户: those who were asked of this declarant, in dwellings that are still theirs. The oldest first. */
export const listCheckIns =
  ({
    registrations,
    links,
    today,
  }: Pick<Ports, 'registrations' | 'links' | 'today'>): UseCase<'registration.listCheckIns'> =>
  async ({ dwellingCode }, { holder }) => {
    if (dwellingCode) checkDwellingCode(dwellingCode)
    const [found, mine] = await Promise.all([
      registrations.find(
        { confirmers: holder.id, state: 'awaitingConfirmation', ...onlyTheirs(holder) },
        { limit: shown },
      ),
      links.find({ person: holder.id, state: 'approved', ...onlyTheirs(holder) }, { limit: most }),
    ])
    const held = new Set(mine.map(({ dwelling }) => dwelling))
    const checkIns = found
      .filter(isFiled)
      .filter(({ dwelling }) => held.has(dwelling) && (dwellingCode === null || dwelling === dwellingCode))
      .sort((a, b) => (a.filedAt < b.filedAt ? -1 : 1))
      .map((doc) => askedView(doc, today()))
    return { checkIns }
  }
