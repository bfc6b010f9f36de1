/**
 * A signature in a PDF (PAdES baseline B): the place for it is kept while the file is written, and filled when it is whole, so
 * that it covers every byte but its own. Nothing may be changed afterwards (DocMDP P=1).
 */
import { type X509Certificate } from 'node:crypto'
import { checkDetached, signDetached, type Checked, type Signer } from './cades'
import { valueAt } from './der'

/** Room for the CMS, in bytes: with two certificates it takes about 1,300. */
const reserved = 4096
const gap = reserved * 2 + 2
const unknown = 1_000_000_000

/** What stands where the signature comes: pdfkit writes bytes as hex. */
export const emptySignature = {
  Filter: 'Adobe.PPKLite',
  SubFilter: 'ETSI.CAdES.detached',
  ByteRange: [0, unknown, unknown, unknown],
  Contents: Buffer.alloc(reserved),
}
const emptyRange = `[0 ${unknown} ${unknown} ${unknown}]`
const empty = `<${'0'.repeat(reserved * 2)}>`

const onlyPlaceOf = (pdf: Buffer, text: string): number => {
  const at = pdf.indexOf(text, 0, 'latin1')
  if (at < 0 || pdf.indexOf(text, at + 1, 'latin1') >= 0) throw new RangeError('not one place for a signature')
  return at
}

/** `pdf`, which has one empty place for it, with its signature. */
export const signPdf = (pdf: Buffer, signer: Signer): Buffer => {
  const signed = Buffer.from(pdf)
  const from = onlyPlaceOf(signed, empty)
  const range = `[0 ${from} ${from + gap} ${signed.length - from - gap}]`.padEnd(emptyRange.length)
  signed.write(range, onlyPlaceOf(signed, emptyRange), 'latin1')
  const cms = signDetached([signed.subarray(0, from), signed.subarray(from + gap)], signer)
  if (cms.length > reserved) throw new RangeError('the signature is too long')
  signed.write(cms.toString('hex'), from + 1, 'latin1')
  return signed
}

const rangePattern = /\/ByteRange\s*\[\s*(\d+)\s+(\d+)\s+(\d+)\s+(\d+)\s*\]/g

/** The CMS without what fills its place, which must be zeros; null where it is anything else. */
const cmsIn = (hex: string): Buffer | null => {
  if (!/^(?:[0-9a-f]{2})+$/.test(hex)) return null
  const bytes = Buffer.from(hex, 'hex')
  const { whole } = valueAt(bytes)
  return bytes.subarray(whole.length).every((byte) => byte === 0) ? whole : null
}

type PdfChecked = Checked | { state: 'unsigned' }

/**
 * Whether a PDF is ours and as it was issued: one signature, over all bytes but its own, by a certificate that leads to a pinned
 * authority and was in force at `at`. Whatever was changed, left out or put behind its end makes it `altered`, also where
 * readers would still call the signature valid.
 */
export const checkPdf = (
  pdf: Buffer,
  { authorities, at }: { authorities: readonly X509Certificate[]; at: Date },
): PdfChecked => {
  const ranges = [...pdf.toString('latin1').matchAll(rangePattern)]
  if (ranges.length === 0) return { state: 'unsigned' }
  const [, start, from = 0, to = 0, rest = 0] = (ranges[0] ?? []).map(Number)
  const whole = start === 0 && to > from + 2 && to + rest === pdf.length
  if (ranges.length > 1 || !whole || pdf[from] !== 0x3c || pdf[to - 1] !== 0x3e) return { state: 'altered' }
  try {
    const cms = cmsIn(pdf.toString('latin1', from + 1, to - 1))
    return cms
      ? checkDetached([pdf.subarray(0, from), pdf.subarray(to)], cms, { authorities, at })
      : { state: 'altered' }
  } catch {
    return { state: 'altered' }
  }
}
