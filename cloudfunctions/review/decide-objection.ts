import { streetName } from '@shared/codes/streets'
import type { InputOf } from '@shared/contract'
import { Refusal } from '@shared/refusal'
import { registeredOn } from '@shared/rules/effective-date'
import { isContested, restored, withoutCorrection, type Restored } from '@shared/rules/objection'
import { changeNames } from '@shared/text/registration-changes'
import type { DwellingLink, Registration, RegistrationChange } from '../kernel/documents'
import type { Ports } from '../kernel/ports'
import { changedBy, changesOf, detailOf, openKeyOf, withChange } from '../kernel/registration-changes'
import { withNews } from '../kernel/telling'
import { refuseOwn } from '../kernel/units'
import type { UseCase } from '../kernel/use-case'
import { readObjection, registeredAgain } from './objection'
import { release } from './release-link'

const recordPage = (id: string) => `/packages/registration/record/index?id=${id}`
const residentsPage = (dwelling: string) => `/packages/registration/residents/index?dwelling=${dwelling}`
const linkOf = ({ links }: Ports, doc: Registration) => links.get(`${doc.dwelling}:${doc.declarant}`)

/** What the record would be if nothing had happened: one that waited for its link may have taken effect, or not. */
const recordWithout = (
  { before }: RegistrationChange,
  link: DwellingLink | null,
): 'active' | 'awaitingLink' | 'declined' => {
  if (before === 'active') return 'active'
  if (link?.state === 'approved') return 'active'
  return link?.state === 'pending' ? 'awaitingLink' : 'declined'
}

const comesBack = (doc: Registration, { state, endedOn }: Restored): Registration => ({
  ...doc,
  state,
  endedOn,
  registeredOn:
    doc.registeredOn ??
    (state === 'active' || state === 'movedOut'
      ? registeredOn({ by: 'declarant', filedOn: doc.filedOn, confirmedOn: null, link: 'approved' })
      : null),
  openKey: state === 'active' || state === 'awaitingLink' ? openKeyOf(doc.person, doc.dwelling) : doc._id,
})

/** A correction taken back: the fields as they were, but for those corrected again since. */
const uncorrected = (doc: Registration, change: RegistrationChange): Registration => {
  const { fields } = detailOf(doc, change.id)
  const known = Object.fromEntries(
    fields.map(({ field }) => [field, field === 'moveInOn' ? doc.moveInOn : doc.personal[field]]),
  )
  const { moveInOn, ...values } = withoutCorrection(known, fields)
  return { ...doc, moveInOn: moveInOn ?? doc.moveInOn, personal: { ...doc.personal, ...values } }
}

interface Deciding {
  doc: Registration
  change: RegistrationChange
  input: InputOf<'review.decideObjection'>
  by: string
  at: string
}

/** `doc`, as it stands after the decision, with the decision and what both sides are told. */
const decided = (doc: Registration, { change, input, by, at }: Deciding): Registration => {
  const { uphold, reason } = input
  const { objection } = change
  if (!objection) throw new Refusal('not-found')
  const detail = detailOf(doc, change.id)
  const settled = withChange(
    doc,
    { ...change, objection: { ...objection, state: uphold ? 'upheld' : 'rejected', decidedAt: at, decidedBy: by } },
    { ...detail, objection: { words: detail.objection?.words ?? '', answer: reason } },
  )
  const params = [streetName(doc.street), changeNames[change.kind]]
  return withNews(settled, { at, by, what: uphold ? 'objectionUpheld' : 'objectionRejected' }, [
    { kind: uphold ? 'objectionUpheld' : 'objectionRejected', to: doc.person, params, page: recordPage(doc._id) },
    ...changedBy(doc, change).map((to) => ({
      kind: uphold ? ('changeUndone' as const) : ('changeStands' as const),
      to,
      params,
      page: residentsPage(doc.dwelling),
    })),
  ])
}

/** A later declaration that waited makes room for the restored record; its resident is told. */
const gaveWay = (other: Registration, at: string): Registration =>
  withNews(
    { ...other, state: 'declined', openKey: other._id, confirmers: [], nextLookOn: null },
    { at, by: 'system', what: 'gaveWay' },
    [
      {
        kind: 'registrationGaveWay',
        to: other.person,
        params: [streetName(other.street)],
        page: recordPage(other._id),
      },
    ],
  )

/** Writes an upheld objection to an ending: one write, or two in one transaction where a later declaration makes room. */
const restore = async (ports: Ports, deciding: Deciding): Promise<Registration> => {
  const { doc, change, at } = deciding
  const [other, link] = await Promise.all([registeredAgain(ports, doc), linkOf(ports, doc)])
  const back = restored({ record: recordWithout(change, link), other })
  const next = decided(comesBack(doc, back), deciding)
  if (back.otherEnds && other)
    await ports.together([
      { table: 'registrations', doc: gaveWay(other, at) },
      { table: 'registrations', doc: next },
    ])
  else await ports.registrations.replace(next)
  if (next.state === 'awaitingLink') await notForgotten(ports, next)
  return next
}

/** The link may have been decided while this was restored: then what waits for it is carried over now. */
const notForgotten = async (ports: Ports, doc: Registration): Promise<void> => {
  const link = await linkOf(ports, doc)
  if (link && link.state !== 'pending') await release(ports, link)
}

const decide = async (ports: Ports, deciding: Deciding): Promise<Registration> => {
  const { doc, change, input } = deciding
  if (input.uphold && change.kind !== 'corrected') return restore(ports, deciding)
  const next = decided(input.uphold ? uncorrected(doc, change) : doc, deciding)
  await ports.registrations.replace(next)
  return next
}

/** A permit case that waited for this is decided at once; where that fails, `system.retryWaiting` does it later. */
const decideCases = async ({ ask, complain }: Ports, doc: Registration, change: RegistrationChange): Promise<void> => {
  if (change.kind === 'corrected' || isContested(changesOf(doc))) return
  await ask('permit.decideWaiting', { person: doc.person }).catch((error: unknown) =>
    complain('review.decideObjection', error),
  )
}

/** 决定异议: restored as if nothing had happened, or it stays; both sides are told in the same write. Sent twice, it answers alike. */
export const decideObjection =
  (ports: Ports): UseCase<'review.decideObjection'> =>
  async (input, { person: by }) => {
    const { doc, change } = await readObjection(ports, input.objectionId)
    const verdict = input.uphold ? 'upheld' : 'rejected'
    if (change.objection?.state !== 'open') {
      if (change.objection?.decidedBy === by && change.objection.state === verdict) {
        if (doc.state === 'awaitingLink') await notForgotten(ports, doc)
        return { state: verdict, registration: doc.state }
      }
      throw new Refusal('already-decided')
    }
    if (doc.version !== input.version) throw new Refusal('conflict')
    const own = '不能决定与自己有关的异议，请由同事办理。'
    if (doc.person === by || change.by === by) throw new Refusal('forbidden', { detail: own })
    await refuseOwn(ports, doc.declarant, by, own)
    const next = await decide(ports, { doc, change, input, by, at: ports.now().toISOString() })
    await decideCases(ports, next, change)
    return { state: verdict, registration: next.state }
  }
