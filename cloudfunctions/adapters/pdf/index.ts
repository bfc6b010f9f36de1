/** PDF through pdfkit: fonts are embedded as subsets, and nothing of the content stands in the file's description. */
import path from 'node:path'
import PDFDocument from 'pdfkit'
import { sealPurposes } from '@shared/text/slip'
import type { Drawing, Pdf } from '../../kernel/ports'
import { emptySignature, signPdf } from '../signing/pdf-signature'
import { readSealSettings, type SealSettings } from '../signing/settings'
import { fontsIn, type Fonts } from './fonts'
import { drawPaper } from './paper'
import { NoGlyph, penOf, type Pen } from './pen'
import { sealDrawer, type SealDrawer } from './seal'
import { drawSlip } from './slip-page'

type Document = InstanceType<typeof PDFDocument>

/** The folder that the build lays beside a bundle. */
const fontsBeside = () => path.join(__dirname, 'fonts')

const producer = '居住通'

const newDocument = ({ main }: Fonts, title: string) =>
  new PDFDocument({
    size: 'A4',
    margin: 0,
    bufferPages: true,
    pdfVersion: '1.7',
    lang: 'zh-CN',
    displayTitle: true,
    font: main as unknown as string,
    info: { Title: title, Producer: producer, Creator: producer },
  })

const bytesOf = (doc: Document): Promise<Buffer> =>
  new Promise((resolve, reject) => {
    const chunks: Buffer[] = []
    doc.on('data', (chunk: Buffer) => chunks.push(chunk))
    doc.on('end', () => resolve(Buffer.concat(chunks)))
    doc.on('error', reject)
    doc.end()
  })

/** What pdfkit keeps of a file, as far as a signature is entered there. */
interface Entered {
  _root: { data: Record<string, unknown> }
  _acroform: { fonts: object; defaultFont: string }
  page: { dictionary: unknown; annotations: unknown[] }
  ref: (data: Record<string, unknown>) => { end: () => void }
}

/** Keeps the place of a signature on the first page, after which nothing may be changed. */
const enterSignature = (doc: Document, at: Date, reason: string) => {
  doc.switchToPage(0)
  const file = doc as unknown as Entered
  const allowed = { Type: 'TransformParams', P: 1, V: '1.2' }
  const signature = file.ref({
    Type: 'Sig',
    ...emptySignature,
    M: at,
    Reason: new String(reason),
    Reference: [{ Type: 'SigRef', TransformMethod: 'DocMDP', TransformParams: allowed }],
  })
  const field = file.ref({
    Type: 'Annot',
    Subtype: 'Widget',
    FT: 'Sig',
    T: new String('seal'),
    V: signature,
    F: 132,
    Rect: [0, 0, 0, 0],
    P: file.page.dictionary,
  })
  file.page.annotations.push(field)
  // pdfkit ends the form itself, and looks for fonts of it, of which a signature needs none.
  file._acroform = { fonts: {}, defaultFont: 'none' }
  const form = file.ref({ SigFlags: 3, Fields: [field], DR: { Font: {} } })
  Object.assign(file._root.data, { AcroForm: form, Perms: { DocMDP: signature } })
  signature.end()
  field.end()
}

/** Draws with the fonts of a folder, which are read at the first drawing, and seals with these settings. */
export const pdfs = (folder: string, { signer, name, specimen }: SealSettings): Pdf => {
  let read: Fonts | null = null
  const fonts = () => (read ??= fontsIn(folder))

  const drawing = async (
    title: string,
    draw: (doc: Document, pen: Pen) => void,
    sealedAt: Date | null,
  ): Promise<Drawing> => {
    const doc = newDocument(fonts(), title)
    try {
      draw(doc, penOf(doc, fonts()))
    } catch (error) {
      if (error instanceof NoGlyph) return { state: 'no-glyph', character: error.character }
      throw error
    }
    if (sealedAt) enterSignature(doc, sealedAt, title)
    const bytes = await bytesOf(doc)
    return { state: 'drawn', base64: (sealedAt ? signPdf(bytes, signer) : bytes).toString('base64') }
  }
  const sealOf = (purpose: string): SealDrawer => sealDrawer(fonts().main, { name, purpose, specimen })

  return {
    draw: (content) => drawing(content.title, (doc, pen) => drawPaper(doc, pen, content, null), null),
    seal: (content, at) =>
      drawing(content.title, (doc, pen) => drawPaper(doc, pen, content, sealOf(sealPurposes.paper)), at),
    sealSlip: (content, at) =>
      drawing(content.title, (doc, pen) => drawSlip(doc, pen, content, sealOf(sealPurposes.slip)), at),
  }
}

/** With the fonts that the build lays beside a bundle and the seal of the environment. Throws where one is missing. */
export const productionPdf = (): Pdf => pdfs(fontsBeside(), readSealSettings(process.env))
