/**
 * Sits on a phone's own origin, beside the app, and does there what the panel may not from its own: reads and writes what
 * the app keeps, reloads it, and sees its calls. Listens to the panel alone.
 */
const { document, localStorage, location, sessionStorage, parent } = globalThis

/** Where the app keeps its things (miniprogram/platform/storage), and the session among them. */
const kept = 'juzhu.'
const sessionKey = `${kept}session`
const [, number = '1', panelHost = ''] = /^#(\d)@(.+)$/.exec(decodeURIComponent(location.hash)) ?? []
const panel = `http://${panelHost}`
const isPanel = new URL(panel).port === location.port && ['127.0.0.1', 'localhost'].includes(new URL(panel).hostname)

/** @param {Record<string, unknown>} message */
const tell = (message) => parent.postMessage({ phone: Number(number), ...message }, panel)

/** The app's window: a sibling on the same origin, null while it is elsewhere. */
const app = () => {
  const frame = parent.frames[`app-${number}`]
  try {
    return frame?.document ? frame : null
  } catch {
    return null
  }
}

/** Taro wraps what it keeps: `{ data }`. */
const session = () => {
  const text = localStorage.getItem(sessionKey)
  return text ? String(JSON.parse(text).data) : null
}

/** Everything that the app keeps on the phone, but not how the phone is set (关怀模式). */
const empty = () => {
  for (const store of [localStorage, sessionStorage]) {
    for (const key of Object.keys(store)) if (key.startsWith(kept) && key !== `${kept}elder`) store.removeItem(key)
  }
}

/** @param {any} frame */
const pageOf = (frame) =>
  frame.location.hash
    .replace(/^#\//, '')
    .split('?')[0]
    .replace(/\/index$/, '') || 'pages/home'

/** Tells the panel of every call of the app, as its page saw it. @param {any} frame */
const watch = (frame) => {
  const observer = new frame.PerformanceObserver((/** @type {any} */ list) => {
    for (const { name, duration, serverTiming } of list.getEntries()) {
      const traceId = serverTiming?.find((/** @type {any} */ one) => one.name === 'trace')?.description
      if (new URL(name).pathname.startsWith('/api/') && traceId)
        tell({ what: 'call', traceId, page: pageOf(frame), ms: duration })
    }
  })
  observer.observe({ type: 'resource', buffered: true })
}

/** Phones have no scroll bars. @param {any} frame */
const hideBars = (frame) => {
  const style = frame.document.createElement('style')
  style.textContent = '*{scrollbar-width:none}'
  frame.document.head?.append(style)
}

/** @type {Record<string, (message: any) => unknown>} */
const orders = {
  state: () => undefined,
  /** Nobody is signed in any more; the answer holds the session that was. */
  empty: () => {
    const old = session()
    empty()
    return old
  },
  signIn: (message) => localStorage.setItem(sessionKey, JSON.stringify({ data: message.session })),
  reload: () => app()?.location.reload(),
  loaded: () => {
    const frame = app()
    if (!frame) return
    hideBars(frame)
    watch(frame)
  },
}

if (isPanel) {
  globalThis.addEventListener('message', ({ origin, source, data }) => {
    if (origin !== panel || source !== parent || !Object.hasOwn(orders, data?.order)) return
    const answer = orders[data.order]?.(data)
    tell({ what: 'answer', id: data.id, answer, session: session() !== null })
  })
  globalThis.addEventListener('storage', () => tell({ what: 'session', session: session() !== null }))
  tell({ what: 'ready', session: session() !== null })
}
document.title = `手机 ${number} 里的抽屉`
