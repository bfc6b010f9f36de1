/** The project's own source, read as source: which files there are, what each imports, which words it uses. */
import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import ts from 'typescript'

export const root = path.resolve(__dirname, '../..')

export interface Import {
  /** As written. */
  specifier: string
  /** A path of the project without extension (`shared/contract/index` stays as written), or a package's specifier. */
  target: string
  /** Within the project. */
  own: boolean
  /** Gone after compilation. */
  typeOnly: boolean
}

const isTest = (file: string) => /\.test\.tsx?$/.test(file)

/** Every file under `folder`, as paths from the root. */
export const filesUnder = (folder: string): string[] =>
  readdirSync(path.join(root, folder), { withFileTypes: true })
    .filter(({ name }) => name !== 'node_modules')
    .flatMap((entry) => (entry.isDirectory() ? filesUnder(`${folder}/${entry.name}`) : [`${folder}/${entry.name}`]))
    .sort()

const typescript = (folder: string) => filesUnder(folder).filter((file) => /\.tsx?$/.test(file))

/** TypeScript that is deployed: no tests. */
export const productionFiles = (folder: string): string[] => typescript(folder).filter((file) => !isTest(file))

/** All TypeScript, tests too. */
export const allFiles = typescript

export const textOf = (file: string): string => readFileSync(path.join(root, file), 'utf8')

const parse = (file: string, text: string) =>
  ts.createSourceFile(
    file,
    text,
    ts.ScriptTarget.ES2022,
    true,
    file.endsWith('x') ? ts.ScriptKind.TSX : ts.ScriptKind.TS,
  )

const visit = (node: ts.Node, see: (node: ts.Node) => void): void => {
  see(node)
  ts.forEachChild(node, (child) => visit(child, see))
}

/** Every node of a file, in order. */
export const nodesOf = (file: string, text = textOf(file)): ts.Node[] => {
  const nodes: ts.Node[] = []
  visit(parse(file, text), (node) => nodes.push(node))
  return nodes
}

const onlyTypes = (clause: ts.ImportClause | undefined): boolean => {
  if (!clause) return false
  if (clause.phaseModifier === ts.SyntaxKind.TypeKeyword) return true
  if (clause.name || !clause.namedBindings || !ts.isNamedImports(clause.namedBindings)) return false
  const { elements } = clause.namedBindings
  return elements.length > 0 && elements.every((element) => element.isTypeOnly)
}

const isLoad = (node: ts.Node): node is ts.CallExpression =>
  ts.isCallExpression(node) &&
  (node.expression.kind === ts.SyntaxKind.ImportKeyword ||
    (ts.isIdentifier(node.expression) && node.expression.text === 'require') ||
    /^jest\.(mock|requireActual)$/.test(node.expression.getText()))

/** What a node loads, and whether only types; null when it loads nothing. */
const loaded = (node: ts.Node): [specifier: ts.Node | undefined, typeOnly: boolean] | null => {
  if (ts.isImportDeclaration(node)) return [node.moduleSpecifier, onlyTypes(node.importClause)]
  if (ts.isExportDeclaration(node) && node.moduleSpecifier) return [node.moduleSpecifier, node.isTypeOnly]
  if (ts.isImportTypeNode(node)) return [ts.isLiteralTypeNode(node.argument) ? node.argument.literal : undefined, true]
  if (isLoad(node)) return [node.arguments[0], false]
  return null
}

const targetOf = (file: string, specifier: string) => {
  if (specifier.startsWith('@shared/')) return { own: true, target: specifier.slice(1) }
  if (specifier.startsWith('@/')) return { own: true, target: `miniprogram/${specifier.slice(2)}` }
  if (specifier.startsWith('.'))
    return { own: true, target: path.posix.normalize(path.posix.join(path.posix.dirname(file), specifier)) }
  return { own: false, target: specifier }
}

/** What a file imports: static, re-exported, dynamic, required and in types. A specifier that is computed is refused. */
export const importsOf = (file: string, text = textOf(file)): Import[] =>
  nodesOf(file, text).flatMap((node) => {
    const found = loaded(node)
    if (!found) return []
    const [specifier, typeOnly] = found
    if (!specifier || !ts.isStringLiteralLike(specifier)) throw new Error(`${file}: an import that cannot be read`)
    return [{ specifier: specifier.text, typeOnly, ...targetOf(file, specifier.text) }]
  })

/** Every string a file spells out. */
export const stringsOf = (file: string): string[] =>
  nodesOf(file)
    .filter(ts.isStringLiteralLike)
    .map(({ text }) => text)

const isRead = (node: ts.Identifier) => {
  const { parent } = node
  if (ts.isPropertyAccessExpression(parent) || ts.isElementAccessExpression(parent)) return parent.expression === node
  if (ts.isCallExpression(parent)) return true
  return ts.isTypeOfExpression(parent)
}

/** Names that a file reads as values, with the member that is read of them: `wx`, `Taro.cloud`, `process.env`. */
export const namesReadBy = (file: string, text = textOf(file)): string[] =>
  nodesOf(file, text)
    .filter(ts.isIdentifier)
    .filter(isRead)
    .flatMap((node) =>
      ts.isPropertyAccessExpression(node.parent) ? [node.text, `${node.text}.${node.parent.name.text}`] : [node.text],
    )

/** Names that a file exports by `export const` or `export function`. */
export const exportsOf = (file: string): string[] =>
  [...textOf(file).matchAll(/^export (?:const|(?:async )?function) (\w+)/gm)].map(([, name]) => name ?? '')

export const hasDefaultExport = (file: string): boolean =>
  nodesOf(file).some(
    (node) =>
      ts.isExportAssignment(node) ||
      (node.kind === ts.SyntaxKind.DefaultKeyword && !ts.isDefaultClause(node.parent)) ||
      (ts.isExportSpecifier(node) && node.name.text === 'default'),
  )

/** The folders of functions: those with an index.ts. */
export const functionNames = (): string[] =>
  filesUnder('cloudfunctions').flatMap((file) => /^cloudfunctions\/([^/]+)\/index\.ts$/.exec(file)?.[1] ?? [])
