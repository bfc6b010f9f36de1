/** 居住证档案: one document a person; permit, cases and notices change in one write. State is derived from its dates. */
import type { CaseView, PermitView } from '@shared/contract/permit'
import type { Day } from '@shared/model/day'
import type { Decision } from '@shared/model/decision'
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

export const openCase = (file: PermitFile | null): PermitCase | undefined =>
  file?.cases.find(({ state }) => state === 'waiting')

/** While an endorsement waits for a register, the state is held as it was when it was filed: the wait costs nobody a day. */
export const heldOn = (file: PermitFile | null, today: Day): Day => {
  const open = openCase(file)
  return open?.matter === 'endorsement' ? open.filedOn : today
}

/** 证件状态 on `today`. */
export const statusOf = (file: PermitFile | null, today: Day): PermitStatus => {
  const dates = permitDates(file)
  return permitStatus(dates && { ...dates, cancelledOn: null, cardFault: false }, heldOn(file, today))
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
  const { validUntil, windowOpens, suspendedFrom, lastMakeupDay, cancelledOn, state } = cycle({
    ...dates,
    today: heldOn(file, today),
  })
  const windowOpen = !openCase(file) && (state === 'suspended' || (state === 'valid' && today >= windowOpens))
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

/** The facts stay with the file; the person sees what was found. */
const withoutInputs = (decision: Decision | undefined): Decision | null =>
  decision ? { ...decision, inputs: {} } : null

export const caseView = (
  { personal }: PermitFile,
  { id, receipt, matter, state, filedAt, decidedAt, due }: PermitCase,
): CaseView => ({
  receipt,
  matter,
  state,
  filedAt,
  decidedAt,
  decision: withoutInputs(personal.decisions[id]),
  due,
})

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

/** How many refused decisions are kept with all their findings. */
const keptRefusals = 10

/** The decisions of `file` with that of `one`: every approval and wait, and the newest refusals. */
export const prunedDecisions = (file: PermitFile, one: PermitCase, decision: Decision): Record<string, Decision> => {
  const refused = file.cases.filter(({ state }) => state === 'refused').slice(0, -keptRefusals)
  const all = { ...file.personal.decisions, [one.id]: decision }
  return Object.fromEntries(Object.entries(all).filter(([id]) => !refused.some((old) => old.id === id)))
}

const findingsText = ({ findings }: Decision) =>
  JSON.stringify(findings.map(({ condition, state, found }) => [condition, state, found]))

/** A refusal of today for the very same reasons: asking again changes nothing, and is not filed again. */
export const sameRefusal = (file: PermitFile, filed: PermitCase, decision: Decision): PermitCase | undefined =>
  file.cases.findLast(({ id, matter, state, filedOn }) => {
    const earlier = file.personal.decisions[id]
    const alike = matter === filed.matter && state === 'refused' && filedOn === filed.filedOn && earlier
    return alike && decision.outcome === 'refused' && findingsText(earlier) === findingsText(decision)
  })
