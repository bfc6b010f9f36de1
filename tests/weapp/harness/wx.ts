/** What a test lets WeChat answer. */
export type Cloud = (call: { name: string; data: Record<string, unknown> }) => unknown

/** How the app moves between pages. */
type Navigation = {
  open: (url: string) => void
  replace: (url: string) => void
  tab: (url: string) => void
  back: (delta: number) => void
  relaunch: (url: string) => void
}

type Callbacks = {
  success?: (result: object) => void
  fail?: (result: object) => void
  complete?: (result: object) => void
}

const answer = (options: Callbacks | undefined, result: object, ok = true) => {
  const tell = ok ? options?.success : options?.fail
  tell?.(result)
  options?.complete?.(result)
}

const windowInfo = {
  pixelRatio: 3,
  screenWidth: 390,
  screenHeight: 844,
  windowWidth: 390,
  windowHeight: 750,
  statusBarHeight: 47,
  safeArea: { left: 0, right: 390, top: 47, bottom: 810, width: 390, height: 763 },
}
const appInfo = {
  SDKVersion: '3.8.12',
  version: '8.0.60',
  language: 'zh_CN',
  fontSizeSetting: 16,
  fontSizeScaleFactor: 1,
}

/** A `wx` that has what the app uses and nothing more: anything else is undefined, as on an old phone. */
export const makeWx = ({
  cloud,
  navigation: go,
  stored,
  shown,
  note,
  later,
}: {
  cloud: Cloud
  navigation: Navigation
  stored: Record<string, string>
  /** Gathers the paths of files that were written and then shown. */
  shown: string[]
  note: (problem: string) => void
  /** Says that something is on its way; what it gives says that it has arrived. */
  later: () => () => void
}) => {
  const storage = new Map<string, unknown>(Object.entries(stored))
  const started = { path: 'pages/home/index', query: {}, scene: 1001, referrerInfo: {} }
  const nothing = () => undefined
  const written = new Set<string>()
  const moving =
    (move: (options: { url: string; delta?: number }) => void) => (options: { url: string } & Callbacks) => {
      const done = later()
      Promise.resolve()
        .then(() => move(options))
        .then(
          () => answer(options, { errMsg: 'ok' }),
          (error: Error) => {
            note(error.message)
            answer(options, { errMsg: error.message }, false)
          },
        )
        .finally(done)
    }
  const quietly = (options?: Callbacks) => answer(options, { errMsg: 'ok' })

  return {
    canIUse: () => true,
    getSystemInfoSync: () => ({ ...windowInfo, ...appInfo, platform: 'devtools', brand: 'devtools', model: 'test' }),
    getWindowInfo: () => windowInfo,
    getAppBaseInfo: () => appInfo,
    getDeviceInfo: () => ({ platform: 'devtools', brand: 'devtools', model: 'test', system: 'test' }),
    getLaunchOptionsSync: () => started,
    getEnterOptionsSync: () => started,
    getStorageSync: (key: string) => storage.get(key) ?? '',
    setStorageSync: (key: string, value: unknown) => void storage.set(key, value),
    removeStorageSync: (key: string) => void storage.delete(key),
    getRandomValues: ({ length, ...options }: { length: number } & Callbacks) =>
      answer(options, { randomValues: crypto.getRandomValues(new Uint8Array(length)).buffer, errMsg: 'ok' }),
    nextTick: (run: () => void) => void Promise.resolve().then(run),
    onNetworkStatusChange: nothing,
    offNetworkStatusChange: nothing,
    onAppShow: nothing,
    onAppHide: nothing,
    setNavigationBarTitle: quietly,
    pageScrollTo: quietly,
    showToast: quietly,
    env: { USER_DATA_PATH: 'wxfile://usr' },
    getFileSystemManager: () => ({
      writeFile: ({ filePath, ...options }: { filePath: string } & Callbacks) => {
        written.add(filePath)
        quietly(options)
      },
    }),
    openDocument: ({ filePath, ...options }: { filePath: string } & Callbacks) => {
      if (written.has(filePath)) shown.push(filePath)
      answer(options, { errMsg: 'openDocument' }, written.has(filePath))
    },
    showModal: (options: Callbacks) => answer(options, { confirm: true, cancel: false, errMsg: 'ok' }),
    navigateTo: moving(({ url }) => go.open(url)),
    redirectTo: moving(({ url }) => go.replace(url)),
    switchTab: moving(({ url }) => go.tab(url)),
    reLaunch: moving(({ url }) => go.relaunch(url)),
    navigateBack: moving(({ delta = 1 }) => go.back(delta)),
    cloud: {
      init: nothing,
      callFunction: async (call: { name: string; data: Record<string, unknown> } & Callbacks) => {
        const done = later()
        try {
          const reply = { result: await cloud({ name: call.name, data: call.data }), errMsg: 'cloud.callFunction:ok' }
          answer(call, reply)
          return reply
        } finally {
          done()
        }
      },
    },
  }
}
