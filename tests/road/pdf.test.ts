/** What the slip function draws, as a reader sees it: every character has ink, and what cannot be printed is refused. */
import type { X509Certificate } from 'node:crypto'
import { existsSync } from 'node:fs'
import path from 'node:path'
import PDFDocument from 'pdfkit'
import { pdfs } from '../../cloudfunctions/adapters/pdf'
import { mainFont, shardOf } from '../../cloudfunctions/adapters/pdf/fonts'
import { checkPdf } from '../../cloudfunctions/adapters/signing/pdf-signature'
import type { Pdf } from '../../cloudfunctions/kernel/ports'
import { portraitOf } from '../../emulator/providers/registers/portrait'
import { root } from '../house/sources'
import { openPdfReader } from '../support/pdf'
import { authorityOf, newSeal } from '../support/sealing'
import { slipPage } from '../support/slip-page'

const fonts = path.join(root, 'dist/cloudfunctions/slip/fonts')
const at = new Date('2026-11-21T07:04:00Z')
let pdf: Pdf
let authority: X509Certificate
const seal: Pdf['seal'] = (content, when) => pdf.seal(content, when)
/** Beyond Noto Sans SC; HanaMinB has it. */
const rare = '𫚉'
const hasRare = existsSync(path.join(fonts, shardOf(rare.codePointAt(0) ?? 0)))

const paper = (name: string, places = 1) => ({
  issuer: '深圳市居住登记',
  title: '居住登记查询单',
  number: 'CX20261121440305254619343',
  rows: [
    { label: '姓名', value: name },
    { label: '证件号码', value: '4****************X' },
    { label: '居住房屋', value: '南山区粤海街道科苑路15号科苑花园3栋1204，'.repeat(3) },
  ],
  table: {
    title: '居住登记情况',
    columns: [
      { title: '序号', width: 1 },
      { title: '居住房屋', width: 5 },
      { title: '登记日期', width: 2 },
    ],
    rows: Array.from({ length: places }, (_, i) => [`${i + 1}`, '罗湖区桂园街道红桂路2068号 A-12', '2026-11-21']),
  },
  notes: ['登记以后有变动的，以核验结果为准。'],
  office: '南山区粤海街道居住登记受理点',
  issued: '2026年11月21日 15:04',
  check: {
    code: 'K7QF-3M9P-X2HD',
    url: 'http://127.0.0.1:8787/#/packages/slip/check/index?code=K7QF3M9PX2HD',
    lines: ['扫描二维码，任何人都可以核验。'],
  },
})

const drawn = async (name: string, places = 1): Promise<string> => {
  const drawing = await seal(paper(name, places), at)
  if (drawing.state !== 'drawn') throw new Error(`no glyph for ${drawing.character}`)
  return drawing.base64
}

/** The same words with one character that stands in the text and leaves no ink, as a blank glyph does. */
const withBlank = (): Promise<string> =>
  new Promise((resolve) => {
    const doc = new PDFDocument({ size: 'A4', font: path.join(fonts, mainFont) })
    const chunks: Buffer[] = []
    doc.on('data', (chunk: Buffer) => chunks.push(chunk))
    doc.on('end', () => resolve(Buffer.concat(chunks).toString('base64')))
    doc.fontSize(14).text('姓名欧阳', 72, 72, { continued: true })
    doc.fillOpacity(0).text('晓', { continued: true }).fillOpacity(1).text('梅')
    doc.end()
  })

beforeAll(async () => {
  const { account, settings } = await newSeal()
  pdf = pdfs(fonts, settings)
  authority = authorityOf(account)
})

describe('a PDF of the slip function', () => {
  let reader: Awaited<ReturnType<typeof openPdfReader>>
  beforeAll(async () => {
    reader = await openPdfReader()
  }, 60_000)
  afterAll(() => reader.close())

  it('has ink in every cell, of rare names too, and its words can be copied', async () => {
    const name = `欧阳𬱖䶮㛃·${hasRare ? rare : ''}`
    const { blanks, cells, text, pages } = await reader.read(await drawn(name))
    expect(blanks).toEqual([])
    expect(cells).toBeGreaterThan(250)
    const words = text.replace(/\s/g, '')
    for (const word of [name, '居住登记查询单', 'CX20261121440305254619343', 'K7QF-3M9P-X2HD', '4****************X'])
      expect(words).toContain(word)
    expect(pages).toBe(1)
  })

  it('an ink check that is worth its name finds a planted blank, and only that', async () => {
    const { blanks, text } = await reader.read(await withBlank())
    expect(text.replace(/\s/g, '')).toContain('姓名欧阳晓梅')
    expect(blanks.map(({ character }) => character)).toEqual(['晓'])
  })

  it('a list that is long runs over pages that are numbered, and nothing is lost', async () => {
    const { pages, text, blanks } = await reader.read(await drawn('李晓梅', 60), 2)
    expect(pages).toBeGreaterThan(2)
    expect(blanks).toEqual([])
    expect(text.match(/红桂路/g)).toHaveLength(60)
    expect(text).toContain(`第 ${pages} 页，共 ${pages} 页`)
  })

  it('says nothing of the person in its description, and weighs little', async () => {
    const base64 = await drawn('李晓梅')
    const { info } = await reader.read(base64)
    expect(info).toMatchObject({ Title: '居住登记查询单', Producer: '居住通', Creator: '居住通' })
    expect(JSON.stringify(info)).not.toMatch(/李|晓|梅|CX2026|K7QF/)
    expect(Buffer.from(base64, 'base64').length).toBeLessThan(100 * 1024)
  })

  it.each([
    ['of private use', '\u{e863}'],
    ['beyond every font', '\u{31350}'],
    ['that cannot be seen', '\u{200d}'],
    ['that chooses a variant', '\u{e0101}'],
  ])('a character %s is named and nothing is drawn', async (_, character) => {
    expect(await seal(paper(`张${character}`), at)).toEqual({ state: 'no-glyph', character })
  })

  it('what Noto Sans SC lacks is drawn where HanaMinB was there at the build, and else refused', async () => {
    const drawing = await seal(paper(`张${rare}`), at)
    if (!hasRare) return expect(drawing).toEqual({ state: 'no-glyph', character: rare })
    const { text, blanks } = await reader.read(await drawn(`张${rare}`))
    expect(text).toContain(rare)
    expect(blanks).toEqual([])
  })

  it('a slip has ink in every cell, with its rare name, on one page, and is signed as a whole', async () => {
    const drawing = await pdf.sealSlip(slipPage({ photo: portraitOf('A', '340123199008183219') }), at)
    if (drawing.state !== 'drawn') throw new Error(`no glyph for ${drawing.character}`)
    const { blanks, text, pages, cells } = await reader.read(drawing.base64)
    expect(blanks).toEqual([])
    expect(cells).toBeGreaterThan(250)
    expect(pages).toBe(1)
    const words = text.replace(/\s/g, '')
    for (const word of [
      '居住证电子信息单',
      '欧阳𬱖䶮㛃',
      '340123199008183219',
      'K7QF-3M9P-X2HD-0T4W',
      '2026年12月21日',
    ])
      expect(words).toContain(word)
    expect(words).not.toContain('测试样章')
    const bytes = Buffer.from(drawing.base64, 'base64')
    expect(bytes.length).toBeLessThan(100 * 1024)
    expect(checkPdf(bytes, { authorities: [authority], at }).state).toBe('genuine')
  })

  it('a form that is signed by hand has no seal and no signature', async () => {
    const drawing = await pdf.draw({ ...paper('李晓梅'), check: null })
    if (drawing.state !== 'drawn') throw new Error(`no glyph for ${drawing.character}`)
    expect(checkPdf(Buffer.from(drawing.base64, 'base64'), { authorities: [authority], at }).state).toBe('unsigned')
  })
})
