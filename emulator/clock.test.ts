import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { cityTime, openClock } from './clock'

const folder = mkdtempSync(join(tmpdir(), 'juzhu-clock-'))
const file = join(folder, 'clock.json')
afterAll(() => rmSync(folder, { recursive: true }))

describe("the city's clock", () => {
  it('starts at ten on 21 November 2026 and runs on', async () => {
    const clock = openClock(file)
    expect(cityTime(clock.now())).toBe('2026-11-21T10:00:00+08:00')
    await new Promise((resolve) => setTimeout(resolve, 30))
    expect(clock.now().getTime()).toBeGreaterThan(new Date('2026-11-21T10:00:00+08:00').getTime())
  })
  it('is where it was set after a restart', () => {
    openClock(file).set(new Date('2027-03-10T23:59:00+08:00'))
    expect(cityTime(openClock(file).now())).toBe('2027-03-10T23:59:00+08:00')
  })
})
