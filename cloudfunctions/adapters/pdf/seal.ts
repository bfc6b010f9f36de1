/** 电子印章 as it is seen: outlines only, so that its words are no part of the text of a page and need no font to be shown. */
import type { Font } from 'fontkit'
import type PDFDocument from 'pdfkit'

type Document = InstanceType<typeof PDFDocument>

interface SealLook {
  /** Whose it is, around its ring. */
  name: string
  /** What it is for, under its star. */
  purpose: string
  /** 测试样章 across it: what bears it proves nothing. */
  specimen: boolean
}

/** Of a centre and a radius, in points. */
interface Ring {
  x: number
  y: number
  radius: number
}
export type SealDrawer = (doc: Document, ring: Ring) => void

const red = '#c4161c'
const strength = 0.82

/** One character, its middle at the origin of the page as it stands now; `size` is its height. */
const outline = (doc: Document, font: Font, character: string, size: number) => {
  const glyph = font.glyphForCodePoint(character.codePointAt(0) ?? 0)
  const { minX, minY, maxX, maxY } = glyph.path.bbox
  const scale = size / font.unitsPerEm
  doc
    .save()
    .scale(scale, -scale)
    .translate(-(minX + maxX) / 2, -(minY + maxY) / 2)
    .path(glyph.path.toSVG())
    .fill()
    .restore()
}

/** Around the upper part of the ring, each character with its foot to the middle. */
const around = (doc: Document, font: Font, text: string, radius: number) => {
  const characters = [...text]
  const size = Math.min(radius * 0.26, (radius * 3.4) / characters.length)
  const span = Math.min(230, characters.length * 26)
  const step = characters.length > 1 ? span / (characters.length - 1) : 0
  characters.forEach((character, i) => {
    doc
      .save()
      .rotate(-span / 2 + i * step)
      .translate(0, -radius * 0.79)
    outline(doc, font, character, size)
    doc.restore()
  })
}

const across = (doc: Document, font: Font, text: string, y: number, size: number) => {
  const characters = [...text]
  characters.forEach((character, i) => {
    doc.save().translate((i - (characters.length - 1) / 2) * size * 1.06, y)
    outline(doc, font, character, size)
    doc.restore()
  })
}

const star = (doc: Document, radius: number) => {
  for (let i = 0; i < 10; i += 1) {
    const [angle, reach] = [((i * 36 - 90) * Math.PI) / 180, i % 2 === 0 ? radius : radius * 0.382]
    const [x, y] = [Math.cos(angle) * reach, Math.sin(angle) * reach]
    if (i === 0) doc.moveTo(x, y)
    else doc.lineTo(x, y)
  }
  doc.closePath().fill()
}

/** Draws a seal of this look. Its characters are in the main font: settings are checked when the function starts. */
export const sealDrawer =
  (font: Font, { name, purpose, specimen }: SealLook): SealDrawer =>
  (doc, { x, y, radius }) => {
    doc.save().translate(x, y).fillOpacity(strength).strokeOpacity(strength).fillColor(red).strokeColor(red)
    doc
      .lineWidth(radius * 0.05)
      .circle(0, 0, radius * 0.97)
      .stroke()
    around(doc, font, name, radius)
    star(doc, radius * (specimen ? 0.24 : 0.3))
    if (specimen) across(doc, font, '测试样章', radius * 0.43, radius * 0.27)
    across(
      doc,
      font,
      purpose,
      radius * (specimen ? 0.7 : 0.6),
      Math.min(radius * 0.17, (radius * 1.25) / [...purpose].length),
    )
    doc.restore()
  }
