import { cycle, type Cycle } from '@shared/rules/cycle'
import { nextReminderOn, reminderDue, type Reminder } from '@shared/rules/reminders'
import type { Day } from '@shared/model/day'
import type { PermitFile } from '../../kernel/documents'
import type { Ports } from '../../kernel/ports'
import { withNews, withoutReminders } from '../../kernel/telling'
import { standingReminder } from '../standing/reminders'
import { tailOf } from '../standing/standing'

const params = (
  { kind, daysLeft }: Reminder,
  { validUntil, suspendedFrom, lastMakeupDay }: Cycle,
  tail: string,
): string[] => {
  switch (kind) {
    case 'permitSuspended':
      return [tail, suspendedFrom, lastMakeupDay]
    case 'cancellationSoon':
      return [tail, lastMakeupDay, String(daysLeft)]
    case 'endorsementSoon':
      return [tail, validUntil, String(daysLeft)]
    default:
      return [tail, validUntil]
  }
}

/** Whom nobody reminds: who has no permit, whose permit was cancelled, who has filed already. */
const isSilent = ({ issuedOn, cancelled, cases }: PermitFile): boolean =>
  issuedOn === null ||
  cancelled !== null ||
  cases.some(({ matter, state }) => matter === 'endorsement' && state === 'waiting')

const untold = (file: PermitFile, dates: Cycle, today: Day): Reminder | null => {
  const due = reminderDue(dates, today)
  return due && !file.reminded.includes(due.key) ? due : null
}

const datesOn = ({ issuedOn, endorsedOn }: PermitFile, today: Day): Cycle | null =>
  issuedOn === null ? null : cycle({ issuedOn, endorsedOn, today })

/** The day of the next reminder (R64); today while one is to be told. */
export const nextReminder = (file: PermitFile, today: Day): Day | null => {
  const dates = datesOn(file, today)
  if (!dates || file.cancelled) return null
  return untold(file, dates, today) && !isSilent(file) ? today : nextReminderOn(dates, today)
}

/** `file` with the reminder that is due, once a cycle and stage; it replaces one that was not told yet. Null when none is. */
export const reminded = (file: PermitFile, at: string, today: Day): PermitFile | null => {
  const dates = datesOn(file, today)
  const due = dates && untold(file, dates, today)
  if (!dates || !due || isSilent(file)) return null
  const told = [...file.reminded, due.key]
  const other = standingReminder(file, due, dates, today)
  if (other === 'none') return { ...file, reminded: told }
  const usual = { kind: due.kind, params: params(due, dates, tailOf(file)), page: '/packages/permit/endorse/index' }
  return withNews({ ...withoutReminders(file), reminded: told }, { at, by: 'system', what: `reminded:${due.key}` }, [
    { ...(other ?? usual), to: file._id },
  ])
}

/** A case that waited held the permit as it was; ended without an endorsement, what has lapsed meanwhile is told with its end. */
export const withLapse = (file: PermitFile, at: string, today: Day): PermitFile => {
  const dates = datesOn(file, today)
  return (dates && today > dates.validUntil && reminded(file, at, today)) || file
}

/** 到期签注提醒, a concern of the daily run. */
export const remind = async ({ now }: Pick<Ports, 'now'>, file: PermitFile, today: Day): Promise<PermitFile | null> =>
  reminded(file, now().toISOString(), today)
