/** Whatever the installed SDK can send to the emulator is answered there, or the document says that it is not. */
import { readdirSync, readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { handledActions, refusedActionNames } from '../../emulator/gateway/admin'
import { root, textOf } from './sources'

const sdk = require.resolve('@cloudbase/node-sdk/package.json')
const database = createRequire(sdk).resolve('@cloudbase/database/package.json')

const scripts = (folder: string): string[] =>
  readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const path = join(folder, entry.name)
    return entry.isDirectory() ? scripts(path) : path.endsWith('.js') ? [path] : []
  })

const actionsIn = (text: string): string[] =>
  [...text.matchAll(/['"]((?:database|storage|functions|auth|wx|analytics)\.[A-Za-z]+)['"]/g)].map(
    ([, action = '']) => action,
  )

/** Every action that is written anywhere in the SDK. */
const sent = [
  ...new Set(
    [join(dirname(sdk), 'dist'), join(dirname(database), 'dist/commonjs')]
      .flatMap(scripts)
      .flatMap((file) => actionsIn(readFileSync(file, 'utf8'))),
  ),
].sort()

const fixtures = 'emulator/gateway/protocol/fixtures'
const recorded = new Set(readdirSync(join(root, fixtures)).flatMap((name) => actionsIn(textOf(`${fixtures}/${name}`))))

/** What `docs/emulator.md` says is not there: the actions of its table. */
const absent = [
  ...(/## Not here\n([\s\S]*?)\n## /.exec(textOf('docs/emulator.md'))?.[1] ?? '').matchAll(/`([a-z]+\.\w+)`/g),
].map(([, action = '']) => action)

describe('the actions of the SDK', () => {
  it('are found in its code', () => {
    expect(sent.length).toBeGreaterThan(20)
    expect(sent).toEqual(expect.arrayContaining(['database.getDocument', 'storage.batchCopyFile', 'wx.api']))
  })

  it.each(sent)('%s is answered, or the document says that it is not', (action) => {
    expect([...handledActions, ...absent]).toContain(action)
  })

  it('are not said to be missing when they are answered', () => {
    expect(absent.filter((action) => handledActions.includes(action))).toEqual([])
    expect(absent).toEqual(expect.arrayContaining(refusedActionNames))
  })

  it('that are answered are recorded, and nothing else is answered', () => {
    expect(handledActions.filter((action) => !recorded.has(action))).toEqual([])
    expect(handledActions.filter((action) => !sent.includes(action))).toEqual([])
  })
})
