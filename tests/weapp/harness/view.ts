import vm from 'node:vm'

/** A node as WeChat's view layer would draw it. Text nodes are strings. */
export type ViewNode = { tag: string; attr: Record<string, unknown>; children: (ViewNode | string)[] }

/** Draws the tree of a page or component from its data. */
type Render = (wxml: string, data: unknown) => ViewNode

type Compiler = { wxmlToJs: (root: string, options: { maxBuffer: number }) => string }
type Compiled = (wxml: string) => ((data: unknown, extra: object, globals: object) => ViewNode) | undefined

/**
 * Compiles a built mini-program's WXML with WeChat's own compiler.
 * What the compiled templates warn of (a template that is missing, recursion) goes to `warn`.
 */
export const compileViews = (folder: string, warn: (message: string) => void): Render => {
  // eslint-disable-next-line @typescript-eslint/no-require-imports -- CommonJS without types
  const compiler = require('miniprogram-compiler') as Compiler
  const script = compiler.wxmlToJs(folder, { maxBuffer: 64 * 1024 * 1024 })
  const say = (...parts: unknown[]) => warn(parts.map(String).join(' '))
  const context = vm.createContext({ window: {}, console: { log: say, warn: say, error: say } })
  const compiled = vm.runInContext(`(function(){${script}})()`, context) as Compiled

  /** The compiler knows objects by their realm's own constructor. */
  const parse = vm.runInContext('JSON.parse', context) as (text: string) => unknown

  const draw: Render = (wxml, data) => {
    const render = compiled(wxml)
    if (!render) throw new Error(`no such template: ${wxml}`)
    return expand(render(parse(JSON.stringify(data)), {}, {}), draw)
  }
  return draw
}

/** Taro nests deep trees in its recursive component `comp`: puts what it draws in its place. */
const expand = (node: ViewNode, draw: Render): ViewNode => ({
  tag: node.tag.replace(/^wx-/, ''),
  attr: node.attr ?? {},
  children: node.children.flatMap((child) => {
    if (typeof child === 'string') return [child]
    if (child.tag === 'wx-comp') return draw('comp.wxml', { i: child.attr.i, l: child.attr.l }).children
    return child.tag === 'virtual' ? expand(child, draw).children : [expand(child, draw)]
  }),
})

/** A node with the nodes around it, outermost first. */
export type Path = ViewNode[]

/** All nodes, each with its ancestors. */
export const walk = function* (node: ViewNode, above: Path = []): Generator<Path> {
  const here = [...above, node]
  yield here
  for (const child of node.children) if (typeof child !== 'string') yield* walk(child, here)
}

/** What the node says. */
export const textOf = (node: ViewNode): string =>
  node.children.map((child) => (typeof child === 'string' ? child : textOf(child))).join('')

/** Whether a node has an id (`#name`), a class (`.button`), or says exactly this. */
export const matches = (node: ViewNode, selector: string): boolean => {
  if (selector.startsWith('#')) return node.attr.id === selector.slice(1)
  if (selector.startsWith('.'))
    return String(node.attr.class ?? '')
      .split(' ')
      .includes(selector.slice(1))
  return textOf(node).trim() === selector
}

/** The file of a page's or component's template. */
export const wxmlOf = (route: string) => `${route}.wxml`
