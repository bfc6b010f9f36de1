/** A record as text that one may change, checked as one types. */
import { h } from './dom.js'

/** @param {string} text @returns {{ value: unknown } | { wrong: string }} */
const checked = (text) => {
  try {
    const value = JSON.parse(text)
    const isRecord = typeof value === 'object' && value !== null && !Array.isArray(value)
    return isRecord ? { value } : { wrong: '应当是一条记录：{ … }' }
  } catch (error) {
    return { wrong: `不是完整的 JSON：${error instanceof Error ? error.message : error}` }
  }
}

/**
 * @param {unknown} record
 * @param {(value: unknown) => Promise<unknown>} save rejects with the register's reason
 */
export const jsonEditor = (record, save) => {
  let saved = JSON.stringify(record, null, 2)
  const text = h('textarea', {
    class: 'json',
    rows: Math.min(16, Math.max(5, saved.split('\n').length)),
    spellcheck: 'false',
    'aria-label': '登记内容，JSON',
    'aria-describedby': 'json-message',
  })
  const message = h('p', { class: 'message', id: 'json-message', role: 'status' })
  const send = h('button', { class: 'button primary small', type: 'submit' }, '保存')
  const undo = h('button', { class: 'button small', type: 'button' }, '还原')

  /** @param {string} words @param {string} kind */
  const tell = (words, kind) => {
    message.textContent = words
    message.className = `message ${kind}`
    text.setAttribute('aria-invalid', String(kind === 'bad'))
  }
  const check = () => {
    const result = checked(text.value)
    const changed = text.value !== saved
    send.disabled = !changed || 'wrong' in result
    undo.disabled = !changed
    if ('wrong' in result) tell(result.wrong, 'bad')
    else tell(changed ? '有改动，还没有保存（Ctrl + Enter）' : '', 'quiet')
    return result
  }
  const submit = async () => {
    const result = check()
    if ('wrong' in result || send.disabled) return
    send.disabled = true
    const sent = text.value
    try {
      await save(result.value)
      saved = sent
      check()
    } catch (error) {
      check()
      tell(`登记库不收：${error instanceof Error ? error.message : error}`, 'bad')
    }
  }
  text.value = saved
  text.addEventListener('input', check)
  text.addEventListener('keydown', (event) => {
    if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) void submit()
  })
  undo.addEventListener('click', () => {
    text.value = saved
    check()
  })
  check()
  const submitted = (/** @type {Event} */ event) => (event.preventDefault(), submit())
  return h('form', { class: 'editor', onsubmit: submitted }, text, message, h('div', { class: 'row' }, send, undo))
}
