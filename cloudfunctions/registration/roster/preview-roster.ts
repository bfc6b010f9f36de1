import type { InputOf, OutputOf } from '@shared/contract'
import { Refusal } from '@shared/refusal'
import { moveHints, moveInProblem } from '@shared/rules/moves'
import { correctableFields, type CorrectableField } from '@shared/text/resident-fields'
import { refusalText } from '@shared/text/refusals'
import type { DwellingLink, Registration } from '../../kernel/documents'
import { declarantOf } from '../../kernel/managing'
import type { Ports } from '../../kernel/ports'
import { openKeyOf } from '../../kernel/registration-changes'
import type { UseCase } from '../../kernel/use-case'
import { checkResident } from '../declaring/check-resident'
import { linkId } from '../dwellings/link-view'
import { openLink } from '../dwellings/own-link'
import { filedOf, isFiledByDeclarant, isOpen } from '../residents/own-registrations'
import { isInstantRow } from './roster-links'

type Row = InputOf<'registration.previewRoster'>['rows'][number]
type Answer = OutputOf<'registration.previewRoster'>['rows'][number]

/** `resident.phone` and `moveInOn` of a filing as the columns of a row. */
export const byColumn = (fields: Readonly<Record<string, string>>): Record<string, string> =>
  Object.fromEntries(Object.entries(fields).map(([path, message]) => [path.replace(/^resident\./, ''), message]))

/** What the roster says otherwise than the registration. A cell left blank says nothing. */
const differences = (row: Row, doc: Registration): CorrectableField[] => {
  if (!isFiledByDeclarant(doc)) return []
  const filed = { ...filedOf(doc), moveInOn: doc.moveInOn }
  const said = { ...row.resident, moveInOn: row.moveInOn }
  return correctableFields.filter((field) => (said[field] ?? '') !== '' && said[field] !== filed[field])
}

const plain = { registrationId: null, changed: [], problem: null, fields: {} }

interface Facts {
  today: string
  link: DwellingLink
  open: Registration | undefined
  holder: string
}

const answerOf = (row: Row, { today, link, open, holder }: Facts): Answer => {
  const problem = moveInProblem({ moveInOn: row.moveInOn, today })
  if (problem)
    return {
      ...plain,
      row: row.row,
      outcome: 'refused',
      problem: moveHints[problem],
      fields: { moveInOn: moveHints[problem] },
    }
  const resident = checkResident(row.resident, { instant: isInstantRow(link), today })
  if (open?.state === 'awaitingConfirmation' && open.confirmers?.includes(holder))
    throw new Refusal('check-in-waiting', { fields: { 'resident.idNumber': refusalText['check-in-waiting'] } })
  if (!open || open.declarant !== declarantOf(link) || !isOpen(open))
    return { ...plain, row: row.row, outcome: 'joins' }
  const changed = differences({ ...row, resident }, open)
  return {
    ...plain,
    row: row.row,
    outcome: changed.length > 0 ? 'changed' : 'unchanged',
    registrationId: open._id,
    changed,
  }
}

/**
 * 试算 of some rows of a roster. Of a registration that another declarant filed nothing is said, and no register is asked: who
 * wants to know whether a name and a number belong together must declare. Three round trips with the session.
 */
export const previewRoster =
  (ports: Pick<Ports, 'links' | 'registrations' | 'people' | 'today'>): UseCase<'registration.previewRoster'> =>
  async ({ rows }, { holder }) => {
    const keyOf = ({ dwellingCode, resident: { idType, idNumber } }: Row) =>
      openKeyOf(ports.people.keyOf(idType, idNumber), dwellingCode)
    const ids = [...new Set(rows.map(({ dwellingCode }) => linkId(dwellingCode, holder.id)))]
    const [links, registered] = await Promise.all([
      ports.links.find({ _id: { in: ids } }, { limit: ids.length }),
      ports.registrations.find({ openKey: { in: rows.map(keyOf) } }, { limit: rows.length }),
    ])
    const linkOf = new Map(links.map((link) => [link._id, link]))
    const openOf = new Map(registered.map((doc) => [doc.openKey, doc]))
    const today = ports.today()
    const answers = rows.map((row): Answer => {
      try {
        const link = openLink(linkOf.get(linkId(row.dwellingCode, holder.id)), row.dwellingCode, holder)
        return answerOf(row, { today, link, open: openOf.get(keyOf(row)), holder: holder.id })
      } catch (error) {
        if (!(error instanceof Refusal)) throw error
        const fields = error.code === 'not-your-dwelling' ? { dwellingCode: error.message } : (error.more.fields ?? {})
        return { ...plain, row: row.row, outcome: 'refused', problem: error.message, fields: byColumn(fields) }
      }
    })
    return { rows: answers }
  }
