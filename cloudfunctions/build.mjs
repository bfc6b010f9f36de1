/**
 * Bundles every function: each folder with an index.ts becomes dist/cloudfunctions/<name>/index.js, which exports `main`.
 * Whatever a function needs is inside its bundle: the platform installs nothing. Fonts lie beside the one that draws PDF.
 * What each bundle was made of goes to .cache/functions/<name>.json (esbuild's metafile).
 */
import { mkdir, readdir, rm, stat, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { build } from 'esbuild'
import { layFonts } from './fonts.mjs'

const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '..')
const madeOf = path.join(root, '.cache/functions')

/** Optional parts of dependencies, which no function uses. */
const absent = ['bufferutil', 'utf-8-validate']

const exists = (file) =>
  stat(file).then(
    () => true,
    () => false,
  )

const functionNames = async (source) => {
  const entries = await readdir(source, { withFileTypes: true })
  const folders = entries.filter((entry) => entry.isDirectory()).map(({ name }) => name)
  const found = await Promise.all(folders.map((name) => exists(path.join(source, name, 'index.ts'))))
  return folders.filter((_, index) => found[index]).sort()
}

/** pdfkit's CommonJS form: the other asks for its own address, which a bundle does not have. */
const alias = { pdfkit: path.join(root, 'node_modules/pdfkit/js/pdfkit.js') }

/** The function that draws PDF. */
const drawing = 'slip'

const json = (value) => `${JSON.stringify(value, null, 2)}\n`

const bundle = async (source, output, name) => {
  const folder = path.join(output, name)
  await mkdir(folder, { recursive: true })
  const { metafile } = await build({
    entryPoints: [path.join(source, name, 'index.ts')],
    outfile: path.join(folder, 'index.js'),
    bundle: true,
    platform: 'node',
    target: 'node20',
    format: 'cjs',
    charset: 'utf8',
    legalComments: 'none',
    logLevel: 'warning',
    metafile: true,
    absWorkingDir: root,
    external: absent,
    alias,
    tsconfig: path.join(root, 'tsconfig.json'),
  })
  await writeFile(path.join(folder, 'package.json'), json({ name, private: true, main: 'index.js' }))
  await writeFile(path.join(madeOf, `${name}.json`), json(metafile))
  if (name === drawing) await layFonts(root, path.join(folder, 'fonts'))
  return { name, bytes: (await stat(path.join(folder, 'index.js'))).size }
}

/** Builds all functions of `source` into `output`, and removes what is no function any more. Gives name and bytes of each. */
export const buildFunctions = async (
  source = path.join(root, 'cloudfunctions'),
  output = path.join(root, 'dist/cloudfunctions'),
) => {
  const names = await functionNames(source)
  await Promise.all([output, madeOf].map((folder) => mkdir(folder, { recursive: true })))
  const stale = (await readdir(output)).filter((name) => !names.includes(name))
  await Promise.all(stale.map((name) => rm(path.join(output, name), { recursive: true })))
  return Promise.all(names.map((name) => bundle(source, output, name)))
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const started = Date.now()
  for (const { name, bytes } of await buildFunctions()) {
    console.log(`${name.padEnd(14)} ${(bytes / 1024).toFixed(0).padStart(6)} KB`)
  }
  console.log(`functions built in ${((Date.now() - started) / 1000).toFixed(1)} s`)
}
