/** Short words to whoever sits at the panel. */
import { byId, document, h, navigator } from './dom.js'

const shownMs = 4500
const most = 3

/** @param {string} text @param {'ok' | 'bad'} [kind] */
export const say = (text, kind = 'ok') => {
  const toast = h('div', { class: `toast ${kind}` }, text)
  byId('toasts').append(toast)
  if (byId('toasts').childElementCount > most) byId('toasts').firstElementChild?.remove()
  setTimeout(() => toast.remove(), shownMs)
}

/** Does something and says why it failed, if it did. True when it was done. @param {() => Promise<unknown>} task */
export const attempt = async (task) => {
  try {
    await task()
    return true
  } catch (error) {
    say(error instanceof Error ? error.message : String(error), 'bad')
    return false
  }
}

/** @param {string} text @param {string} what */
export const copy = (text, what) =>
  navigator.clipboard.writeText(text).then(
    () => say(`已复制${what} ${text}`),
    () => say(`浏览器不让复制，请手工抄下：${text}`, 'bad'),
  )

/**
 * Asks before something that cannot be undone.
 * @param {{ title: string, text: string, yes: string }} question
 * @returns {Promise<boolean>}
 */
export const confirmed = ({ title, text, yes }) =>
  new Promise((resolve) => {
    const dialog = h(
      'dialog',
      { class: 'dialog', 'aria-labelledby': 'dialog-title' },
      h('h2', { id: 'dialog-title' }, title),
      h('p', {}, text),
      h(
        'form',
        { method: 'dialog', class: 'row end' },
        h('button', { class: 'button', value: 'no' }, '取消'),
        h('button', { class: 'button danger', value: 'yes' }, yes),
      ),
    )
    dialog.addEventListener('close', () => {
      dialog.remove()
      resolve(dialog.returnValue === 'yes')
    })
    document.body.append(dialog)
    dialog.showModal()
  })
