/** One look for all papers: A4, letterhead, number, a table of facts, notes, and below it the check code with its QR. */
import type { Drawn } from '@shared/contract/slip'
import type PDFDocument from 'pdfkit'
import { letterheadRed, letterheadRule } from './letterhead'
import { lineHeight, type Pen, type Style } from './pen'
import { drawQr } from './qr'
import type { SealDrawer } from './seal'

type Document = InstanceType<typeof PDFDocument>

/** What every part draws with, and how far down the page it has come. */
interface Sheet {
  doc: Document
  pen: Pen
  y: number
  /** Above and below what a cell says. */
  padding: number
}

const page = { width: 595.28, height: 841.89, left: 60, right: 535.28, top: 56, bottom: 796 }
const middle = page.width / 2
const wide = page.right - page.left
const colours = { ink: '#1a1a1a', soft: '#5c6470', line: '#9aa3af', shade: '#f3f5f7', rule: letterheadRed }
const body: Style = { size: 11 }
const small: Style = { size: 9, color: colours.soft }
const labelWidth = 104
const cell = { x: 9, y: 7, tight: 3 }

const newPage = (sheet: Sheet) => {
  sheet.doc.addPage({ size: 'A4', margin: 0 })
  sheet.y = page.top
}

/** Begins a page where `height` does not fit any more; tells whether it did. */
const room = (sheet: Sheet, height: number): boolean => {
  if (sheet.y + height <= page.bottom) return false
  newPage(sheet)
  return true
}

const heading = (sheet: Sheet, { issuer, title, number }: Drawn) => {
  const { doc, pen } = sheet
  pen.writeCentred(issuer, middle, sheet.y, { size: 13, color: colours.rule })
  pen.writeCentred(title, middle, sheet.y + 30, { size: 23, bold: true })
  const rule = sheet.y + 72
  letterheadRule(doc, page, rule)
  pen.writeRight(`编号：${number}`, page.right, rule + 13, { size: 10.5 })
  sheet.y = rule + 38
}

const box = ({ doc }: Sheet, x: number, y: number, size: { width: number; height: number }, shade = false) => {
  if (shade) doc.rect(x, y, size.width, size.height).fill(colours.shade)
  doc.rect(x, y, size.width, size.height).lineWidth(0.6).strokeColor(colours.line).stroke()
}

/** One row of cells, as high as its fullest. */
const rowOf = (sheet: Sheet, cells: readonly { text: string; width: number; head: boolean; style: Style }[]) => {
  const set = cells.map((one) => ({ ...one, lines: sheet.pen.linesOf(one.text, one.width - 2 * cell.x, one.style) }))
  const height = Math.max(...set.map(({ lines, style }) => lines.length * style.size * lineHeight)) + 2 * sheet.padding
  return {
    height,
    draw: () => {
      let x = page.left
      for (const { lines, width, head, style } of set) {
        box(sheet, x, sheet.y, { width, height }, head)
        sheet.pen.writeLines(lines, x + cell.x, sheet.y + sheet.padding, {
          ...style,
          color: head ? colours.soft : colours.ink,
        })
        x += width
      }
      sheet.y += height
    },
  }
}

const factRow = (sheet: Sheet, { label, value }: Drawn['rows'][number]) =>
  rowOf(sheet, [
    { text: label, width: labelWidth, head: true, style: body },
    { text: value, width: wide - labelWidth, head: false, style: body },
  ])

const rows = (sheet: Sheet, { rows: facts }: Drawn) => {
  for (const fact of facts) {
    const row = factRow(sheet, fact)
    room(sheet, row.height)
    row.draw()
  }
}

/** The head is repeated on each page that the list runs over. */
const list = (sheet: Sheet, table: NonNullable<Drawn['table']>) => {
  const shares = table.columns.reduce((sum, { width }) => sum + width, 0)
  const style: Style = { size: 9.5 }
  const line = (texts: readonly string[], head: boolean) =>
    rowOf(
      sheet,
      table.columns.map(({ width }, i) => ({ text: texts[i] ?? '', width: (wide * width) / shares, head, style })),
    )
  const head = line(
    table.columns.map(({ title }) => title),
    true,
  )
  room(sheet, head.height + 70)
  sheet.y += 16
  sheet.pen.write(table.title, page.left, sheet.y, { ...body, bold: true })
  sheet.y += body.size * lineHeight + 5
  head.draw()
  for (const texts of table.rows) {
    const row = line(texts, false)
    if (room(sheet, row.height)) head.draw()
    row.draw()
  }
}

const noteLines = ({ pen }: Sheet, { notes: all }: Drawn) =>
  all.map((note, i) => pen.linesOf(`${i + 1}. ${note}`, wide, small))

const notes = (sheet: Sheet, content: Drawn) => {
  sheet.y += 12
  noteLines(sheet, content).forEach((lines) => {
    room(sheet, lines.length * small.size * lineHeight)
    sheet.y += sheet.pen.writeLines(lines, page.left, sheet.y, small) + 2
  })
}

const footHeight = 128

/** How much of one page rows and notes leave free with this padding; below zero they run over. */
const leftOver = (sheet: Sheet, content: Drawn, padding: number): number => {
  const facts = content.rows.reduce((sum, fact) => sum + factRow({ ...sheet, padding }, fact).height, 0)
  const said = noteLines(sheet, content).reduce((sum, lines) => sum + lines.length * small.size * lineHeight + 2, 0)
  return page.bottom - footHeight - (sheet.y + facts + 12 + said)
}

/** Rows move together where that alone saves a second page. */
const paddingFor = (sheet: Sheet, content: Drawn): number => {
  if (content.table || content.signatures?.length) return cell.y
  return leftOver(sheet, content, cell.y) < 0 && leftOver(sheet, content, cell.tight) >= 0 ? cell.tight : cell.y
}

const qrSide = 92

/** Lines for those who sign by hand, each with the day. */
const signatureLines = (sheet: Sheet, who: readonly string[]) => {
  const height = 34
  sheet.y += 14
  for (const name of who) {
    room(sheet, height)
    sheet.pen.write(`${name}：`, page.left, sheet.y + 12, body)
    sheet.pen.write('日期：', page.right - 150, sheet.y + 12, body)
    sheet.doc.lineWidth(0.6).strokeColor(colours.line)
    const under = sheet.y + 27
    sheet.doc
      .moveTo(page.left + sheet.pen.widthOf(`${name}：`, body), under)
      .lineTo(page.right - 170, under)
      .stroke()
    sheet.doc
      .moveTo(page.right - 116, under)
      .lineTo(page.right, under)
      .stroke()
    sheet.y += height
  }
}

const codeAndQr = (sheet: Sheet, check: NonNullable<Drawn['check']>, top: number) => {
  const { pen } = sheet
  drawQr(sheet.doc, check.url, { x: page.left, y: top, side: qrSide })
  const x = page.left + qrSide + 16
  const textWidth = 180
  pen.write('查验码', x, top, small)
  pen.write(check.code, x, top + 15, { size: 14, bold: true })
  const lines = check.lines.flatMap((line) => pen.linesOf(line, textWidth, small))
  pen.writeLines(lines, x, top + 42, small)
}

/** Left how it is checked, right who issued it and when, with the seal over it where the paper is sealed. */
const foot = (sheet: Sheet, { check, office, issued }: Drawn, seal: SealDrawer | null) => {
  room(sheet, footHeight)
  const top = Math.max(sheet.y + 20, page.bottom - footHeight)
  const { pen } = sheet
  if (check) codeAndQr(sheet, check, top)
  const place = pen.linesOf(office, 178, body)
  const at = check ? top + 42 : top
  place.forEach((line, i) => pen.writeRight(line, page.right, at + i * body.size * lineHeight, body))
  pen.writeRight(issued, page.right, at + place.length * body.size * lineHeight + 4, body)
  seal?.(sheet.doc, { x: page.right - 62, y: top + 62, radius: 50 })
}

const numbers = ({ doc, pen }: Sheet) => {
  const { count } = doc.bufferedPageRange()
  if (count < 2) return
  for (let i = 0; i < count; i += 1) {
    doc.switchToPage(i)
    pen.writeCentred(`第 ${i + 1} 页，共 ${count} 页`, middle, page.bottom + 14, small)
  }
}

/** Draws the whole paper, sealed where there is a seal. Throws `NoGlyph`. */
export const drawPaper = (doc: Document, pen: Pen, content: Drawn, seal: SealDrawer | null): void => {
  const sheet: Sheet = { doc, pen, y: page.top, padding: cell.y }
  heading(sheet, content)
  sheet.padding = paddingFor(sheet, content)
  rows(sheet, content)
  if (content.table) list(sheet, content.table)
  notes(sheet, content)
  signatureLines(sheet, content.signatures ?? [])
  foot(sheet, content, seal)
  numbers(sheet)
}
