import path from 'node:path'
import { createMiniProgram } from './harness/mini-program'
import { toBase32 } from '@shared/model/base32'
import { algorithmNames } from '@shared/slip-token/algorithms'
import { newKey, someSlip } from '@shared/slip-token/example'
import { sealSlip, sealStatusList } from '@shared/slip-token/sealing'
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
  unit: null,
  units: [],
  assurance: 'high',
  confirmedUntil: null,
  elder: false,
}

/** A cloud that knows who is there, and has no answer to anything else. */
const start = async (stored: Record<string, string> = {}, url?: string, answers: Record<string, unknown> = {}) => {
  const asked: { name: string; data: Record<string, unknown> }[] = []
  const app = createMiniProgram(
    folder,
    (call) => {
      asked.push(call)
      const output = { 'account.me': me, ...answers }[String(call.data.operation)]
      return output
        ? { ok: true, output, now }
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

  it('writes a downloaded receipt among its files and shows it with WeChat’s menu', async () => {
    const receipt = 'RZ20251121440305000000153'
    const shown = { receipt, matter: '居住登记 · 申报入住', address: '科苑花园5栋803', declarant: '申报义务人' }
    const days = { moveInOn: '2025-11-18', moveOutOn: null, filedAt: now, registeredOn: '2025-11-21' }
    const { app, asked } = await start(signedIn, undefined, {
      'registration.getReceipt': { ...shown, ...days, resident: '王*', state: '有效', office: '受理点' },
      'registration.printReceipt': { fileName: `回执-${receipt}.pdf`, mime: 'application/pdf', base64: 'JVBERi0xLjMK' },
    })
    await app.open(`/packages/registration/receipt/index?receipt=${receipt}`)
    await app.tap('.primary')
    expect(asked.map(({ data }) => data.operation)).toContain('registration.printReceipt')
    expect(app.text()).toContain('文件已保存')
    expect(app.files).toEqual([`wxfile://usr/回执-${receipt}.pdf`])
    expect([...app.errors, ...app.warnings]).toEqual([])
  })

  it.each(algorithmNames)(
    'checks a slip that is signed with %s without signal, and says as of when',
    async (algorithm) => {
      const key = newKey(algorithm)
      const token = toBase32(sealSlip(someSlip(), key))
      const list = toBase32(sealStatusList({ asOf: Date.parse('2026-11-22T01:30:00Z') / 1000, ended: [7] }, key))
      const ahead = String(Date.parse('2026-11-22T02:00:00Z') - Date.now())
      const kept = { 'juzhu.slip-keys': JSON.stringify([key]), 'juzhu.slip-list': list, 'juzhu.slip-clock': ahead }
      const open = async (code: string, stored: Record<string, string>) => {
        const noSignal = () => {
          throw new Error('no signal')
        }
        const app = createMiniProgram(folder, noSignal, stored)
        await app.launch(`/packages/slip/check/index?token=${code}`)
        expect([...app.errors, ...app.warnings]).toEqual([])
        return app.text()
      }
      const passed = await open(token, kept)
      for (const words of ['离线验签通过', '状态截至 2026年11月22日 09:30', '欧*', '号码末四位002X'])
        expect(passed).toContain(words)
      const changed = token.slice(0, -40) + (token.at(-40) === 'A' ? 'B' : 'A') + token.slice(-39)
      expect(await open(changed, kept)).toContain('二维码被改动过')
      expect(await open(token, {})).toContain('现在不能离线核验')
    },
  )

  it('sends small changes to the view, below the 256 KB at which WeChat begins to warn', async () => {
    const { app } = await start(signedIn)
    expect(Math.max(...app.setDataSizes)).toBeLessThan(256 * 1024)
    expect(app.all().length).toBeLessThan(1000)
  })
})
