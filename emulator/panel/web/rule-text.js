/** Rules as people read them. */
import { h } from './dom.js'

/** @typedef {{ from: string, source: string, text: string, state: 'past' | 'inForce' | 'toCome' }} RuleVersion */
/** @typedef {{ rule: string, name: string, term: string, text: string, since: string, source: string, versions: RuleVersion[] }} Rule */

const own = /^our choice\s*/

/** The article, or that it is this system's own choice and why. @param {string} source */
export const articleOf = (source) => {
  const parts = source.split(/；/)
  return h(
    'span',
    {},
    ...parts.flatMap((part, place) => {
      const before = place > 0 ? '；' : ''
      if (!/our choice/.test(part)) return [before + part]
      const rest = part
        .replace(own, '')
        .replace(/our choice/g, '')
        .replace(/^\((.*)\)$/, '$1')
      return [
        before,
        h('span', { class: 'tag quiet', title: '法律没有写明，由本系统选定' }, '本系统自定'),
        rest ? ` ${rest}` : '',
      ]
    }),
  )
}
