/** The control panel, as somebody uses it who shows the city to a visitor. */
import { readFileSync } from 'node:fs'
import type Axe from 'axe-core'
import { type Browser } from 'playwright-core'
import { launchBrowser } from '../support/browser'
import { type City, startCity } from '../support/city'
import { openPanel, type Panel } from './panel-page'

const axe = readFileSync(require.resolve('axe-core/axe.min.js'), 'utf8')
const holder = { name: '张志强', idNumber: '340123199008183219' }
const applicant = { name: '王雪琴', idNumber: '430121199307041527' }

let city: City
let browser: Browser
let panel: Panel
let broken = false

beforeAll(async () => {
  city = await startCity()
  browser = await launchBrowser()
  panel = await openPanel(browser, city.url)
}, 120_000)
afterAll(async () => {
  await browser.close()
  await city.stop()
})

/** Each step needs the one before. */
const step = (name: string, walk: () => Promise<void>) =>
  it(
    name,
    async () => {
      if (broken) throw new Error('an earlier step failed')
      broken = true
      await walk().catch(async (error: unknown) => {
        await panel.picture('failed')
        throw error
      })
      expect(panel.errors()).toEqual([])
      broken = false
    },
    60_000,
  )

const call = (operation: string) => panel.page.locator('details.call').filter({ hasText: operation }).first()

/** The rows of a call's waterfall, opened if it is closed. */
const waterfallOf = async (operation: string) => {
  const found = call(operation)
  if ((await found.getAttribute('open')) === null) await found.locator('summary').first().click()
  await found.locator('.waterfall').waitFor()
  return (await found.locator('.word').allInnerTexts()).map((text) => text.replace(/\s+/g, ' '))
}

describe('people and phones', () => {
  step('tells how everybody stands today, and signs one in on the phone', async () => {
    await panel.sees('有效 · 3 天后进入签注期')
    await panel.sees('房东 · 6 套 · 6 位住户')
    await panel.pick(holder.name)
    await panel.press('替 TA 登录')
    await panel.phoneSees(1, '张先生')
    expect(await panel.headOf(1)).toContain('已登录')
    await panel.picture('signed-in')
  })

  step('another phone beside it is somebody else’s, and stays so', async () => {
    await panel.pick('吴桂芳')
    await panel.press('另开一部')
    await panel.phoneSees(2, '吴女士')
    await panel.phoneSees(1, '张先生')
    const known = await panel.page.locator('details.call', { hasText: '手机 1 home' }).first().getAttribute('data-key')
    await panel.page.reload()
    await panel.page.locator(`[data-key="${known}"]`, { hasText: '手机 1 home' }).waitFor()
    await panel.phoneSees(1, '张先生')
    await panel.phoneSees(2, '吴女士')
    expect(await panel.headOf(1)).toMatch(/张志强\s+手机 1 · 已登录/)
    expect(await panel.headOf(2)).toMatch(/吴桂芳\s+手机 2 · 已登录/)
  })

  step('on a third phone somebody signs in by face: E证通 leads back to the same phone', async () => {
    await panel.press('＋ 添一部手机')
    await panel.pick(applicant.name)
    await panel.press('只交手机')
    const phone = panel.phone(3)
    await phone.getByRole('button', { name: '登录', exact: true }).click()
    await phone.getByLabel('姓名', { exact: true }).fill(applicant.name)
    await phone.getByLabel('居民身份证号码').fill(applicant.idNumber)
    await phone.getByText('我已阅读并同意《隐私说明》').click()
    await phone.getByText(/^我同意这一次人脸核验/).click()
    await phone.getByRole('button', { name: '开始人脸核验' }).click()
    await phone.getByRole('button', { name: '是本人，开始扫脸' }).click()
    await panel.phoneSees(3, '王女士')
    await panel.phoneSees(1, '张先生')
    await panel.phoneSees(2, '吴女士')
    expect(await panel.headOf(3)).toMatch(/王雪琴\s+手机 3 · 已登录/)
    for (const [width, height] of [
      [1366, 768],
      [1920, 1080],
    ] as const) {
      await panel.page.setViewportSize({ width, height })
      await panel.phonesFit(3)
      await panel.picture(`three-phones-${width}`)
    }
    await panel.page.setViewportSize({ width: 1440, height: 900 })
    await panel.press('收起手机 2')
    await panel.page.getByRole('group', { name: '手机 2', exact: true }).waitFor({ state: 'detached' })
  })
})

describe('the clock', () => {
  step('goes to a person’s next event; the reminder arrives on their phone', async () => {
    await panel.pick(holder.name)
    await panel.press(/^到张志强的下一件事：11月24日 进入签注期，可以签注 →$/)
    await panel.sees('2026年11月24日 周二')
    await panel.phoneSees(1, '现在可以签注')
    const inbox = panel.part('短信')
    await inbox.getByText(/有效期至2027-01-23，现可办理签注/).waitFor()
    const unread = panel.page.locator('.persona').filter({ hasText: holder.name }).getByText('1 条短信')
    await unread.waitFor()
    await panel.sees('有效 · 今天可以签注')
    await panel.picture('next-event')
    await panel.pick('李晓梅')
    await inbox.getByText('李晓梅的手机上还没有短信。').waitFor()
    await inbox.getByRole('button', { name: '全部已读' }).waitFor({ state: 'hidden' })
    await panel.pick(holder.name)
    await inbox.getByRole('button', { name: '全部已读' }).click()
    await unread.waitFor({ state: 'hidden' })
  })

  step('does not go back: it says why, and offers to begin again', async () => {
    await panel.press('− 1 天')
    const dialog = panel.page.getByRole('dialog', { name: '时钟只往前走' })
    await dialog.getByText('只能让整座演示城从头再来').waitFor()
    await dialog.getByRole('button', { name: '取消' }).click()
    expect((await city.get<{ now: string }>('/emulator/clock')).now).toContain('2026-11-24T')
  })
})

describe('registers, outages and what happened', () => {
  const insurance = () =>
    city.get<{ medical: { from: string; to: string | null }[] }>(
      `/emulator/registers/socialInsurance/${applicant.idNumber}`,
    )

  step('a month of insurance is taken away in the grid, and the register says so', async () => {
    await panel.pick(applicant.name)
    const month = panel.page.getByRole('button', { name: /^医疗 2026年8月/ })
    await month.click()
    await panel.page.getByRole('button', { name: '医疗 2026年8月 未缴', pressed: false }).waitFor()
    await panel.page.waitForFunction(
      async (address) => (await (await fetch(address)).json()).medical.length === 2,
      `/emulator/registers/socialInsurance/${applicant.idNumber}`,
    )
    expect((await insurance()).medical).toEqual([
      { from: expect.any(String), to: '2026-07' },
      { from: '2026-09', to: null },
    ])
    await panel.page.keyboard.press('ArrowLeft')
    expect(await panel.page.evaluate(() => document.activeElement?.getAttribute('aria-label'))).toBe(
      '医疗 2026年7月 已缴',
    )
  })

  step('a register that is down shows in the call that asked it', async () => {
    const outage = panel.page.getByRole('radiogroup', { name: '社保库' })
    await outage.getByText('断').click()
    await panel.sees('1 项有故障，全部恢复')
    expect(await city.get('/emulator/outages')).toMatchObject({ socialInsurance: 'down', population: 'ok' })
    await panel.phone(3).getByText('去查资格').click()
    await call('permit.checkEligibility').waitFor()
    const rows = await waterfallOf('permit.checkEligibility')
    expect(rows).toContainEqual(expect.stringMatching(/^社保库 没有答复$/))
    expect(rows).toContainEqual(expect.stringMatching(/^人口库$/))
    expect(rows).toContainEqual(expect.stringMatching(/^读 registrations person_filedAt · \d+ 篇$/))
    expect(rows).toContainEqual(expect.stringMatching(/^函数 permit/))
    expect(rows[0]).toMatch(/^页面 (home|permit\/)/)
    await panel.picture('waterfall')
    await panel.press('1 项有故障，全部恢复')
    await panel.sees('全部正常')
  })

  step('a read without an index, a cold start and a wait are marked', async () => {
    const trip = { action: 'database.queryDocument', collection: 'dwellings', started: 1, ms: 40, outcome: 'ok' }
    const slow = {
      ...{ at: '2026-11-24T10:00:00+08:00', operation: 'made.up', functionName: 'made', source: 'wx_http' },
      ...{ ms: 60, queuedMs: 12, cold: true, roundTrips: 1, outcome: 'ok', traceId: 'made-up', errands: [] },
      trips: [{ ...trip, index: null, examined: 57_052 }],
      lines: [{ level: 'out', text: 'a line of the function' }],
    }
    await panel.page.route('**/emulator/calls*', (route) => route.fulfill({ json: [slow] }))
    const made = call('made.up')
    await made.getByText('全表扫描').waitFor()
    await made.getByText('冷启动', { exact: true }).waitFor()
    expect(await waterfallOf('made.up')).toEqual([
      '新开实例',
      '函数 made 含冷启动',
      '读 dwellings 没有索引，扫 57,052 篇',
    ])
    await made.getByText('函数打印了 1 行').click()
    await made.getByText('a line of the function').waitFor()
    await panel.page.unroute('**/emulator/calls*')
  })
})

describe('the document browser', () => {
  step('counts, filters, sorts and pages through, and opens nothing that is sealed', async () => {
    await panel.open('数据')
    const { page } = panel
    await page.getByRole('button', { name: /^permits 5$/ }).click()
    await page.getByRole('heading', { name: 'permits' }).waitFor()
    const rows = page.locator('.row-button')
    await expect(rows.count()).resolves.toBe(5)
    const document = panel.part('一篇文档')
    expect(await document.innerText()).toMatch(/"personal": 已加密 · 密钥 dev1 · [\d,]+ 字节/)
    await panel.picture('documents')

    const registrations = page.getByRole('button', { name: /^registrations \d+$/ })
    const all = /\d+$/.exec(await registrations.innerText())?.[0]
    await registrations.click()
    await page.getByRole('heading', { name: 'registrations' }).waitFor()
    await page.getByLabel('筛选').fill('{"endedOn":null}')
    await page.getByLabel('排序').fill('-_id')
    await page.getByRole('button', { name: '查', exact: true }).click()
    await panel.sees(`没有用索引，读了 ${all} 篇`)
    const ids = await page.locator('.row-button .id').allInnerTexts()
    expect(ids.length).toBeGreaterThan(5)
    expect(ids).toEqual([...ids].sort().reverse())

    await page.getByLabel('筛选').fill('{state')
    await page.getByRole('button', { name: '查', exact: true }).click()
    await panel.sees('筛选条件不是完整的 JSON，例如 {"state":"active"}')

    await page.getByRole('button', { name: /^dwellings/ }).click()
    await panel.sees('1–20 / 57,052')
    const first = await rows.first().locator('.id').innerText()
    await page.getByRole('button', { name: '下一页 →' }).click()
    await panel.sees('21–40 / 57,052')
    expect(await rows.first().locator('.id').innerText()).not.toBe(first)
    await page.getByLabel('筛选').fill(first)
    await page.getByRole('button', { name: '查', exact: true }).click()
    await panel.sees('1 篇 · 按 _id，读了 1 篇')
    expect(await document.innerText()).toContain(first)
  })
})

describe('the rules of a day', () => {
  const talent = () => panel.page.locator('[data-rule=talentClasses]').innerText()

  step('are the city’s today; another day has its own', async () => {
    await panel.open('规则')
    await panel.sees(/^2026-11-24（今天） 有效 \d+ 条$/)
    const rules = await city.get<{ name: string }[]>('/emulator/rules?on=2026-11-24')
    await expect(panel.page.locator('[data-rule]').count()).resolves.toBe(rules.length)
    await panel.picture('rules')
    await panel.page.getByRole('searchbox', { name: '找规则' }).fill('人才类别')
    await panel.sees(/找到 1 条/)
    await panel.page.getByLabel('哪一天的规则').fill('2016-10-31')
    await panel.sees(/^2016-10-31 有效/)
    expect(await talent()).toMatch(/国内高层次人才、海外高层次人才、留学回国人员\s*与今天不同/)
    expect(await talent()).toMatch(/以后 2016-11-01 起/)
    await panel.press('下次变动 2016-11-01 →')
    await panel.sees(/^2016-11-01 有效/)
    expect(await talent()).toMatch(/高级工（三级）及以上技能人才、留学回国人员、全日制大专及以上学历\s*与今天不同/)
    expect(await talent()).toMatch(/以前 2015-06-01 起/)
    await panel.picture('rules-2016')
    await panel.press('回到今天')
    expect(await talent()).toContain('鹏城优才卡持有者')
  })
})

describe('the panel as it is drawn', () => {
  step('fits every desk, and a screen reader and a keyboard find their way', async () => {
    await panel.page.evaluate(axe)
    for (const view of ['规则', '数据', '演示城']) {
      await panel.open(view)
      for (const [width, height] of [
        [1366, 768],
        [1440, 900],
        [1920, 1080],
      ] as const) {
        expect({ view, width, faults: await panel.overflows(width, height) }).toEqual({ view, width, faults: [] })
        await panel.picture(`${view}-${width}`)
      }
      const faults = await panel.page.evaluate(async () => {
        const { violations } = await (globalThis as unknown as { axe: typeof Axe }).axe.run(document, {
          iframes: false,
          runOnly: ['wcag2a', 'wcag2aa', 'wcag21aa'],
        })
        return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html.slice(0, 90)).join(' | ')}`)
      })
      expect({ view, faults }).toEqual({ view, faults: [] })
    }
  })

  step('begins again when told so: the clock, the people and the phones', async () => {
    await panel.page.getByLabel('更多时钟操作').click()
    await panel.press('重置演示城')
    await panel.press('全部重来')
    await panel.sees('2026年11月21日 周六')
    await panel.phoneSees(1, '居住登记和居住证，手机上办')
    expect(await panel.headOf(1)).toContain('没有人拿着')
    await panel.sees('有效 · 3 天后进入签注期')
  })

  step('asks nobody but this machine', async () => {
    const port = new URL(city.url).port
    expect(panel.origins()).toEqual([city.url, `http://phone-2.localhost:${port}`, `http://phone-3.localhost:${port}`])
  })
})
