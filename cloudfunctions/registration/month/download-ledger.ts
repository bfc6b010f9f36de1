import { badInput, Refusal } from '@shared/refusal'
import { ledgerText as text } from '@shared/text/ledger'
import type { Exports } from '../../kernel/documents'
import { Stale, type Ports, type Sheets } from '../../kernel/ports'
import type { Caller, UseCase } from '../../kernel/use-case'
import { onlyTheirs } from '../dwellings/own-link'
import { everyStay } from './every-stay'
import { ledgerSheets } from './ledger'

const mime = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'
/** Thousands of stays that one file may have. */
const pages = 20
/** Notes that are kept of one holder, the newest. */
const kept = 500

/** Who took which file, when, with how many people in it: written before the file is handed over. */
const note = async ({ exports, now }: Pick<Ports, 'exports' | 'now'>, caller: Caller, what: string, count: number) => {
  const { person, holder } = caller
  const taken = { at: now().toISOString(), by: person, what, count }
  const before = await exports.get(holder.id)
  const doc: Exports = { _id: holder.id, version: 0, ...before, taken: [...(before?.taken ?? []), taken].slice(-kept) }
  if (before) await exports.replace(doc)
  else if ((await exports.insert(doc)) === 'exists') throw new Stale('exports')
}

/** 年度台账: the stays of a year in the dwellings that this caller may see, numbers masked. Each download is noted. */
export const downloadLedger =
  (ports: Ports & { sheets: Sheets }): UseCase<'registration.downloadLedger'> =>
  async ({ year }, caller) => {
    const today = ports.today()
    if (`${year}` > today.slice(0, 4)) throw badInput({ year: text.future })
    const { docs, complete } = await everyStay(
      ports,
      {
        declarant: caller.holder.id,
        state: { in: ['active', 'awaitingLink', 'movedOut', 'void'] },
        ...onlyTheirs(caller.holder),
      },
      pages,
    )
    if (!complete) throw new Refusal('bad-input', { detail: text.tooMany })
    const sheets = ledgerSheets(docs, year, today)
    const stays = sheets[1]?.rows.length ?? 0
    await note(ports, caller, `ledger:${year}`, stays)
    return { fileName: text.fileName(year), mime, base64: ports.sheets.write({ sheets }), stays }
  }
