/** An export is a promise: what no other file reads is none. */
import { allFiles, productionFiles, textOf } from './sources'

const declaration = /^export (?:const|let|type|interface|class|(?:async )?function) (\w+)/gm

/** For every name, the files that have it in their text, but for where they export it themselves. */
const readersOf = (files: string[]) => {
  const readers = new Map<string, Set<string>>()
  for (const file of files)
    for (const name of new Set(textOf(file).replace(declaration, '').match(/\w+/g)))
      readers.set(name, (readers.get(name) ?? new Set()).add(file))
  return readers
}

/** The platform takes `main` of a function's bundle, and the panel lists all that the rules export. */
const isTakenWhole = (file: string) => /^cloudfunctions\/\w+\/index\.ts$/.test(file) || file.startsWith('shared/rules/')

it('what a file exports, another one reads', () => {
  const readers = readersOf(
    ['shared', 'cloudfunctions', 'miniprogram', 'emulator', 'tests', 'bench', 'scripts'].flatMap(allFiles),
  )
  const files = ['shared', 'cloudfunctions', 'miniprogram'].flatMap(productionFiles)
  const unread = files
    .filter((file) => !isTakenWhole(file))
    .flatMap((file) =>
      [...textOf(file).matchAll(declaration)]
        .map(([, name = '']) => name)
        .filter((name) => ![...(readers.get(name) ?? [])].some((reader) => reader !== file))
        .map((name) => `${file} exports ${name}`),
    )
  expect(files.length).toBeGreaterThan(500)
  expect(unread).toEqual([])
})
