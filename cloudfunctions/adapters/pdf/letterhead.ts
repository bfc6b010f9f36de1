import type PDFDocument from 'pdfkit'

export const letterheadRed = '#b3202a'

/** The two lines, a thick and a thin one, below the head of an official paper. `y` in points from the top. */
export const letterheadRule = (
  doc: InstanceType<typeof PDFDocument>,
  { left, right }: { left: number; right: number },
  y: number,
) => {
  const line = (at: number, width: number) => doc.lineWidth(width).moveTo(left, at).lineTo(right, at).stroke()
  doc.strokeColor(letterheadRed)
  line(y, 1.6)
  line(y + 3, 0.5)
}
