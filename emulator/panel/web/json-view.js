/** A document as EJSON that people can read: indented, coloured, what is sealed shown as sealed. */
import { h } from './dom.js'

/** `f1.<key id>.<bytes as base64url>`: how the store adapter seals personal fields. */
const sealed = /^f1\.([\w-]+)\.([\w-]+)$/
const indent = '  '

/** Whether something in it is sealed. @param {unknown} value @returns {boolean} */
export const hasSeal = (value) =>
  typeof value === 'string'
    ? sealed.test(value)
    : typeof value === 'object' && value !== null && Object.values(value).some(hasSeal)

/** @param {string} text */
const bytesOf = (text) => Math.floor((text.length * 3) / 4).toLocaleString('en')

/** @param {unknown} value @returns {Node} */
const scalar = (value) => {
  const seal = typeof value === 'string' ? sealed.exec(value) : null
  if (seal) {
    const about = `个人信息加密保存，这里看不到内容。密钥 ${seal[1]}`
    return h('span', { class: 'seal', title: about }, `已加密 · 密钥 ${seal[1]} · ${bytesOf(seal[2] ?? '')} 字节`)
  }
  const kind = value === null ? 'null' : typeof value
  return h('span', { class: `j-${kind}` }, JSON.stringify(value))
}

/** @param {unknown} value @param {string} margin @returns {(Node | string)[]} */
const parts = (value, margin) => {
  if (typeof value !== 'object' || value === null) return [scalar(value)]
  const isList = Array.isArray(value)
  const entries = Object.entries(value)
  if (entries.length === 0) return [isList ? '[]' : '{}']
  const inner = margin + indent
  const lines = entries.flatMap(([name, item], place) => [
    `\n${inner}`,
    ...(isList ? [] : [h('span', { class: 'j-name' }, JSON.stringify(name)), ': ']),
    ...parts(item, inner),
    place < entries.length - 1 ? ',' : '',
  ])
  return [isList ? '[' : '{', ...lines, `\n${margin}${isList ? ']' : '}'}`]
}

/** @param {unknown} value */
export const jsonView = (value) =>
  h('pre', { class: 'json-view', tabindex: 0, 'aria-label': '文档内容' }, ...parts(value, ''))

/** One line that tells documents apart: short fields at the top. @param {Record<string, unknown>} document */
export const brief = (document) =>
  Object.entries(document)
    .filter(([name, value]) => name !== '_id' && name !== 'version' && isShort(value))
    .slice(0, 4)
    .map(([name, value]) => `${name} ${String(value)}`)
    .join(' · ')

/** @param {unknown} value */
const isShort = (value) =>
  typeof value === 'number' ||
  typeof value === 'boolean' ||
  (typeof value === 'string' && value.length > 0 && value.length < 32)
