import type { OutputOf } from '@shared/contract'
import { Refusal } from '@shared/refusal'
import type { DwellingLink, Submission, Unlinking } from '../../kernel/documents'
import type { Ports } from '../../kernel/ports'
import { isRepeat, submissionOf } from '../../kernel/submission'
import { withNews } from '../../kernel/telling'
import type { Caller, UseCase } from '../../kernel/use-case'
import { finish, isUnfinished } from './finish-unlinking'
import { linkId } from './link-view'
import { openLink } from './own-link'

type Output = OutputOf<'registration.unlinkDwelling'>

const answer = ({ at, done }: Unlinking): Output => ({
  endedAt: at,
  ...(done ?? { movedOut: 0, unmanaged: 0, dropped: 0, handedOver: 0 }),
})

const ended = (ports: Ports, caller: Caller, link: DwellingLink, submission: Submission, withResidents: boolean) => {
  const at = ports.now().toISOString()
  const unlinking: Unlinking = {
    withResidents,
    at,
    on: ports.today(),
    by: caller.person,
    submission,
    done: null,
  }
  const next = { ...link, state: 'ended' as const, decidedAt: at, releasing: true, unlinking }
  return withNews(next, { at, by: caller.person, what: 'unlinked' }, [])
}

/** What this very submission made of the link before. */
const earlier = async (ports: Ports, link: DwellingLink | null, submission: Submission): Promise<Output | null> => {
  if (link?.state !== 'ended' || !link.unlinking || !isRepeat(link.unlinking.submission, submission)) return null
  const { unlinking } = isUnfinished(link) ? await finish(ports, link) : { unlinking: link.unlinking }
  return answer(unlinking)
}

/**
 * 注销关联 (R16). The link ends at once; then each resident is moved out as of this day, or told that nobody manages their record
 * now. What a crash leaves is finished by `system.retryWaiting`. Other declarants of the dwelling keep their links.
 */
export const unlinkDwelling =
  (ports: Ports): UseCase<'registration.unlinkDwelling'> =>
  async (input, caller) => {
    const { dwellingCode, withResidents } = input
    const { holder } = caller
    if (holder.dwellings && !holder.dwellings.includes(dwellingCode)) throw new Refusal('not-your-dwelling')
    const submission = submissionOf(ports, caller, input)
    // Read once: between two looks the same submission, sent at the same time, would end it.
    const found = await ports.links.get(linkId(dwellingCode, holder.id))
    const again = await earlier(ports, found, submission)
    if (again) return again
    const link = openLink(found, dwellingCode, holder)
    const next = ended(ports, caller, link, submission, withResidents)
    await ports.links.replace(next)
    const { unlinking } = await finish(ports, { ...next, version: next.version + 1 })
    return answer(unlinking)
  }
