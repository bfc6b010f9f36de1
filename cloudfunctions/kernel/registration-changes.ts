/** 变更 of registrations: what the declarant, the resident and the staff all read and write of them. */
import type { ChangeView, HistoryLine, RunEffectView } from '@shared/contract/change'
import type { RunEffect } from '@shared/rules/run-standing'
import { historyNames } from '@shared/text/registration-changes'
import { residentFieldText } from '@shared/text/resident-fields'
import type { ChangeDetail, Registration, RegistrationChange } from './documents'
import { isUnitKey } from './units'

/** One open registration of a person in a dwelling: the key is unique in the store. */
export const openKeyOf = (person: string, dwelling: string) => `${person}:${dwelling}`

export const changesOf = ({ changes = [] }: Pick<Registration, 'changes'>): RegistrationChange[] => changes

const noDetail: ChangeDetail = {
  moveOutOn: null,
  voidReason: null,
  words: '',
  fields: [],
  effect: null,
  objection: null,
}

export const detailOf = ({ personal }: Registration, changeId: string): ChangeDetail =>
  personal.details?.[changeId] ?? noDetail

/** Since when the oldest open objection waits. */
const objectedAtOf = (changes: readonly RegistrationChange[]): string | null =>
  changes.reduce<string | null>((oldest, { objection }) => {
    if (objection?.state !== 'open') return oldest
    return oldest === null || objection.at < oldest ? objection.at : oldest
  }, null)

/** When the newest change or objection was filed. */
const changedAtOf = (changes: readonly RegistrationChange[]): string | null =>
  changes
    .flatMap(({ at, objection }) => (objection ? [at, objection.at] : [at]))
    .reduce<string | null>((newest, at) => (newest === null || at > newest ? at : newest), null)

/** `doc` with a change of this id in place of the one before, or added; what is kept for the indexes follows. */
export const withChange = (doc: Registration, change: RegistrationChange, detail: ChangeDetail): Registration => {
  const before = changesOf(doc)
  const changes = before.some(({ id }) => id === change.id)
    ? before.map((one) => (one.id === change.id ? change : one))
    : [...before, change]
  return {
    ...doc,
    changes,
    laterReceipts: changes.flatMap(({ receipt, objection }) => (objection ? [receipt, objection.receipt] : [receipt])),
    objectedAt: objectedAtOf(changes),
    changedAt: changedAtOf(changes),
    personal: { ...doc.personal, details: { ...doc.personal.details, [change.id]: detail } },
  }
}

export const effectView = (effect: RunEffect): RunEffectView => ({
  start: null,
  days: null,
  fullOn: null,
  registerBy: null,
  ...effect,
})

const objectionView = (
  { objection }: RegistrationChange,
  { objection: said }: ChangeDetail,
): ChangeView['objection'] => {
  if (!objection) return null
  const { receipt, at, due, state, decidedAt } = objection
  return { receipt, at, due, state, decidedAt, words: said?.words ?? '', answer: said?.answer ?? null }
}

/** A change for those whom it concerns: values in words. */
export const changeView = (doc: Registration, change: RegistrationChange): ChangeView => {
  const detail = detailOf(doc, change.id)
  const { moveOutOn, voidReason, words, fields, effect } = detail
  return {
    changeId: change.id,
    kind: change.kind,
    at: change.at,
    receipt: change.receipt,
    moveOutOn,
    voidReason,
    words,
    fields: fields.map(({ field, before, after }) => ({
      field,
      before: residentFieldText(field, before),
      after: residentFieldText(field, after),
    })),
    effect,
    objection: objectionView(change, detail),
  }
}

/** Who stands behind a change: the declarant, and who did it in a person's name. A unit's own people hear of it with the unit. */
export const changedBy = ({ declarant }: Registration, { by }: RegistrationChange): string[] =>
  isUnitKey(declarant) ? [declarant] : [...new Set([declarant, by])]

/** What a declarant does to a record, by what its actions are called: others do it in the declarant's name, under their own key. */
const declarantsActs: readonly string[] = ['declared', 'movedOut', 'voided', 'corrected', 'revealed']

const roleOf = (doc: Registration, by: string, what: string): HistoryLine['by'] => {
  const { person, declarant, filedBy, checkIn } = doc
  if (by === 'system') return 'system'
  if (checkIn?.decided && (what === 'confirmed' || what === 'declined'))
    return checkIn.decided.by === 'officer' ? 'staff' : 'declarant'
  if (declarantsActs.includes(what)) return 'declarant'
  if (by === filedBy) return 'resident'
  if (by === person && (by !== declarant || what === 'objected')) return 'resident'
  return by === declarant ? 'declarant' : 'staff'
}

/** Who did what with the record, oldest first. */
export const historyOf = (doc: Registration): HistoryLine[] =>
  doc.actions.flatMap(({ at, by, what }) => {
    const said = historyNames[doc.checkIn && what === 'declined' ? 'notConfirmed' : what]
    return said ? [{ at, by: roleOf(doc, by, what), what: said }] : []
  })
