/** What the documents name is there: files, links, headings, commands. */
import { existsSync } from 'node:fs'
import path from 'node:path'
import { filesUnder, root, textOf } from './sources'

const documents = ['README.md', ...filesUnder('docs').filter((file) => file.endsWith('.md'))]
const folders = ['shared', 'cloudfunctions', 'miniprogram', 'emulator', 'tests', 'bench', 'scripts', 'docs', 'config']
const { scripts } = JSON.parse(textOf('package.json')) as { scripts: Record<string, string> }

const spelled = documents.flatMap((file) =>
  [...textOf(file).matchAll(/`([^`\n]+)`/g)].flatMap(([, code = '']) =>
    code.split(/\s+/).map((word) => ({ file, word })),
  ),
)
/** Paths that are spelled out; what holds a place for a name is none. */
const paths = spelled.filter(({ word }) => folders.includes(word.split('/')[0] ?? '') && /^[\w./@-]+$/.test(word))

/** As GitHub makes them of headings. */
const anchorsOf = (file: string) =>
  [...textOf(file).matchAll(/^#+ (.+)$/gm)].map(([, title = '']) =>
    title
      .toLowerCase()
      .replace(/[^\p{L}\p{N} _-]/gu, '')
      .replace(/ /g, '-'),
  )
const links = documents.flatMap((file) =>
  [...textOf(file).matchAll(/\]\((?!https?:)([^)]+)\)/g)].map(([, target = '']) => ({ file, target })),
)
const isBroken = ({ file, target }: { file: string; target: string }) => {
  const [to = '', anchor] = target.split('#')
  const found = to === '' ? file : path.posix.normalize(path.posix.join(path.posix.dirname(file), to))
  return !existsSync(path.join(root, found)) || (anchor !== undefined && !anchorsOf(found).includes(anchor))
}
const commands = documents.flatMap((file) =>
  [...textOf(file).matchAll(/npm run (?:--silent )?([\w:-]+)/g)].map(([, name = '']) => ({ file, name })),
)

describe('the documents', () => {
  it('name files and folders that are there', () => {
    expect(paths.length).toBeGreaterThan(40)
    expect(paths.filter(({ word }) => !existsSync(path.join(root, word)))).toEqual([])
  })

  it('link to files and headings that are there', () => {
    expect(links.length).toBeGreaterThan(200)
    expect(links.filter(isBroken)).toEqual([])
  })

  it('name commands that are there, and README or docs/development.md every one', () => {
    expect(commands.filter(({ name }) => !(name in scripts))).toEqual([])
    const told = textOf('README.md') + textOf('docs/development.md')
    const untold = Object.keys(scripts).filter((name) => !new RegExp(`npm (run (--silent )?)?${name}\\b`).test(told))
    expect(untold).toEqual([])
  })
})
