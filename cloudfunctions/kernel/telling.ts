/** A change and the notice that tells of it are one write. */
import { reminderKinds } from '@shared/rules/reminders'
import { ruleVersion } from '@shared/rules/version'
import { theUnit } from '@shared/text/units'
import type { Action, Notice, OutboxEntry, Telling } from './documents'

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

/** `doc` without reminders that were not told yet: they say what is no longer so. */
export const withoutReminders = <T extends Telling>(doc: T): T => {
  const outbox = doc.outbox.filter(({ kind }) => !reminderKinds.includes(kind))
  return { ...doc, outbox, tellAt: outbox.length > 0 ? doc.tellAt : null }
}

/** What a notice says, as its reader sees it. */
export const paramsOf = ({ params, personal }: Pick<Notice, 'params' | 'personal'>): string[] =>
  params.map((param) => (param === theUnit ? (personal?.unit ?? '') : param))
