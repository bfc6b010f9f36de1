/** 居住证档案: one document a person; permit, cases and notices change in one write. State is derived from its dates. */
import type { CaseView, PermitView } from '@shared/contract/permit'
import type { Day } from '@shared/model/day'
import { cycle } from '@shared/rules/cycle'
import { permitStatus, type PermitStatus } from '@shared/rules/permit-status'
import { nextReminderOn } from '@shared/rules/reminders'
import type { PermitCase, PermitFile } from '../kernel/documents'
import { Stale, type Ports } from '../kernel/ports'
import type { Caller } from '../kernel/use-case'

export const newFile = ({ person, session }: Caller): PermitFile => ({
  _id: person,
  version: 0,
  actions: [],
  outbox: [],
  tellAt: null,
  issuedOn: null,
  endorsedOn: [],
  route: null,
  cases: [],
  reminded: [],
  nextDueDay: null,
  nextTryAt: null,
  personal: {
    name: session.personal.name,
    idNumber: session.personal.idNumber,
    phone: session.personal.phone,
    agent: null,
    decisions: {},
  },
})

/** The dates of a permit, or null for a person who has none yet. */
export const permitDates = (file: PermitFile | null) =>
  file?.issuedOn ? { issuedOn: file.issuedOn, endorsedOn: file.endorsedOn } : null

/** 证件状态 on `today`. */
export const statusOf = (file: PermitFile | null, today: Day): PermitStatus => {
  const dates = permitDates(file)
  return permitStatus(dates && { ...dates, cancelledOn: null, cardFault: false }, today)
}

export const permitView = (file: PermitFile | null, today: Day): PermitView => {
  const dates = permitDates(file)
  if (!dates) {
    const none = {
      issuedOn: null,
      validUntil: null,
      windowOpens: null,
      suspendedFrom: null,
      lastMakeupDay: null,
      cancelledOn: null,
    }
    return { state: 'none', windowOpen: false, ...none }
  }
  const { validUntil, windowOpens, suspendedFrom, lastMakeupDay, cancelledOn, state } = cycle({ ...dates, today })
  const windowOpen = state === 'suspended' || (state === 'valid' && today >= windowOpens)
  return {
    state,
    issuedOn: dates.issuedOn,
    validUntil,
    windowOpens,
    windowOpen,
    suspendedFrom,
    lastMakeupDay,
    cancelledOn,
  }
}

export const caseView = (
  { personal }: PermitFile,
  { id, receipt, matter, state, filedAt, decidedAt, due }: PermitCase,
): CaseView => ({
  receipt,
  matter,
  state,
  filedAt,
  decidedAt,
  decision: personal.decisions[id] ?? null,
  due,
})

export const openCase = (file: PermitFile | null): PermitCase | undefined =>
  file?.cases.find(({ state }) => state === 'waiting')

/** Hints for the daily run, recomputed from the dates whenever these change. */
export const withHints = (file: PermitFile, today: Day): PermitFile => {
  const dates = permitDates(file)
  return { ...file, nextDueDay: dates && nextReminderOn(cycle({ ...dates, today }), today) }
}

/** `file` with `one` in place of the case of the same id, or added. */
export const withCase = (file: PermitFile, one: PermitCase): PermitFile => ({
  ...file,
  cases: file.cases.some(({ id }) => id === one.id)
    ? file.cases.map((other) => (other.id === one.id ? one : other))
    : [...file.cases, one],
})

/** One write either way: a new file is inserted, an old one replaced. A twin that was faster makes it `Stale`. */
export const saveFile = async ({ permits }: Pick<Ports, 'permits'>, file: PermitFile): Promise<void> => {
  if (file.version > 0) await permits.replace(file)
  else if ((await permits.insert(file)) === 'exists') throw new Stale('permits')
}
