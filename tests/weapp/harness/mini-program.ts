import { existsSync, readFileSync } from 'node:fs'
import path from 'node:path'
import vm from 'node:vm'
import { applyData } from './data'
import { compileViews, matches, type Path, textOf, type ViewNode, walk, wxmlOf } from './view'
import { type Cloud, makeWx } from './wx'

type Handler = (this: PageInstance, event: unknown) => unknown
type PageInstance = { route: string; data: Record<string, unknown>; [key: string]: unknown }
type AppConfig = {
  pages: string[]
  subPackages: { root: string; pages: string[] }[]
  tabBar: { list: { pagePath: string }[] }
}

/** WeChat keeps at most ten pages. */
const maxPages = 10

const routeOf = (url: string) => (url.split('?')[0] ?? '').replace(/^\//, '')
const queryOf = (url: string) => Object.fromEntries(new URLSearchParams(url.split('?')[1] ?? ''))

/**
 * Runs a built mini-program without WeChat: its service layer in a bare realm (no window, document, fetch, eval), its view
 * layer compiled by WeChat's own WXML compiler. No layout, no CSS. What it logs as errors or throws gathers in `errors`.
 * `stored` is what the phone's storage holds at the start.
 */
export const createMiniProgram = (folder: string, cloud: Cloud, stored: Record<string, string> = {}) => {
  if (!existsSync(path.join(folder, 'app.json'))) throw new Error(`${folder} is not built: run npm run build`)
  const config = JSON.parse(readFileSync(path.join(folder, 'app.json'), 'utf8')) as AppConfig
  const tabs = config.tabBar.list.map(({ pagePath }) => pagePath)
  const routes = [
    ...config.pages,
    ...config.subPackages.flatMap(({ root, pages }) => pages.map((page) => `${root}/${page}`)),
  ]

  const errors: string[] = []
  const files: string[] = []
  const warnings: string[] = []
  const stack: PageInstance[] = []
  const definitions = new Map<string, Record<string, unknown>>()
  const sizes: number[] = []
  let busy = 0
  let touched = 0
  let app: Record<string, unknown> = {}
  let defining = ''

  const fail = (error: unknown) => errors.push(error instanceof Error ? (error.stack ?? error.message) : String(error))
  const later = () => {
    busy += 1
    return () => void (busy -= 1)
  }
  const top = () => {
    const page = stack[stack.length - 1]
    if (!page) throw new Error('no page is open')
    return page
  }
  const run = (page: Record<string, unknown>, method: string, ...args: unknown[]) => {
    const handler = page[method]
    if (typeof handler === 'function') handler.apply(page, args)
  }

  /** Module files, each once, `require` relative to the file as WeChat has it. */
  const loaded = new Map<string, { exports: unknown }>()
  const load = (file: string): unknown => {
    const known = loaded.get(file)
    if (known) return known.exports
    const module = { exports: {} }
    loaded.set(file, module)
    const near = (name: string) => load(path.posix.join(path.posix.dirname(file), name).replace(/(\.js)?$/, '.js'))
    const code = readFileSync(path.join(folder, file), 'utf8')
    vm.runInContext(`(function(require,module,exports){${code}\n})`, realm, { filename: file })(
      near,
      module,
      module.exports,
    )
    return module.exports
  }

  const define = (route: string) => {
    if (!routes.includes(route)) throw new Error(`${route} is not a page of app.json`)
    if (!definitions.has(route)) {
      defining = route
      load(`${route}.js`)
    }
    const definition = definitions.get(route)
    if (!definition) throw new Error(`${route} did not call Page`)
    return definition
  }

  const open = (url: string) => {
    if (stack.length >= maxPages) throw new Error('more than ten pages')
    const definition = define(routeOf(url))
    const data = JSON.parse(JSON.stringify(definition.data ?? {})) as Record<string, unknown>
    const page: PageInstance = { ...definition, data, route: routeOf(url), options: queryOf(url) }
    page.setData = (changes: Record<string, unknown>, done?: () => void) => {
      touched += 1
      try {
        sizes.push(applyData(data, changes))
      } catch (error) {
        fail(error)
      }
      done?.call(page)
    }
    const under = stack[stack.length - 1]
    if (under) run(under, 'onHide')
    stack.push(page)
    run(page, 'onLoad', queryOf(url))
    run(page, 'onShow')
    run(page, 'onReady')
  }
  const close = () => {
    const page = stack.pop()
    if (page) run(page, 'onUnload')
  }
  const notTab = (url: string) => {
    if (tabs.includes(routeOf(url))) throw new Error(`${url} is a tab: only switchTab opens it`)
  }
  const navigation = {
    open: (url: string) => {
      notTab(url)
      open(url)
    },
    replace: (url: string) => {
      notTab(url)
      close()
      open(url)
    },
    tab: (url: string) => {
      if (!tabs.includes(routeOf(url))) throw new Error(`${url} is not a tab`)
      while (stack.length > 0) close()
      open(url)
    },
    relaunch: (url: string) => {
      while (stack.length > 0) close()
      open(url)
    },
    back: (delta: number) => {
      for (let left = delta; left > 0 && stack.length > 1; left -= 1) close()
      run(top(), 'onShow')
    },
  }

  const wx = makeWx({ cloud, navigation, stored, shown: files, note: (problem) => void errors.push(problem), later })
  const say =
    (list: string[]) =>
    (...parts: unknown[]) =>
      void list.push(parts.map(String).join(' '))
  const realm = vm.createContext(
    {
      wx,
      console: {
        log: () => undefined,
        info: () => undefined,
        debug: () => undefined,
        warn: say(warnings),
        error: say(errors),
      },
      setTimeout,
      clearTimeout,
      setInterval,
      clearInterval,
      App: (definition: Record<string, unknown>) => void (app = definition),
      Page: (definition: Record<string, unknown>) => void definitions.set(defining, definition),
      Component: () => undefined,
      getApp: () => app,
      getCurrentPages: () => stack,
    },
    { codeGeneration: { strings: false, wasm: false } },
  )
  const render = compileViews(folder, (message) => warnings.push(message))
  const tree = (): ViewNode => render(wxmlOf(top().route), top().data)

  const find = (selector: string): Path => {
    const found = [...walk(tree())].filter((at) => matches(at[at.length - 1] as ViewNode, selector))
    const innermost = found[found.length - 1]
    if (!innermost) throw new Error(`nothing matches ${selector} in: ${textOf(tree())}`)
    return innermost
  }

  /** Sends an event up from a node, as WeChat does, until something catches it. */
  const fire = (selector: string, type: string, detail: object = {}) => {
    const nodes = find(selector)
    const page = top()
    const at = (node: ViewNode) => ({ id: node.attr.id, dataset: { sid: node.attr['data-sid'] } })
    const target = at(nodes[nodes.length - 1] as ViewNode)
    for (const node of [...nodes].reverse()) {
      const caught = node.attr[`catch${type}`]
      const handler = page[String(caught ?? node.attr[`bind${type}`] ?? '')]
      if (typeof handler !== 'function') continue
      const event = {
        type,
        detail,
        target,
        currentTarget: at(node),
        timeStamp: Date.now(),
        touches: [],
        changedTouches: [],
      }
      ;(handler as Handler).call(page, event)
      if (caught) return
    }
  }

  /** Waits until nothing has moved for a moment and no call is on its way. */
  const settle = async () => {
    for (let quiet = 0, before = -1; quiet < 4; before = touched) {
      await new Promise((resolve) => setTimeout(resolve, 15))
      quiet = busy === 0 && touched === before ? quiet + 1 : 0
    }
  }

  const launch = async (url = `/${config.pages[0]}`) => {
    const options = { path: routeOf(url), query: queryOf(url), scene: 1001, referrerInfo: {} }
    load('app.js')
    run(app, 'onLaunch', options)
    run(app, 'onShow', options)
    open(url)
    await settle()
  }

  return {
    routes,
    errors,
    warnings,
    /** Files that were written and shown, in order. */
    files,
    /** Bytes of each setData, in order. */
    setDataSizes: sizes,
    launch,
    settle,
    route: () => top().route,
    tree,
    text: () => textOf(tree()),
    /** The innermost node with this id, class or text. */
    node: (selector: string) => find(selector).slice(-1)[0] as ViewNode,
    all: () => [...walk(tree())].map((at) => at[at.length - 1] as ViewNode),
    tap: async (selector: string) => {
      fire(selector, 'tap')
      await settle()
    },
    input: async (selector: string, value: string) => {
      fire(selector, 'input', { value, cursor: value.length })
      await settle()
    },
    switchTab: async (url: string) => {
      navigation.tab(url)
      await settle()
    },
    open: async (url: string) => {
      navigation.relaunch(url)
      await settle()
    },
  }
}
