/** A change and the notice that tells of it are one write. */
import { ruleVersion } from '@shared/rules'
import type { Action, OutboxEntry, Telling } from './documents'

/** `doc` with one more action and its notices. The ids of notices grow with the actions, so a repeat makes no second one. */
export const withNews = <T extends Telling>(
  doc: T,
  action: Omit<Action, 'rules'>,
  notices: Omit<OutboxEntry, 'id'>[],
): T => {
  const outbox = [...doc.outbox, ...notices.map((notice, i) => ({ ...notice, id: `${doc.actions.length}-${i}` }))]
  return {
    ...doc,
    actions: [...doc.actions, { ...action, rules: ruleVersion }],
    outbox,
    tellAt: outbox.length > 0 ? action.at : null,
  }
}
