/**
 * The fonts that lie beside the bundle which draws PDF: Noto Sans SC, and HanaMinB for the rare characters that it lacks,
 * cut into shards of 256 code points so that a function reads 130 KB of them and not 30 MB.
 */
import { copyFile, mkdir, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises'
import path from 'node:path'

/** Where HanaMinB may be: as Debian's package fonts-hanazono installs it, or unpacked by scripts/support/rare-font.mjs. */
const hanaFiles = (root) => [
  '/usr/share/fonts/truetype/hanazono/HanaMinB.ttf',
  path.join(root, '.cache/fonts/usr/share/fonts/truetype/hanazono/HanaMinB.ttf'),
]

const sizeOf = (file) =>
  stat(file).then(
    ({ size }) => size,
    () => null,
  )

const first = async (files) => {
  for (const file of files) if ((await sizeOf(file)) !== null) return file
  return null
}

/** Code points under a common head of bits. */
const grouped = (codePoints, bits) => {
  const groups = new Map()
  for (const one of codePoints) groups.set(one >> bits, [...(groups.get(one >> bits) ?? []), one])
  return groups
}

/** Latin and symbols are never missing; private use means something else in every font. */
const isRare = (codePoint) =>
  codePoint >= 0x2e80 && codePoint < 0xf0000 && !(codePoint >= 0xe000 && codePoint <= 0xf8ff)

/** Coarse first: cutting 256 characters out of 30 MB takes thirty times as long as out of 2 MB. */
const steps = [14, 11, 8]

const cutInto = async (subset, font, codePoints, [bits, ...finer], keep) => {
  for (const [head, some] of grouped(codePoints, bits)) {
    const text = some.map((one) => String.fromCodePoint(one)).join('')
    const piece = await subset(font, text, { targetFormat: 'truetype', noHinting: true, keepFeatures: [] })
    await (finer.length > 0 ? cutInto(subset, piece, some, finer, keep) : keep(head, piece))
  }
}

const cutShards = async (hana, main, folder) => {
  const [{ default: subset }, { create }] = await Promise.all([import('subset-font'), import('fontkit')])
  const font = await readFile(hana)
  const known = new Set(create(await readFile(main)).characterSet)
  const rare = create(font).characterSet.filter((one) => isRare(one) && !known.has(one))
  await cutInto(subset, font, rare, steps, (head, shard) =>
    writeFile(path.join(folder, `hana-${head.toString(16)}.ttf`), shard),
  )
}

/** Lays the fonts into `folder`; what lies there already of the same sources stays. Says whether rare characters are there. */
export const layFonts = async (root, folder) => {
  const noto = path.join(root, 'node_modules/@expo-google-fonts/noto-sans-sc')
  const main = path.join(noto, '400Regular/NotoSansSC_400Regular.ttf')
  const hana = await first(hanaFiles(root))
  const sources = JSON.stringify({ noto: await sizeOf(main), hana: hana && (await sizeOf(hana)) })
  const record = path.join(folder, 'sources.json')
  if ((await readFile(record, 'utf8').catch(() => null)) === sources) return hana !== null
  await rm(folder, { recursive: true, force: true })
  await mkdir(folder, { recursive: true })
  await copyFile(main, path.join(folder, 'NotoSansSC.ttf'))
  await copyFile(path.join(noto, 'LICENSE_FONT'), path.join(folder, 'NotoSansSC-LICENSE'))
  if (hana) {
    await cutShards(hana, main, folder)
    const papers = path.resolve(path.dirname(hana), '../../../doc/fonts-hanazono')
    for (const name of await readdir(papers).catch(() => []))
      if (name === 'copyright') await copyFile(path.join(papers, name), path.join(folder, 'HanaMinB-LICENSE'))
  }
  await writeFile(record, sources)
  return hana !== null
}
