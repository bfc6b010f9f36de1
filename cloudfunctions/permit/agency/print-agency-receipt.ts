import { pointName } from '@shared/codes/acceptance-points'
import type { Drawn } from '@shared/contract/slip'
import { Refusal } from '@shared/refusal'
import { agencyFeeFen } from '@shared/rules/fees'
import { agencyOutcomeText, agencyPaperText as text } from '@shared/text/agency'
import { maskIdNumber, maskName } from '@shared/text/greeting'
import { matterNames, papersText } from '@shared/text/papers'
import type { AgencyBatch, AgencyItem } from '../../kernel/documents'
import { issuedText, issuePaper, type NewPaper } from '../../kernel/issue-paper'
import type { Ports } from '../../kernel/ports'
import type { UseCase } from '../../kernel/use-case'
import { asOfToday } from './agency-batch'
import { ownBatch } from './own-batch'
import { unitOf } from './own-unit'

/** Who was filed for: masked, with their own receipt. */
const tableOf = (items: readonly AgencyItem[]): NonNullable<Drawn['table']> => ({
  title: text.list,
  columns: text.columns.map(({ title, width }) => ({ title, width })),
  rows: items.flatMap(({ name, idNumber, result }) =>
    result?.state === 'filed'
      ? [[maskName(name), maskIdNumber(idNumber), result.receipt, agencyOutcomeText[result.outcome]]]
      : [],
  ),
})

const paperOf = (batch: AgencyBatch, unitName: string, items: readonly AgencyItem[], free: boolean): NewPaper => {
  const table = tableOf(items)
  const point = batch.acceptancePoint ? pointName(batch.acceptancePoint) : ''
  const facts = [
    { label: text.unit, value: unitName },
    { label: text.matter, value: matterNames[batch.matter] },
    { label: text.people, value: text.count(table.rows.length) },
  ]
  return {
    business: 'agency',
    number: batch.receipt,
    subject: batch._id,
    maskedName: unitName,
    office: point || text.office,
    place: point,
    rows: [
      ...facts,
      { label: text.at, value: issuedText(batch.startedAt) },
      ...(point ? [{ label: text.point, value: point }] : []),
      ...(free ? [{ label: text.fee, value: text.free }] : []),
    ],
    table,
    notes: papersText.agencyNotes,
    facts,
    content: JSON.stringify(table.rows),
  }
}

/**
 * 代办受理回执 (办理规定第二十三、二十四条): with it and the signed forms the unit's handler collects the cards. Throws `conflict`
 * while it is worked off, or where nobody was filed for; `no-glyph`.
 */
export const printAgencyReceipt =
  (ports: Ports): UseCase<'permit.printAgencyReceipt'> =>
  async ({ batchId }, caller) => {
    const unit = unitOf(caller)
    const batch = await ownBatch(ports, unit, batchId)
    const filed = batch.personal.items.some(({ result }) => result?.state === 'filed')
    if (batch.left > 0) throw new Refusal('conflict', { detail: '还没有办完，办完以后再下载回执。' })
    if (!filed) throw new Refusal('conflict', { detail: '这一批没有办成受理的人，没有回执。' })
    const items = await asOfToday(ports, batch)
    return issuePaper(ports, paperOf(batch, unit.personal.name, items, agencyFeeFen.on(ports.today()) === 0))
  }
