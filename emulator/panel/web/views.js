/** The panel's three pages, by the address after #. The phones stay alive behind the others. */
import { byId, document, globals, location } from './dom.js'
import { observable } from './state.js'

const names = ['city', 'data', 'rules']

/** Which page is shown. */
export const view = observable('city')

const draw = () => {
  const wanted = location.hash.slice(1).split('?')[0] ?? ''
  const name = names.includes(wanted) ? wanted : 'city'
  for (const one of names) byId(`view-${one}`).hidden = one !== name
  for (const link of document.querySelectorAll('.views a')) {
    if (link.getAttribute('href') === `#${name}`) link.setAttribute('aria-current', 'page')
    else link.removeAttribute('aria-current')
  }
  document.title = name === 'city' ? '居住通 · 控制台' : `${byId(`view-${name}`).dataset.title} · 居住通 · 控制台`
  view.set(name)
}

export const showViews = () => {
  globals.addEventListener('hashchange', draw)
  draw()
}

/** Runs `task` whenever the page is shown. @param {string} name @param {() => unknown} task */
export const whenShown = (name, task) => view.listen((shown) => void (shown === name && task()))
