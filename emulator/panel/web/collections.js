/** The list of environments and collections, with how many documents each holds. */
import { byId, h, keyed } from './dom.js'

/** @typedef {{ environment: string, collections: { name: string, count: number }[] }} Database */
/** @typedef {(environment: string, collection: string) => unknown} Choose */

/** @param {number} count */
export const many = (count) => count.toLocaleString('en')

/** @param {{ environment: string, collection: string }} chosen */
export const markChosen = ({ environment, collection }) => {
  for (const button of byId('collections').querySelectorAll('button'))
    button.setAttribute('aria-current', String(button.dataset.at === `${environment}/${collection}`))
}

/** @param {string} environment @param {string} name @param {Choose} choose */
const item = (environment, name, choose) =>
  h(
    'button',
    {
      class: 'collection',
      type: 'button',
      'data-at': `${environment}/${name}`,
      onclick: () => choose(environment, name),
    },
    h('span', {}, name),
    h('span', { class: 'number' }),
  )

/** @param {Database[]} databases @param {Choose} choose */
export const drawCollections = (databases, choose) => {
  const rows = databases.flatMap(({ environment, collections }) => [
    { key: environment, make: () => h('h3', {}, environment), count: null },
    ...collections.map(({ name, count }) => ({
      key: `${environment}/${name}`,
      make: () => item(environment, name, choose),
      count,
    })),
  ])
  keyed(
    byId('collections'),
    rows,
    ({ key }) => key,
    ({ make }) => make(),
  )
  for (const { key, count } of rows) {
    const number = byId('collections').querySelector(`[data-at="${key}"] .number`)
    if (number && count !== null) number.textContent = many(count)
  }
}
