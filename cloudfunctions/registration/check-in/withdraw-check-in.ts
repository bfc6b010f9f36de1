import { streetName } from '@shared/codes/streets'
import { Refusal } from '@shared/refusal'
import { isFiled, toConfirmers, type Filed } from '../../kernel/check-in'
import type { Ports } from '../../kernel/ports'
import { withNews } from '../../kernel/telling'
import type { UseCase } from '../../kernel/use-case'
import { ownView } from './check-in-view'

/** 撤回: only one's own, and only while it waits. Whoever was asked is told. */
export const withdrawCheckIn =
  ({
    registrations,
    now,
    today,
  }: Pick<Ports, 'registrations' | 'now' | 'today'>): UseCase<'registration.withdrawCheckIn'> =>
  async ({ checkInId }, { person }) => {
    const doc = await registrations.get(checkInId)
    if (!isFiled(doc) || doc.filedBy !== person) throw new Refusal('not-found')
    if (doc.state === 'withdrawn') return { checkIn: ownView(doc, today()) }
    if (doc.state !== 'awaitingConfirmation') throw new Refusal('already-decided')
    const next: Filed = { ...doc, state: 'withdrawn', openKey: doc._id, nextLookOn: null }
    const notices = toConfirmers(doc, { kind: 'checkInWithdrawn', params: [streetName(doc.street)] })
    await registrations.replace(withNews(next, { at: now().toISOString(), by: person, what: 'withdrawn' }, notices))
    return { checkIn: ownView(next, today()) }
  }
