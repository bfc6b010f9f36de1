/** Slips and receipts before readers that are not ours: their signature, text, fonts, ink and codes. */
import { existsSync, readFileSync } from 'node:fs'
import path from 'node:path'
import PDFDocument from 'pdfkit'
import { pdfs } from '../../cloudfunctions/adapters/pdf'
import { mainFont, shardOf } from '../../cloudfunctions/adapters/pdf/fonts'
import type { Drawing } from '../../cloudfunctions/kernel/ports'
import { portraitOf } from '../../emulator/providers/registers/portrait'
import { root } from '../house/sources'
import { authorityOf, newSeal } from '../support/sealing'
import { slipPage } from '../support/slip-page'
import { codesIn, inkIn, newFolder, run, signatureOf, trustIn } from './tools'

const fonts = path.join(root, 'dist/cloudfunctions/slip/fonts')
/** Beyond Noto Sans SC; HanaMinB has it. */
const rare = existsSync(path.join(fonts, shardOf(0x2b689))) ? '𫚉' : ''
const folder = newFolder()
const photo = portraitOf('20251230SZ1Y7K', '340123199008183219')
const page = slipPage({ photo })
const withName = (name: string) => page.rows.map((row) => (row.label === '姓名' ? { ...row, value: name } : row))

const receipt = {
  issuer: page.issuer,
  title: '申报入住回执',
  number: 'RZ20261121440305254619343',
  rows: [{ label: '住户姓名', value: '李晓梅' }],
  table: null,
  notes: ['登记以后有变动的，以核验结果为准。'],
  office: '南山区粤海街道居住登记受理点',
  issued: '2026年11月21日 15:04',
  check: {
    code: 'K7QF-3M9P-X2HD',
    url: 'https://juzhu.example.gov.cn/#/check?code=K7QF3M9PX2HD',
    lines: ['扫码核验。'],
  },
}

const saved = (name: string, drawing: Drawing): string => {
  if (drawing.state !== 'drawn') throw new Error(`no glyph for ${drawing.character}`)
  return folder.write(name, Buffer.from(drawing.base64, 'base64'))
}

describe('a sealed PDF', () => {
  let trust: string
  const files = { slip: '', receipt: '' }
  beforeAll(async () => {
    const { account, settings } = await newSeal()
    trust = trustIn(folder, authorityOf(account).raw)
    const pdf = pdfs(fonts, settings)
    const at = new Date()
    files.slip = saved('slip.pdf', await pdf.sealSlip({ ...page, rows: withName(`㛃𬱖䶮${rare}`) }, at))
    files.receipt = saved('receipt.pdf', await pdf.seal(receipt, at))
  })
  afterAll(() => folder.close())

  it.each(['slip', 'receipt'] as const)(
    'pdfsig: the signature of a %s is valid and trusted, and covers the whole file',
    (name) => {
      const said = signatureOf(files[name], trust)
      for (const words of [
        'Signature is Valid',
        'Certificate is Trusted',
        'ETSI.CAdES.detached',
        'Total document signed',
        'SHA-256',
      ])
        expect(said).toContain(words)
    },
  )

  it('pdfsig: after one flipped byte it is not, and a byte behind the end is not signed', () => {
    const bytes = readFileSync(files.slip)
    const flipped = Buffer.from(bytes)
    flipped[bytes.length - 20_000] = (bytes[bytes.length - 20_000] ?? 0) ^ 1
    expect(signatureOf(folder.write('flipped.pdf', flipped), trust)).toContain('Digest Mismatch')
    const longer = folder.write('longer.pdf', Buffer.concat([bytes, Buffer.from('\n% more\n')]))
    expect(signatureOf(longer, trust)).toContain('Not total document signed')
  })

  it('openssl: its CMS is CAdES, by a certificate that leads to the authority', () => {
    const text = readFileSync(files.slip).toString('latin1')
    const [, from = 0, to = 0, rest = 0] = (/\/ByteRange \[(\d+) (\d+) (\d+) (\d+)/.exec(text) ?? [])
      .slice(1)
      .map(Number)
    const bytes = readFileSync(files.slip)
    const hex = bytes.toString('latin1', from + 1, to - 1)
    const length = 4 + Number.parseInt(hex.slice(4, 8), 16)
    const cms = folder.write('slip.cms', Buffer.from(hex.slice(0, length * 2), 'hex'))
    const content = folder.write(
      'slip.content',
      Buffer.concat([bytes.subarray(0, from), bytes.subarray(to, to + rest)]),
    )
    run('openssl', ['x509', '-inform', 'der', '-in', folder.fileIn('authority.der'), '-out', folder.fileIn('ca.pem')])
    const verified = [
      '-verify',
      '-cades',
      '-binary',
      '-inform',
      'der',
      '-in',
      cms,
      '-content',
      content,
      '-out',
      '/dev/null',
    ]
    run('openssl', ['cms', ...verified, '-CAfile', folder.fileIn('ca.pem'), '-purpose', 'any'])
  })

  it.each(['slip', 'receipt'] as const)('qpdf finds nothing to complain of in a %s', (name) => {
    expect(run('qpdf', ['--check', files[name]])).toContain('No syntax or stream encoding errors found')
  })

  it('pdftotext gives what stands on it, the rare name too, and nothing of the seal', () => {
    const words = run('pdftotext', [files.slip, '-']).replace(/\s/g, '')
    for (const { label, value } of [...page.rows.slice(1), { label: '姓名', value: `㛃𬱖䶮${rare}` }]) {
      expect(words).toContain(label)
      expect(words).toContain(value)
    }
    expect(words).toContain(page.number)
    expect(words).not.toMatch(/样章|专用章/)
  })

  it('its fonts are embedded subsets', () => {
    const lines = run('pdffonts', [files.slip]).trim().split('\n').slice(2)
    expect(lines.length).toBeGreaterThan(0)
    for (const line of lines) expect(line).toMatch(/^[A-Z]{6}\+.*Identity-H\s+yes yes yes/)
  })

  it.each(['slip', 'receipt'] as const)('every character of a %s has ink', (name) => {
    const { blanks, cells } = inkIn(folder, files[name])
    expect(blanks).toEqual([])
    expect(cells).toBeGreaterThan(80)
  })

  it('both codes are read from its picture at 150 dpi', () => {
    expect(codesIn(folder, files.slip).sort()).toEqual(page.checks.map(({ qr }) => qr).sort())
    expect(codesIn(folder, files.receipt)).toEqual([receipt.check.url])
  })

  it('weighs less than 100 KB', () => {
    expect(readFileSync(files.slip).length).toBeLessThan(100 * 1024)
  })
})

describe('the ink check', () => {
  it('finds a planted blank that every other check passes, and only that', async () => {
    const own = newFolder()
    const doc = new PDFDocument({ size: 'A4', font: path.join(fonts, mainFont) })
    const chunks: Buffer[] = []
    doc.on('data', (chunk: Buffer) => chunks.push(chunk))
    const ended = new Promise((resolve) => doc.on('end', resolve))
    doc.fontSize(14).text('姓名欧阳', 72, 72, { continued: true })
    doc.fillOpacity(0).text('晓', { continued: true }).fillOpacity(1).text('梅')
    doc.end()
    await ended
    const file = own.write('blank.pdf', Buffer.concat(chunks))
    expect(run('qpdf', ['--check', file])).toContain('No syntax or stream encoding errors found')
    expect(run('pdftotext', [file, '-'])).toContain('姓名欧阳晓梅')
    expect(inkIn(own, file).blanks).toEqual(['晓'])
    own.close()
  })
})
