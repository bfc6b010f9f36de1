import path from 'node:path'
import { createMiniProgram } from './harness/mini-program'
import { type ViewNode } from './harness/view'

const folder = path.resolve(__dirname, '../../dist/weapp')
const now = '2026-11-21T02:00:00.000Z'
const me = {
  greeting: '张女士',
  maskedName: '张*',
  maskedIdNumber: '4****************X',
  maskedPhone: '138****5678',
  roles: ['resident', 'declarant'],
  role: 'resident',
  assurance: 'high',
  confirmedUntil: null,
  elder: false,
}

/** A cloud that knows who is there, and has no answer to anything else. */
const start = async (stored: Record<string, string> = {}, url?: string) => {
  const asked: { name: string; data: Record<string, unknown> }[] = []
  const app = createMiniProgram(
    folder,
    (call) => {
      asked.push(call)
      return call.data.operation === 'account.me'
        ? { ok: true, output: me, now }
        : { ok: false, refusal: { code: 'internal', message: '系统出了点问题', traceId: 'T-1' }, now }
    },
    stored,
  )
  await app.launch(url)
  return { app, asked }
}

const signedIn = { 'juzhu.session': 'a-session' }
const roleOf = (node: ViewNode) => node.attr.ariaRole

describe('the built WeChat mini-program', () => {
  it('starts on the home page, and everything that can be tapped says what it is', async () => {
    const { app } = await start()
    expect(app.route()).toBe('pages/home/index')
    const roles = app.all().map(roleOf)
    expect(roles).toContain('heading')
    expect(roles).toContain('main')
    const taps = app.all().filter((node) =>
      String(node.attr.class ?? '')
        .split(' ')
        .includes('tap'),
    )
    expect(taps.length).toBeGreaterThan(0)
    expect(taps.map(roleOf).filter((role) => !role)).toEqual([])
    expect([...app.errors, ...app.warnings]).toEqual([])
  })

  it('asks the function that the operation names, with the session in the body', async () => {
    const { app, asked } = await start(signedIn)
    expect(asked).toContainEqual({
      name: 'account',
      data: { operation: 'account.me', input: {}, session: 'a-session' },
    })
    expect(app.text()).toContain('张女士')
    expect(app.errors).toEqual([])
  })

  it('goes from a tab to a page with one tap', async () => {
    const { app } = await start(signedIn)
    await app.switchTab('/pages/services/index')
    expect(app.route()).toBe('pages/services/index')
    await app.tap('.tile')
    expect(app.route()).toMatch(/^packages\//)
    expect(app.errors).toEqual([])
  })

  it('opens every page of app.json without an error, whatever the service refuses', async () => {
    const { app } = await start(signedIn)
    for (const route of app.routes) {
      await app.open(`/${route}`)
      expect([route, ...app.errors, ...app.warnings]).toEqual([route])
      expect(app.all().map(roleOf)).toContain('main')
    }
  })

  it('sends small changes to the view, below the 256 KB at which WeChat begins to warn', async () => {
    const { app } = await start(signedIn)
    expect(Math.max(...app.setDataSizes)).toBeLessThan(256 * 1024)
    expect(app.all().length).toBeLessThan(1000)
  })
})
