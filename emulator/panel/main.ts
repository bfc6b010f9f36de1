/** The control panel: the whole city on one page. */
import type { Person } from './api'
import { showCalls } from './calls'
import { clockBar } from './clock-bar'
import { place, say } from './dom'
import { forgetInbox, showInbox } from './inbox'
import { showOutages } from './outages'
import { listPeople } from './people'
import { fitPhone } from './phone'
import { showRegisters } from './registers'
import { showRules } from './rules'
import { dayOf } from './time'

const everyMs = 1500

const start = async () => {
  let holder: Person | null = null
  const timers = place('timers') as HTMLInputElement
  const changed = () => {
    forgetInbox()
    void showOutages()
    if (holder) void showRegisters(holder)
    showRules(dayOf(clock.now()))
  }
  const clock = clockBar(changed)
  const look = async () => {
    if (!document.hidden)
      await Promise.all([showInbox(), showCalls(timers.checked)]).catch(() => say('模拟器没有回答。'))
    window.setTimeout(() => void look(), everyMs)
  }
  timers.addEventListener('change', () => void showCalls(timers.checked))
  fitPhone()
  await listPeople((person) => {
    holder = person
    void showRegisters(person)
  })
  await showOutages()
  window.setTimeout(() => showRules(dayOf(clock.now())), 200)
  await look()
}

start().catch((error: unknown) => say(error instanceof Error ? error.message : String(error)))
