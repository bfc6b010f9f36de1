/** What the screens are shown with, and what they are measured by. */
import { readFileSync } from 'node:fs'
import { launchBrowser, openPhone } from '../../support/browser'
import { screens as groups } from './all'
import { faultsOf, lookClosely } from './measure'
import { longAddress, longName } from './people'
import { asked } from './screen'
import { offContract } from './stand-in'
import { tabs } from './tabs'

const screens = Object.values(groups).flat()

describe('the fixtures', () => {
  it('hold the hard cases', () => {
    expect([...longAddress]).toHaveLength(40)
    expect([...longName]).toHaveLength(15)
    expect(longName).toContain('·')
  })

  it('are as the contract says', () => {
    const all = screens.flatMap(({ answers, states }) => [answers, ...Object.values(states).map((one) => one.answers)])
    expect(all.flatMap((answers) => offContract(answers ?? {}))).toEqual([])
  })

  it('show every page of the app, in every state that it can have', () => {
    const config = readFileSync(require.resolve('../../../miniprogram/app.config.ts'), 'utf8')
    const pages = [...config.matchAll(/root: '([^']+)',\s*pages: \[([^\]]+)\]/g)].flatMap(([, root, names = '']) =>
      [...names.matchAll(/'([^']+)'/g)].map(([, name]) => `${root}/${name}`),
    )
    expect(screens.map(({ page }) => page).sort()).toEqual([...pages, ...tabs.map(({ page }) => page)].sort())
    const missing = screens.flatMap(({ page, states, without = {} }) =>
      asked.filter((name) => !(name in states) && !(name in without)).map((name) => `${page} ${name}`),
    )
    expect(missing).toEqual([])
  })
})

/** What each check is there to find. */
const bad = `<html><body><div class="page" style="width:300px"><div class="page-body">
  <button style="width:30px;height:30px">小</button>
  <div style="background:#eee;width:60px;white-space:nowrap">盒子装不下的字</div>
  <div style="overflow:hidden;height:20px;line-height:40px;margin-bottom:20px">被切掉的字</div>
  <div>下面的字</div><div style="margin-top:-1.2em">压住的字</div>
  <div style="height:900px"></div><div>最后一行</div>
</div><div class="page-foot" style="position:fixed;bottom:0;height:80px">底</div></div></body></html>`

describe('the measuring', () => {
  it('finds what is too small, too wide, cut off, on each other, or under the foot', async () => {
    const browser = await launchBrowser()
    const phone = await openPhone(browser)
    await lookClosely(phone.context)
    await phone.page.goto(`data:text/html;charset=utf-8,${encodeURIComponent(bad)}`)
    const faults = await faultsOf(phone.page)
    await browser.close()
    expect(faults).toEqual([
      expect.stringContaining('too narrow for what it holds'),
      expect.stringContaining('cuts off'),
      expect.stringContaining('is 30.0 × 30.0'),
      '“下面的字” and “压住的字” stand on each other',
      expect.stringContaining('below what can be seen'),
    ])
  })
})
