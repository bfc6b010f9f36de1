import { badInput, Refusal } from '@shared/refusal'
import { ledgerText as text } from '@shared/text/ledger'
import { declarantOf } from '../../kernel/managing'
import type { Exports } from '../../kernel/documents'
import { Stale, type Ports, type Sheets } from '../../kernel/ports'
import type { Caller, Holder, UseCase } from '../../kernel/use-case'
import { onlyTheirs } from '../dwellings/own-link'
import { everyStay } from './every-stay'
import { ledgerSheets } from './ledger'

const mime = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'
/** Thousands of stays that one file may have. */
const pages = 20
/** Links that are looked at for it. */
const most = 1000
const states = ['active', 'awaitingLink', 'movedOut', 'void'] as const
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

/** The stays in dwellings that this holder manages for somebody else now, with whom they are registered. */
const managedStays = async (ports: Pick<Ports, 'links' | 'registrations'>, holder: Holder) => {
  const links = await ports.links.find({ person: holder.id, state: 'approved', ...onlyTheirs(holder) }, { limit: most })
  const managed = links.filter(({ actsFor }) => actsFor)
  if (managed.length === 0) return []
  const where = {
    declarant: { in: [...new Set(managed.map(declarantOf))] },
    dwelling: { in: managed.map(({ dwelling }) => dwelling) },
    state: { in: [...states] },
  }
  const { docs } = await everyStay(ports, where, pages)
  const theirs = new Set(managed.map((link) => `${link.dwelling}:${declarantOf(link)}`))
  return docs.filter(({ dwelling, declarant }) => theirs.has(`${dwelling}:${declarant}`))
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
        state: { in: [...states] },
        ...onlyTheirs(caller.holder),
      },
      pages,
    )
    if (!complete) throw new Refusal('bad-input', { detail: text.tooMany })
    const managed = await managedStays(ports, caller.holder)
    const sheets = ledgerSheets([...docs, ...managed], year, today)
    const stays = sheets[1]?.rows.length ?? 0
    await note(ports, caller, `ledger:${year}`, stays)
    return { fileName: text.fileName(year), mime, base64: ports.sheets.write({ sheets }), stays }
  }
