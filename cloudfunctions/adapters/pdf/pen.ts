/** Writing on a page: fonts by character, lines broken between Chinese characters and never within a number. */
import type PDFDocument from 'pdfkit'
import type { Fonts, Run } from './fonts'

type Document = InstanceType<typeof PDFDocument>

/** Something in the text has no glyph: thrown while measuring or writing, caught where the drawing began. */
export class NoGlyph extends Error {
  constructor(readonly character: string) {
    super('no glyph')
    this.name = 'NoGlyph'
  }
}

export interface Style {
  size: number
  color?: string
  bold?: boolean
}

/** A number or a Latin word stays whole; what closes a sentence stays with what it closes. */
const pieces = /(?:[0-9A-Za-z*.:/#?=&%@_-]+|.)[，。、；：！？）》”’]*/gsu

export const lineHeight = 1.5

/** Pen for one document. Positions are in points from the upper left; `y` is the top of the line. */
export const penOf = (doc: Document, { runsOf }: Fonts) => {
  const runs = (text: string): Run[] => {
    const found = runsOf(text)
    if ('missing' in found) throw new NoGlyph(found.missing)
    return found
  }
  const choose = ({ face, key }: Run, { size }: Style) =>
    doc.font(face as unknown as PDFKit.Mixins.PDFFontSource, key).fontSize(size)

  const widthOf = (text: string, style: Style): number =>
    runs(text).reduce((sum, run) => sum + choose(run, style).widthOfString(run.text), 0)

  /** A piece wider than the line is cut where it must be. */
  const fitting = (piece: string, width: number, style: Style): string[] =>
    widthOf(piece, style) <= width ? [piece] : [...piece]

  const linesOf = (text: string, width: number, style: Style): string[] =>
    text.split('\n').flatMap((paragraph) => {
      const lines: string[] = []
      let line = ''
      for (const piece of (paragraph.match(pieces) ?? []).flatMap((one) => fitting(one, width, style))) {
        if (line && widthOf(line + piece, style) > width) {
          lines.push(line)
          line = piece.trimStart()
        } else line += piece
      }
      return [...lines, line]
    })

  const write = (text: string, x: number, y: number, style: Style) => {
    let at = x
    doc
      .fillColor(style.color ?? '#1a1a1a')
      .strokeColor(style.color ?? '#1a1a1a')
      .lineWidth(style.size / 36)
    for (const run of runs(text)) {
      const options = {
        lineBreak: false,
        baseline: 'alphabetic' as const,
        ...(style.bold ? { fill: true, stroke: true } : {}),
      }
      choose(run, style).text(run.text, at, y + style.size * 1.16, options)
      at += doc.widthOfString(run.text)
    }
  }

  return {
    widthOf,
    linesOf,
    write,
    /** Lines under each other; gives the height that they took. */
    writeLines: (lines: readonly string[], x: number, y: number, style: Style): number => {
      lines.forEach((line, i) => write(line, x, y + i * style.size * lineHeight, style))
      return lines.length * style.size * lineHeight
    },
    writeCentred: (text: string, centre: number, y: number, style: Style) =>
      write(text, centre - widthOf(text, style) / 2, y, style),
    writeRight: (text: string, right: number, y: number, style: Style) =>
      write(text, right - widthOf(text, style), y, style),
  }
}
export type Pen = ReturnType<typeof penOf>
