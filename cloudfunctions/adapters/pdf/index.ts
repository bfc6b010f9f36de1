/** PDF through pdfkit: fonts are embedded as subsets, and nothing of the content stands in the file's description. */
import path from 'node:path'
import PDFDocument from 'pdfkit'
import type { Pdf } from '../../kernel/ports'
import { fontsIn, type Fonts } from './fonts'
import { drawPaper } from './paper'
import { NoGlyph, penOf } from './pen'

/** The folder that the build lays beside a bundle. */
export const fontsBeside = () => path.join(__dirname, 'fonts')

const producer = '居住通'

const newDocument = ({ main }: Fonts, title: string) =>
  new PDFDocument({
    size: 'A4',
    margin: 0,
    bufferPages: true,
    lang: 'zh-CN',
    displayTitle: true,
    font: main as unknown as string,
    info: { Title: title, Producer: producer, Creator: producer },
  })

const bytesOf = (doc: ReturnType<typeof newDocument>): Promise<Buffer> =>
  new Promise((resolve, reject) => {
    const chunks: Buffer[] = []
    doc.on('data', (chunk: Buffer) => chunks.push(chunk))
    doc.on('end', () => resolve(Buffer.concat(chunks)))
    doc.on('error', reject)
    doc.end()
  })

/** Draws with the fonts of a folder, which are read at the first drawing. */
export const pdfs = (folder: string): Pdf => {
  let fonts: Fonts | null = null
  return {
    draw: async (content) => {
      fonts ??= fontsIn(folder)
      const doc = newDocument(fonts, content.title)
      try {
        drawPaper(doc, penOf(doc, fonts), content)
      } catch (error) {
        if (error instanceof NoGlyph) return { state: 'no-glyph', character: error.character }
        throw error
      }
      return { state: 'drawn', base64: (await bytesOf(doc)).toString('base64') }
    },
  }
}
