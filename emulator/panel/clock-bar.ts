/** The city's clock: it ticks, and it can be moved forward. */
import { addDays, addMonths } from '@shared/model/day'
import { emulator } from './api'
import { busy, make, place, say } from './dom'
import { dayOf, longTime, onDay } from './time'

/** Shows the clock; `changed` is told after every move and reset. */
export const clockBar = (changed: () => void): { now: () => Date } => {
  let ahead = 0
  const now = () => new Date(Date.now() + ahead)
  const face = make('strong')
  const day = make('input', { type: 'date', label: '到哪一天' })
  const set = ({ now: shown }: { now: string }) => {
    ahead = new Date(shown).getTime() - Date.now()
    day.min = dayOf(now())
    face.textContent = longTime(now())
  }
  const move = (to: () => string) =>
    busy(async () => {
      const began = performance.now()
      set(await emulator.moveTo(to()))
      changed()
      say(`到了 ${longTime(now())}，途中的定时任务都已办完（${((performance.now() - began) / 1000).toFixed(1)} 秒）。`)
    })
  const reset = busy(async () => {
    if (!window.confirm('把演示城恢复成刚建好的样子？所有办过的事都会消失。')) return
    set(await emulator.reset())
    changed()
    say('演示城已恢复。')
  })
  place('clock').append(
    make('button', { class: 'plain', onclick: reset }, '恢复全城'),
    face,
    make('button', { onclick: move(() => onDay(now(), addDays(dayOf(now()), 1))) }, '+ 1 天'),
    make('button', { onclick: move(() => onDay(now(), addMonths(dayOf(now()), 1))) }, '+ 1 月'),
    day,
    make('button', { class: 'main', onclick: move(() => onDay(now(), day.value || dayOf(now()))) }, '到这一天 →'),
  )
  const ask = () => emulator.now().then(set, () => (face.textContent = '模拟器没有回答'))
  void ask()
  window.setInterval(() => (face.textContent = longTime(now())), 1000)
  window.setInterval(() => void ask(), 15_000)
  return { now }
}
