/** A QR code of vectors: it is read from paper of any size. */
import type PDFDocument from 'pdfkit'
import { encode } from 'uqr'

type Document = InstanceType<typeof PDFDocument>

/** Where, from its upper left, and how large, in points; the blank around it is the caller's. */
interface Place {
  x: number
  y: number
  side: number
}

/** Level M, the smallest version that holds `text`; what is all in capitals takes less room. */
export const drawQr = (doc: Document, text: string, { x, y, side }: Place): void => {
  const { data, size } = encode(text, { ecc: 'M', border: 0 })
  const module = side / size
  data.forEach((line, row) => {
    for (let from = 0; from < size; from += 1) {
      if (!line[from]) continue
      let to = from
      while (line[to]) to += 1
      doc.rect(x + from * module, y + row * module, (to - from) * module, module)
      from = to
    }
  })
  doc.fill('#000000')
}
