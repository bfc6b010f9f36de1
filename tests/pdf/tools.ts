/** PDF as programs of others see it: poppler, qpdf, zbar and openssl, as Debian has them. */
import { execFileSync, spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'

/** The program's output. Throws an Error with what it complained of. */
export const run = (program: string, args: readonly string[]): string => {
  const { status, stdout, stderr, error } = spawnSync(program, args, { encoding: 'utf8', maxBuffer: 64 * 1024 * 1024 })
  if (error)
    throw new Error(
      `${program}: ${error.message}; it is in Debian's poppler-utils, qpdf, zbar-tools, libnss3-tools or openssl`,
    )
  if (status !== 0) throw new Error(`${program} ${args.join(' ')}: ${status}\n${stdout}${stderr}`)
  return `${stdout}${program === 'qpdf' ? stderr : ''}`
}

/** A folder for one test file; `close` removes it. */
export const newFolder = () => {
  const folder = mkdtempSync(path.join(tmpdir(), 'juzhu-pdf-'))
  const fileIn = (name: string) => path.join(folder, name)
  return {
    fileIn,
    write: (name: string, bytes: Buffer): string => {
      writeFileSync(fileIn(name), bytes)
      return fileIn(name)
    },
    close: () => rmSync(folder, { recursive: true, force: true }),
  }
}
type Folder = ReturnType<typeof newFolder>

/** A database of trust that knows one authority, as a reader of PDF has it. */
export const trustIn = (folder: Folder, authority: Buffer): string => {
  const [database, file] = [folder.fileIn('trust'), folder.write('authority.der', authority)]
  execFileSync('mkdir', ['-p', database])
  run('certutil', ['-N', '-d', database, '--empty-password'])
  run('certutil', ['-A', '-d', database, '-n', 'authority', '-t', 'C,C,C', '-i', file])
  return database
}

/** What pdfsig says of a file. */
export const signatureOf = (file: string, trust: string): string => run('pdfsig', ['-nssdir', trust, file])

/** The first page as it is printed: brightness by place, 0 black. */
const grey = (folder: Folder, file: string, dpi: number) => {
  const out = folder.fileIn('page')
  run('pdftoppm', ['-r', String(dpi), '-gray', '-singlefile', file, out])
  const bytes = readFileSync(`${out}.pgm`)
  const head = /^P5\s+(\d+)\s+(\d+)\s+255\s/.exec(bytes.toString('latin1', 0, 40))
  const width = Number(head?.[1])
  return { width, pixels: bytes.subarray(head?.[0].length ?? 0) }
}

const full = /[\p{Script=Han}\u3000-\u303f\uff00-\uffef“”]/u
const entities: Record<string, string> = { '&lt;': '<', '&gt;': '>', '&quot;': '"', '&apos;': "'", '&amp;': '&' }

/** Each character with the share of its word's box in which it stands: a Chinese one is as wide as its type is high. */
const cellsIn = (file: string) => {
  const page = run('pdftotext', ['-bbox', '-l', '1', file, '-'])
  const words = page.matchAll(/<word xMin="([\d.]+)" yMin="([\d.]+)" xMax="([\d.]+)" yMax="([\d.]+)">(.*?)<\/word>/gu)
  return [...words].flatMap(([, ...parts]) => {
    const [left = 0, top = 0, right = 0, bottom = 0] = parts.slice(0, 4).map(Number)
    const characters = [...(parts[4] ?? '').replace(/&\w+;/g, (entity) => entities[entity] ?? entity)]
    const wide = characters.filter((one) => full.test(one)).length
    const narrow = characters.length - wide
    const size =
      narrow === 0 ? (right - left) / wide : Math.min((bottom - top) / 1.448, (right - left) / Math.max(wide, 1))
    const rest = narrow > 0 ? (right - left - wide * size) / narrow : 0
    let at = left
    return characters.map((character) => {
      const width = full.test(character) ? size : rest
      at += width
      return { character, left: at - width, right: at, top, bottom }
    })
  })
}

/** Characters of the first page in whose cell nothing is printed, and how many were looked at. */
export const inkIn = (folder: Folder, file: string, dpi = 200): { blanks: string[]; cells: number } => {
  const { width, pixels } = grey(folder, file, dpi)
  const scale = dpi / 72
  const cells = cellsIn(file)
  const inked = ({ left, right, top, bottom }: (typeof cells)[number]) => {
    let dark = 0
    for (let y = Math.floor(top * scale); y < bottom * scale; y += 1)
      for (let x = Math.floor(left * scale); x < right * scale; x += 1)
        if ((pixels[y * width + x] ?? 255) < 170) dark += 1
    return dark >= 3
  }
  return { blanks: cells.filter((cell) => !inked(cell)).map(({ character }) => character), cells: cells.length }
}

/** What the QR codes of the first page hold, read from its picture at 150 dpi, as a phone before a sheet of paper would. */
export const codesIn = (folder: Folder, file: string): string[] => {
  const out = folder.fileIn('codes')
  run('pdftoppm', ['-r', '150', '-png', '-singlefile', file, out])
  const { stdout } = spawnSync('zbarimg', ['-q', '--raw', `${out}.png`], { encoding: 'utf8' })
  return stdout.split('\n').filter((line) => line.length > 0)
}
