/** A PDF as a reader sees it: pdf.js in Chromium gives its text, its description, its picture, and where there is no ink. */
import { readFile } from 'node:fs/promises'
import path from 'node:path'
import type * as PdfJs from 'pdfjs-dist'
import { launchBrowser } from './browser'

const site = 'http://pdf.test'
const files = path.resolve(__dirname, '../../node_modules/pdfjs-dist/build')

const html = `<!doctype html><script type="module">
  import * as pdf from '/pdf.mjs'
  pdf.GlobalWorkerOptions.workerSrc = '/pdf.worker.mjs'
  window.pdf = pdf
</script>`

export interface Reading {
  pages: number
  /** Line by line, as it is copied out of the file. */
  text: string
  info: Record<string, unknown>
  /** Characters in whose cell nothing is printed, with the line that they stand in. */
  blanks: { character: string; line: string }[]
  /** Cells that were looked at. */
  cells: number
  /** Of the first page. */
  png: Buffer
}

/** Runs in the browser. A cell is the character's share of its line's width: 1 for Chinese, the rest shares what is left. */
const read = async ({ base64, scale }: { base64: string; scale: number }) => {
  const { pdf } = window as unknown as { pdf: typeof PdfJs }
  const data = Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0))
  const doc = await pdf.getDocument({ data }).promise
  const { info } = await doc.getMetadata()
  const full = /[\p{Script=Han}\u3000-\u303f\uff00-\uffef“”]/u
  const blanks: { character: string; line: string }[] = []
  const lines: string[] = []
  let [cells, png] = [0, '']
  for (let number = 1; number <= doc.numPages; number += 1) {
    const page = await doc.getPage(number)
    const viewport = page.getViewport({ scale })
    const canvas = document.createElement('canvas')
    canvas.width = viewport.width
    canvas.height = viewport.height
    const context = canvas.getContext('2d', { willReadFrequently: true })
    if (!context) throw new Error('no canvas')
    await page.render({ canvas, canvasContext: context, viewport }).promise
    png ||= canvas.toDataURL('image/png')
    const inked = (x: number, y: number, width: number, height: number) => {
      const { data: pixels } = context.getImageData(x, y, Math.max(1, width), Math.max(1, height))
      let dark = 0
      for (let i = 0; i < pixels.length; i += 4) {
        const [red = 255, green = 255, blue = 255] = pixels.slice(i, i + 3)
        if (0.3 * red + 0.6 * green + 0.1 * blue < 170) dark += 1
      }
      return dark >= 3
    }
    const { items } = await page.getTextContent()
    for (const item of items) {
      if (!('str' in item) || item.str === '') continue
      lines.push(item.str)
      const characters = [...item.str]
      const size = Math.hypot(item.transform[2] as number, item.transform[3] as number)
      const wide = characters.filter((one) => full.test(one)).length
      const rest = (item.width - wide * size) / Math.max(1, characters.length - wide)
      let left = item.transform[4] as number
      for (const character of characters) {
        const width = full.test(character) ? size : rest
        if (character.trim() !== '') {
          cells += 1
          const [x = 0, y = 0] = viewport.convertToViewportPoint(left, (item.transform[5] as number) + size * 0.92)
          if (!inked(x, y, width * scale, size * 1.15 * scale)) blanks.push({ character, line: item.str })
        }
        left += width
      }
    }
  }
  return { pages: doc.numPages, text: lines.join('\n'), info: info as Record<string, unknown>, blanks, cells, png }
}

/** A reader; close it when done. Fonts are those of the file alone: nothing is fetched. */
export const openPdfReader = async () => {
  const browser = await launchBrowser()
  const page = await browser.newPage()
  await page.route(`${site}/**`, async (route) => {
    const name = path.basename(new URL(route.request().url()).pathname)
    if (!name) return route.fulfill({ contentType: 'text/html', body: html })
    return route.fulfill({ contentType: 'text/javascript', body: await readFile(path.join(files, name)) })
  })
  await page.goto(`${site}/`)
  await page.waitForFunction(() => 'pdf' in window)
  return {
    read: async (base64: string, scale = 3): Promise<Reading> => {
      const { png, ...reading } = await page.evaluate(read, { base64, scale })
      return { ...reading, png: Buffer.from(png.slice(png.indexOf(',') + 1), 'base64') }
    },
    close: () => browser.close(),
  }
}
