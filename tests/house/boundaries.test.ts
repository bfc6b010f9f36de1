import {
  allFiles,
  filesUnder,
  functionNames,
  hasDefaultExport,
  importsOf,
  namesReadBy,
  productionFiles,
  textOf,
  type Import,
} from './sources'

const within = (target: string, ...folders: string[]) =>
  folders.some((folder) => target === folder || target.startsWith(`${folder}/`))
const packages = (target: string, ...names: string[]) => within(target, ...names)

/** `file imports specifier` for every import of `files` that `allowed` does not allow. */
const strangers = (files: string[], allowed: (found: Import, file: string) => boolean): string[] =>
  files.flatMap((file) =>
    importsOf(file)
      .filter((found) => !allowed(found, file))
      .map(({ specifier }) => `${file} imports ${specifier}`),
  )

const production = ['shared', 'cloudfunctions', 'miniprogram'].flatMap(productionFiles)
const adapters = productionFiles('cloudfunctions/adapters')
const withoutAdapters = production.filter((file) => !adapters.includes(file))
const functions = functionNames()
const mainPackage = productionFiles('miniprogram').filter((file) => !file.startsWith('miniprogram/packages/'))
const vendors = ['@cloudbase', 'tencentcloud-sdk-nodejs-common', 'tencentcloud-sdk-nodejs-sms', 'wx-server-sdk']
/** Libraries that only some functions carry: the adapter (a file or a folder) over each, and the functions that have it. */
const libraries: Record<string, { adapter: string; functions: string[] }> = {
  '@e965/xlsx': { adapter: 'cloudfunctions/adapters/spreadsheet', functions: ['partner', 'registration'] },
  'sm-crypto-v2': { adapter: 'cloudfunctions/adapters/message-signatures', functions: ['partner'] },
  pdfkit: { adapter: 'cloudfunctions/adapters/pdf', functions: ['slip'] },
  fontkit: { adapter: 'cloudfunctions/adapters/pdf', functions: ['slip'] },
  uqr: { adapter: 'cloudfunctions/adapters/pdf', functions: ['slip'] },
}
/** The tokens of slips, and the libraries with which they are signed and checked. */
const tokens = 'shared/slip-token'
const signing = ['cborg', 'sm-crypto-v2', '@noble/curves']
const partOf = (file: string, adapter: string) => file === `${adapter}.ts` || within(file, adapter)

describe('the reader of imports', () => {
  it('sees every way to import, and which imports are types only', () => {
    const text = `
      import a, { type B } from './a'
      import type { C } from '@shared/c'
      import { type D, type E } from '@/d'
      import 'side-effect'
      export { f } from '../f'
      const g = await import('node:fs')
      const h = require('h')
      type I = import('i').I`
    expect(importsOf('shared/rules/x.ts', text).map(({ target, own, typeOnly }) => [target, own, typeOnly])).toEqual([
      ['shared/rules/a', true, false],
      ['shared/c', true, true],
      ['miniprogram/d', true, true],
      ['side-effect', false, false],
      ['shared/f', true, false],
      ['node:fs', false, false],
      ['h', false, false],
      ['i', false, true],
    ])
  })

  it('sees which names are read', () => {
    const text = 'const { window } = card; const o = { document: 1 }; wx.login(); typeof localStorage; f(o.document)'
    expect(namesReadBy('x.ts', text)).toEqual(['wx', 'wx.login', 'localStorage', 'f', 'o', 'o.document'])
  })

  it('finds files everywhere', () => {
    for (const files of [adapters, mainPackage, productionFiles('shared'), productionFiles('cloudfunctions/kernel')])
      expect(files.length).toBeGreaterThan(5)
    expect(functions).toEqual(['account', 'partner', 'permit', 'registration', 'review', 'slip', 'system'])
  })
})

describe('who may import what', () => {
  it('the law and the contracts import only themselves, zod, dayjs and the calendar; the tokens of slips what signs and checks', () => {
    const allowed = ({ own, target }: Import, file: string) =>
      own
        ? within(target, 'shared')
        : packages(target, 'zod', 'dayjs', 'chinese-days') || (within(file, tokens) && packages(target, ...signing))
    expect(strangers(productionFiles('shared'), allowed)).toEqual([])
  })

  it('only the function that issues slips has what signs their tokens, and only what checks them what reads them', () => {
    const adapter = 'cloudfunctions/adapters/slip-keys'
    const signs = (target: string) => within(target, `${tokens}/signing`, `${tokens}/sealing`)
    const mayRead = ['cloudfunctions/slip', 'miniprogram/packages/slip']
    const allowed = ({ target, typeOnly }: Import, file: string) => {
      if (typeOnly || within(file, tokens) || file === `${adapter}.ts`) return true
      if (target === adapter) return file === 'cloudfunctions/slip/index.ts'
      return !within(target, tokens) || (!signs(target) && within(file, ...mayRead))
    }
    expect(strangers(production, allowed)).toEqual([])
  })

  it('the kernel imports only the law, itself and zod', () => {
    const allowed = ({ own, target }: Import) =>
      own ? within(target, 'shared', 'cloudfunctions/kernel') : packages(target, 'zod')
    expect(strangers(productionFiles('cloudfunctions/kernel'), allowed)).toEqual([])
  })

  it.each(functions)(
    'function %s imports only the law, the kernel and its own folder; its index.ts the adapters',
    (name) => {
      const folder = `cloudfunctions/${name}`
      const allowed = ({ own, target }: Import, file: string) =>
        own &&
        (within(target, 'shared', 'cloudfunctions/kernel', folder) ||
          (file === `${folder}/index.ts` && within(target, 'cloudfunctions/adapters')))
      expect(strangers(productionFiles(folder), allowed)).toEqual([])
    },
  )

  it('the adapters import the law, the kernel, themselves, Node and the vendors’ SDKs', () => {
    const allowed = ({ own, target }: Import, file: string) =>
      own
        ? within(target, 'shared', 'cloudfunctions/kernel', 'cloudfunctions/adapters')
        : target.startsWith('node:') ||
          packages(target, 'zod', ...vendors) ||
          Object.entries(libraries).some(([library, { adapter }]) => packages(target, library) && partOf(file, adapter))
    expect(strangers(adapters, allowed)).toEqual([])
  })

  it.each(Object.entries(libraries))('%s is carried only by the functions that need it', (library, one) => {
    const allowed = ({ own, target }: Import, file: string) =>
      own
        ? !within(target, one.adapter) ||
          partOf(file, one.adapter) ||
          one.functions.some((name) => file === `cloudfunctions/${name}/index.ts`)
        : !packages(target, library) || partOf(file, one.adapter)
    expect(strangers(productionFiles('cloudfunctions'), allowed)).toEqual([])
  })

  it('nobody else sees an SDK, Node or the environment', () => {
    const allowed = ({ own, target }: Import) => own || !(target.startsWith('node:') || packages(target, ...vendors))
    expect(strangers(withoutAdapters, allowed)).toEqual([])
    expect(withoutAdapters.filter((file) => namesReadBy(file).includes('process'))).toEqual([])
  })

  it('the mini-program imports the law, itself, Taro, React and what draws a QR code; one file of it what reads spreadsheets', () => {
    const allowed = ({ own, target }: Import, file: string) =>
      own
        ? within(target, 'shared', 'miniprogram')
        : packages(target, '@tarojs', 'react', 'zod', 'uqr') ||
          (file === 'miniprogram/spreadsheet/workbook.ts' && packages(target, '@e965/xlsx'))
    expect(strangers(productionFiles('miniprogram'), allowed)).toEqual([])
  })

  it('a subpackage imports no other subpackage, and the main package none', () => {
    const packageOf = (path: string) => /^miniprogram\/packages\/([^/]+)/.exec(path)?.[1]
    const allowed = ({ target }: Import, file: string) => {
      const imported = packageOf(target)
      return imported === undefined || imported === packageOf(file)
    }
    expect(strangers(productionFiles('miniprogram'), allowed)).toEqual([])
  })

  it('the main package knows the contract as types only', () => {
    const allowed = ({ target, typeOnly }: Import) => typeOnly || !within(target, 'shared/contract')
    expect(strangers(mainPackage, allowed)).toEqual([])
  })

  it('production imports no emulator, no tests, no measurements, no scripts', () => {
    const allowed = ({ own, target }: Import) => !own || !within(target, 'emulator', 'tests', 'bench', 'scripts')
    expect(strangers(production, allowed)).toEqual([])
  })

  it('production imports nothing that only tests use', () => {
    const allowed = ({ target }: Import) => !/\.test$|(^|\/)(example|testing)$/.test(target)
    expect(strangers(production, allowed)).toEqual([])
  })

  it('the law read a second time, and the dates worked out by hand, know nothing of the first reading', () => {
    const files = [...allFiles('tests/stories/evaluator'), 'tests/stories/hand-dates.ts', 'tests/stories/hand-facts.ts']
    expect(files.length).toBeGreaterThan(8)
    const allowed = ({ own, target }: Import) => own && within(target, 'tests/stories')
    expect(strangers(files, allowed)).toEqual([])
    const inside = ({ own, target }: Import) => own && within(target, 'tests/stories/evaluator')
    expect(strangers(allFiles('tests/stories/evaluator'), inside)).toEqual([])
  })

  it('the emulator imports the law and itself; only its city, which is seeded, the functions’ adapters', () => {
    const allowed = ({ own, target }: Import, file: string) =>
      !own ||
      within(target, 'shared', 'emulator') ||
      (file.startsWith('emulator/city') && within(target, 'cloudfunctions/adapters', 'cloudfunctions/kernel')) ||
      target.endsWith('.json')
    expect(strangers(productionFiles('emulator'), allowed)).toEqual([])
  })
})

describe('what production code may know', () => {
  it('only miniprogram/platform sees the device', () => {
    const device = ['wx', 'window', 'document', 'localStorage', 'sessionStorage', 'navigator', 'location', 'Taro.cloud']
    const files = productionFiles('miniprogram').filter((file) => !file.startsWith('miniprogram/platform/'))
    const seen = files.flatMap((file) =>
      namesReadBy(file)
        .filter((name) => device.includes(name))
        .map((name) => `${file} reads ${name}`),
    )
    expect(seen).toEqual([])
  })

  it('does not ask where it runs, and has never heard of the emulator', () => {
    const files = ['shared', 'cloudfunctions', 'miniprogram']
      .flatMap(filesUnder)
      .filter((file) => /\.(tsx?|mjs|json|html|scss)$/.test(file) && !/\.test\.tsx?$/.test(file))
    const knowing = files.filter((file) => /is_?local\b|NODE_ENV|emulator/i.test(textOf(file)))
    expect(knowing).toEqual([])
  })

  it('knows no address: every one is a setting', () => {
    const files = [...productionFiles('shared'), ...productionFiles('cloudfunctions')]
    expect(files.filter((file) => /https?:\/\/[\w.]/.test(textOf(file)))).toEqual([])
  })

  it('has default exports only where Taro or Jest want them: pages, their configuration, the app, the setup of a run', () => {
    const wanted = (file: string) =>
      /^miniprogram\/(pages|packages)\/.*\/index\.tsx$/.test(file) ||
      /^miniprogram\/(app|.*\.config)\.tsx?$/.test(file) ||
      within(file, 'config') ||
      file === 'tests/support/prepare.ts'
    const files = ['shared', 'cloudfunctions', 'miniprogram', 'emulator', 'tests', 'config'].flatMap(allFiles)
    expect(files.filter((file) => hasDefaultExport(file) && !wanted(file))).toEqual([])
  })
})
