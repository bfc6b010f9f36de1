/** 居住证电子信息单 on one page of A4: photo and facts above, below them how it is checked, and the seal. */
import type PDFDocument from 'pdfkit'
import type { SlipPage } from '../../kernel/ports'
import { letterheadRed, letterheadRule } from './letterhead'
import { lineHeight, type Pen, type Style } from './pen'
import { drawQr } from './qr'
import type { SealDrawer } from './seal'

type Document = InstanceType<typeof PDFDocument>

const page = { left: 56, right: 539.28, top: 52, bottom: 796 }
const middle = (page.left + page.right) / 2
const wide = page.right - page.left
const colours = {
  ink: '#1a1a1a',
  soft: '#5c6470',
  line: '#c3c9d1',
  shade: '#f6f8fa',
  rule: letterheadRed,
  brand: '#0b5cad',
}
const label: Style = { size: 11, color: colours.soft }
const value: Style = { size: 12.5, color: colours.ink }
const small: Style = { size: 9.5, color: colours.soft }
const photo = { width: 104, height: 128 }
const labelWidth = 92

/** Waves beneath everything: what was painted over or pasted in breaks them. */
const ground = (doc: Document) => {
  doc.save().lineWidth(0.35).strokeColor('#dbe6f2')
  const [height, step, long] = [26, 4.4, 69.04]
  for (const top of [18, 800])
    for (let i = 0; i < 6; i += 1) {
      const y = top + (i * step * 5) / 6
      doc.moveTo(page.left, y)
      for (let x = page.left; x < page.right - 1; x += long) {
        const lift = (i % 2 === 0 ? 1 : -1) * (height / 2)
        doc.bezierCurveTo(x + long / 3, y - lift, x + (2 * long) / 3, y + lift, x + long, y)
      }
      doc.stroke()
    }
  doc.restore()
}

const heading = (doc: Document, pen: Pen, { issuer, title, number, form }: SlipPage): number => {
  pen.writeCentred(issuer, middle, page.top, { size: 12.5, color: colours.rule })
  pen.writeCentred(title, middle, page.top + 26, { size: 25, bold: true })
  const rule = page.top + 72
  letterheadRule(doc, page, rule)
  pen.write(`编号 ${number}`, page.left, rule + 13, { size: 10.5 })
  if (form) pen.writeRight(form, page.right, rule + 13, { size: 10.5, color: colours.soft })
  return rule + 42
}

/** How long it holds: what whoever is shown it looks for first. */
const validity = (doc: Document, pen: Pen, { issued, validUntil, use }: SlipPage, top: number): number => {
  const height = 56
  doc.roundedRect(page.left, top, wide, height, 5).fill('#eef5fc')
  doc.rect(page.left, top, 4, height).fill(colours.brand)
  pen.write('本单有效期至', page.left + 18, top + 9, { size: 10.5, color: colours.soft })
  pen.write(validUntil, page.left + 18, top + 24, { size: 18, bold: true, color: colours.brand })
  pen.writeRight(`出具日期 ${issued}`, page.right - 16, top + 10, { size: 10.5, color: colours.soft })
  pen.writeRight(use, page.right - 16, top + 30, { size: 10.5 })
  return top + height + 20
}

const facts = (doc: Document, pen: Pen, { rows, photo: jpeg }: SlipPage, top: number): number => {
  const photoLeft = page.right - photo.width
  doc.image(Buffer.from(jpeg, 'base64'), photoLeft, top, photo)
  doc.rect(photoLeft, top, photo.width, photo.height).lineWidth(0.6).strokeColor(colours.line).stroke()
  let y = top
  for (const { label: name, value: text } of rows) {
    const right = y < top + photo.height ? photoLeft - 18 : page.right
    const lines = pen.linesOf(text, right - page.left - labelWidth, value)
    const height = Math.max(30, lines.length * value.size * lineHeight + 11)
    pen.write(name, page.left, y + 6.8, label)
    pen.writeLines(lines, page.left + labelWidth, y + 5.5, value)
    y += height
    doc.lineWidth(0.5).strokeColor(colours.line).moveTo(page.left, y).lineTo(right, y).stroke()
  }
  return Math.max(y, top + photo.height) + 20
}

interface Box {
  x: number
  width: number
  side: number
}

/** One way to check: its QR, and beside it what it tells. */
const wayToCheck = (
  doc: Document,
  pen: Pen,
  { title, lines, qr, code }: SlipPage['checks'][number],
  at: Box,
  y: number,
) => {
  drawQr(doc, qr, { x: at.x, y, side: at.side })
  const x = at.x + at.side + 14
  pen.write(title, x, y - 2, { size: 12, bold: true })
  const words = lines.flatMap((line) => pen.linesOf(line, at.width - at.side - 14, small))
  const below = y + 20 + pen.writeLines(words, x, y + 20, small)
  if (code) pen.write(code, x, below + 4, { size: 12, bold: true })
}

const checks = (doc: Document, pen: Pen, { checks: ways }: SlipPage, top: number): number => {
  const sides = [124, 92]
  pen.write('怎样核验', page.left, top, { size: 12.5, bold: true })
  const y = top + 28
  const widths = ways.length > 1 ? [wide * 0.57, wide * 0.43 - 16] : [wide]
  let x = page.left
  ways.forEach((way, i) => {
    const width = widths[i] ?? wide
    wayToCheck(doc, pen, way, { x, width, side: sides[i] ?? 92 }, y)
    x += width + 16
  })
  return y + (sides[0] ?? 0) + 22
}

const foot = (doc: Document, pen: Pen, { notes, office, issued }: SlipPage, seal: SealDrawer, top: number) => {
  const sealWidth = 156
  const lines = notes.flatMap((note, i) => pen.linesOf(`${i + 1}. ${note}`, wide - sealWidth - 20, small))
  doc.lineWidth(0.5).strokeColor(colours.line).moveTo(page.left, top).lineTo(page.right, top).stroke()
  pen.writeLines(lines, page.left, top + 14, small)
  const centre = page.right - sealWidth / 2
  pen.writeCentred(office, centre, top + 40, { size: 11 })
  pen.writeCentred(issued, centre, top + 59, { size: 11 })
  seal(doc, { x: centre, y: top + 68, radius: 54 })
}

/** Draws the slip. Throws `NoGlyph`. */
export const drawSlip = (doc: Document, pen: Pen, content: SlipPage, seal: SealDrawer): void => {
  ground(doc)
  const afterHead = validity(doc, pen, content, heading(doc, pen, content))
  const afterFacts = facts(doc, pen, content, afterHead)
  const afterChecks = checks(doc, pen, content, afterFacts)
  foot(doc, pen, content, seal, afterChecks)
}
