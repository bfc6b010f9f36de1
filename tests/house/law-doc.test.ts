/** docs/law.md has a row for each rule of the law, and what its rows name is there. */
import { existsSync } from 'node:fs'
import path from 'node:path'
import * as rules from '@shared/rules'
import { numbersInForce } from '@shared/rules/in-force'
import { filesUnder, root, textOf } from './sources'

const lines = textOf('docs/law.md').split('\n')

/** The files that a line links to, as paths from the root. */
const linksOf = (line: string): string[] =>
  [...line.matchAll(/\]\(([^)]+)\)/g)].map(([, target = '']) => path.posix.normalize(`docs/${target}`))

const rows = lines.flatMap((line) => {
  const rule = /^\| (R\d+[bc]?) +\|/.exec(line)?.[1]
  return rule ? [{ rule, cells: line.split('|').map((cell) => cell.trim()), links: linksOf(line) }] : []
})
const named = lines.filter((line) => line.startsWith('|')).flatMap(linksOf)
const isTest = (file: string) => file.endsWith('.test.ts')

describe('docs/law.md', () => {
  it('has one row for each of R1 to R68', () => {
    const numbers = Array.from({ length: 68 }, (_, i) => `R${i + 1}`)
    expect(rows.map(({ rule }) => rule).filter((rule) => !/[bc]$/.test(rule))).toEqual(numbers)
    expect(rows.map(({ rule }) => rule).filter((rule) => /[bc]$/.test(rule))).toEqual(['R22b', 'R22c'])
  })

  it.each(rows)('$rule says what it is, its article, and where it stands or why it is no code', ({ cells }) => {
    expect(cells.slice(2, 6).map((cell) => cell.length > 0)).toEqual([true, true, true, true])
    expect(cells[4]?.length).toBeGreaterThan(10)
  })

  it('names files that are there', () => {
    expect(lines.flatMap(linksOf).filter((file) => !existsSync(path.join(root, file)))).toEqual([])
  })

  it('names every file of shared/rules', () => {
    const files = filesUnder('shared/rules').filter((file) => !isTest(file))
    expect(files.filter((file) => !named.includes(file))).toEqual([])
  })

  it('has a row for the rule of every number in force, which names the file with the number', () => {
    const sources = filesUnder('shared/rules').filter((file) => !isTest(file))
    const where = (name: string) => sources.find((file) => new RegExp(`export const ${name}\\b`).test(textOf(file)))
    const strays = numbersInForce(rules, rules.ruleVersion).filter(({ rule, name }) => {
      const row = rows.find((one) => one.rule === rule)
      return !row?.links.includes(where(name) ?? '')
    })
    expect(strays.map(({ rule, name }) => `${rule} ${name}`)).toEqual([])
  })

  it.each(rows)('the tests named for $rule speak of it', ({ rule, links }) => {
    const silent = links.filter(isTest).filter((file) => !new RegExp(`\\b${rule}\\b`).test(textOf(file)))
    expect(silent).toEqual([])
  })

  it('a rule that is computed in shared/rules names a test', () => {
    const untested = rows.filter(
      ({ links, cells }) => links.some((file) => file.startsWith('shared/rules/')) && cells[5] === '—',
    )
    expect(untested.map(({ rule }) => rule)).toEqual([])
  })
})
