/** How everybody stands on the city's day and what is next to them: computed in the city, read here. */
import { every } from './poll.js'
import { epoch, people } from './state.js'

const pollMs = 3000

/** @param {typeof import('./api.js').api} api */
export const showPeople = (api) => {
  let known = ''
  const again = every(pollMs, async () => {
    /** @type {import('./state.js').PersonToday[]} */
    const all = await api.people()
    const text = JSON.stringify(all)
    if (text === known || all.length === 0) return
    known = text
    people.set(new Map(all.map((one) => [one.key, one])))
  })
  epoch.listen(again)
}
