/** A slip as it is printed and shown: drawn from its document, and never kept. */
import type { SlipSheet } from '@shared/contract/slip'
import { cityDay } from '@shared/model/day'
import { slipIdGroups } from '@shared/model/slip-id'
import { longDate } from '@shared/text/days'
import { paperIssuer } from '@shared/text/papers'
import { slipPaper, slipTitle } from '@shared/text/slip'
import type { Slip } from '../kernel/documents'
import type { Pdf, Ports, Tokens } from '../kernel/ports'
import { fileOf } from './drawn-file'
import { slipRows, slipViewOf } from './slip-view'

export type SheetPorts = Pick<Ports, 'now' | 'today' | 'publicUrl'> & { pdf: Pdf; tokens: Tokens }

const codesOf = ({ tokens }: SheetPorts, { _id, index, issuedAt, validUntil, personal }: Slip) => {
  const pass = { index, issuedAt, validUntil, permitUntil: personal.permitValidUntil }
  const { name, idNumber } = personal
  return { qr: tokens.seal({ slipId: _id, ...pass, name, idNumber }), nameless: tokens.sealNameless(pass) }
}

/** Draws and seals it, with the photo (JPEG, base64). Throws `no-glyph`. */
export const sheetOf = async (ports: SheetPorts, slip: Slip, photo: string): Promise<SlipSheet> => {
  const [codes, rows, number] = [codesOf(ports, slip), slipRows(slip), slipIdGroups(slip._id)]
  const { check, nameless, notes, ...paper } = slipPaper
  const page = {
    issuer: paperIssuer,
    title: slipTitle,
    number,
    form: slip.form === 'masked' ? paper.masked : null,
    rows,
    photo,
    issued: longDate(cityDay(new Date(slip.issuedAt))),
    validUntil: longDate(slip.validUntil),
    use: paper.use,
    checks: [
      { title: check.title, lines: [...check.lines], qr: codes.qr, code: number },
      { title: nameless.title, lines: [...nameless.lines], qr: codes.nameless, code: null },
    ],
    notes: notes(ports.publicUrl),
    office: paper.office,
  }
  const file = { fileName: `${slipTitle}-${number}.pdf`, ...fileOf(await ports.pdf.sealSlip(page, ports.now())) }
  return { slip: slipViewOf(slip, 'valid'), rows, photo, ...codes, file }
}
