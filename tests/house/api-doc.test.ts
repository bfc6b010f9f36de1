/** docs/api/ shows a literal input and output of every operation; each must be of the contract's shape. */
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { contract, type OperationName } from '@shared/contract'

const docs = join(__dirname, '../../docs')
const index = readFileSync(join(docs, 'api.md'), 'utf8')

const files = readdirSync(join(docs, 'api'))

const examples = files
  .flatMap((file) => {
    const text = readFileSync(join(docs, 'api', file), 'utf8')
    return text.split(/^### /m).slice(1)
  })
  .map((section) => {
    const name = /^`([a-zA-Z.]+)`/.exec(section)?.[1] ?? ''
    const block = (label: string) => new RegExp(`\`\`\`json ${label}\n([\\s\\S]*?)\n\`\`\``).exec(section)?.[1]
    return { name, section, input: block('input'), output: block('output') }
  })
const byName = new Map(examples.map((one) => [one.name, one]))
const names = Object.keys(contract) as OperationName[]

describe('docs/api', () => {
  it.each(files)('api.md leads to %s', (file) => {
    expect(index).toContain(`(api/${file})`)
  })

  it('has every operation of the contract once, and no other', () => {
    expect(examples.map(({ name }) => name).sort()).toEqual([...names].sort())
  })

  it.each(names)('%s: the input is one the contract takes', (name) => {
    const input: unknown = JSON.parse(byName.get(name)?.input ?? 'null')
    expect(contract[name].input.strict().parse(input)).toEqual(input)
  })

  it.each(names)('%s: the output is one the contract gives', (name) => {
    const output: unknown = JSON.parse(byName.get(name)?.output ?? 'null')
    expect(contract[name].output.strict().parse(output)).toEqual(output)
  })

  it.each(names)('%s: says who may call it and how sure they must be', (name) => {
    const { audience, strength, perDay } = contract[name]
    expect(byName.get(name)?.section).toContain(
      `audience \`${audience}\`, strength \`${strength}\`${perDay ? `, ${perDay} a day` : ''}`,
    )
  })
})
