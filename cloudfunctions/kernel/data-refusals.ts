/** 拒不提供信息的报告 of a room: kept with its link, whose holder made them. */
import type { DataRefusalView } from '@shared/contract/data-refusal'
import { normalName } from '@shared/model/name'
import { keptReport, type DataRefusal } from '@shared/rules/data-refusal'
import { cityDay, type Day } from '@shared/model/day'
import type { DataRefusalSaid, DwellingLink, Registration, StoredDataRefusal } from './documents'
import { Stale, type Ports } from './ports'
import { withNews } from './telling'

export const refusalsOf = ({ refusals = [] }: DwellingLink): StoredDataRefusal[] => refusals ?? []

const nothingSaid: DataRefusalSaid = { name: null, about: '', asked: '', answer: null }

export const saidOf = ({ personal }: DwellingLink, id: string): DataRefusalSaid =>
  personal.refusals?.[id] ?? nothingSaid

/** `link` with this report in place of the one before, or added; the index follows the oldest that is open. */
export const withRefusal = (link: DwellingLink, refusal: StoredDataRefusal, said: DataRefusalSaid): DwellingLink => {
  const before = refusalsOf(link)
  const refusals = before.some(({ id }) => id === refusal.id)
    ? before.map((one) => (one.id === refusal.id ? refusal : one))
    : [...before, refusal]
  const open = refusals.filter(({ state }) => state === 'open').map(({ at }) => at)
  return {
    ...link,
    refusals,
    refusedAt: open.sort()[0] ?? null,
    personal: { ...link.personal, refusals: { ...link.personal.refusals, [refusal.id]: said } },
  }
}

/** `fresh` with the reports of the links that it takes the place of: they outlive the link that they were made under. */
export const inheriting = (fresh: DwellingLink, ...before: (DwellingLink | null | undefined)[]): DwellingLink =>
  before.reduce<DwellingLink>(
    (link, one) =>
      (one ? refusalsOf(one) : []).reduce(
        (next, refusal) => withRefusal(next, refusal, one ? saidOf(one, refusal.id) : nothingSaid),
        link,
      ),
    fresh,
  )

/** `link` without its reports, which another one has inherited. */
export const bequeathed = (link: DwellingLink): DwellingLink =>
  refusalsOf(link).length === 0
    ? link
    : { ...link, refusals: [], refusedAt: null, personal: { ...link.personal, refusals: {} } }

export const refusalView = (link: DwellingLink, one: StoredDataRefusal): DataRefusalView => {
  const { name, about, asked, answer } = saidOf(link, one.id)
  return {
    refusalId: one.id,
    state: one.state,
    name,
    about,
    asked,
    moveInOn: one.moveInOn,
    reportedAt: one.at,
    due: one.state === 'open' ? one.due : null,
    decidedAt: one.decidedAt,
    answer,
    declaredOn: one.declared?.on ?? null,
    receipt: one.receipt,
  }
}

const facts = (link: DwellingLink): DataRefusal[] =>
  refusalsOf(link).map((one) => ({
    id: one.id,
    state: one.state,
    name: saidOf(link, one.id).name,
    moveInOn: one.moveInOn,
    reportedOn: one.on,
    declared: one.declared?.registration ?? null,
  }))

/** The report that this declaration goes back to; `used` are those that others of the same filing have taken. */
export const keptFor = (
  link: DwellingLink | null,
  declared: { name: string; moveInOn: Day; filedOn: Day },
  used: ReadonlySet<string> = new Set(),
): NonNullable<Registration['dataRefusal']> | null => {
  if (!link) return null
  const found = keptReport(
    facts(link).filter(({ id }) => !used.has(id)),
    { ...declared, name: normalName(declared.name) },
  )
  return found && { id: found.id, link: link._id, on: found.reportedOn }
}

/**
 * Notes on the reports for whom they have served, after those registrations are written: safe to repeat, and tried again while
 * others write the link.
 */
export const settleReports = async (
  { links }: Pick<Ports, 'links'>,
  docs: readonly Registration[],
  by: string,
  at: string,
): Promise<void> => {
  const served = docs.flatMap(({ _id, dataRefusal, checkIn, filedOn }) =>
    dataRefusal
      ? [
          {
            link: dataRefusal.link,
            report: dataRefusal.id,
            registration: _id,
            on: checkIn?.decided ? cityDay(new Date(checkIn.decided.at)) : filedOn,
          },
        ]
      : [],
  )
  for (const { link: id, report, registration, on } of served) {
    for (;;) {
      const link = await links.get(id)
      const one = link && refusalsOf(link).find((refusal) => refusal.id === report)
      if (!link || !one || one.declared) break
      const next = withRefusal(link, { ...one, declared: { registration, on } }, saidOf(link, report))
      try {
        await links.replace(withNews(next, { at, by, what: 'refusalServed' }, []))
        break
      } catch (error) {
        if (!(error instanceof Stale)) throw error
      }
    }
  }
}
