import type { OutputOf } from '@shared/contract'
import type { MoveInResult } from '@shared/contract/registration'
import type { Ports } from '../../kernel/ports'
import type { UseCase } from '../../kernel/use-case'
import { fileMoveIns } from '../declaring/file-move-ins'
import { linkId } from '../dwellings/link-view'
import { byColumn } from './preview-roster'
import { isInstantRow } from './roster-links'

type Answer = OutputOf<'registration.importRoster'>['rows'][number]

const answerOf = (row: number, result: MoveInResult): Answer => {
  if (result.outcome === 'filed') {
    const { receipt, registration, daysLate } = result
    const { registeredOn } = registration
    return { row, outcome: 'filed', receipt, registeredOn, daysLate, problem: null, fields: {} }
  }
  const { code, message, fields } = result.refusal
  const nothing = { row, receipt: null, registeredOn: null, daysLate: 0 }
  if (code === 'already-registered') return { ...nothing, outcome: 'unchanged', problem: null, fields: {} }
  const named = code === 'not-your-dwelling' ? { dwellingCode: message } : byColumn(fields)
  return { ...nothing, outcome: 'refused', problem: message, fields: named }
}

/**
 * 导入 of some rows of a roster: each is declared by itself. Who is registered there already is left as it is, so that a roster
 * which is imported again writes nothing. Six round trips with the session, whatever the number of rows.
 */
export const importRoster =
  (ports: Ports): UseCase<'registration.importRoster'> =>
  async ({ rows }, caller) => {
    const ids = [...new Set(rows.map(({ dwellingCode }) => linkId(dwellingCode, caller.holder.id)))]
    const links = await ports.links.find({ _id: { in: ids } }, { limit: ids.length })
    const instant = new Set(links.filter(isInstantRow).map(({ dwelling }) => dwelling))
    const filings = rows.map(({ dwellingCode, moveInOn, resident }) => ({
      dwellingCode,
      moveInOn,
      instant: instant.has(dwellingCode),
      resident,
    }))
    const results = await fileMoveIns(ports)(caller, filings, caller.submissionId ?? ports.chance.id())
    return { rows: rows.flatMap(({ row }, i) => (results[i] ? [answerOf(row, results[i])] : [])) }
  }
