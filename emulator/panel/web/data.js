/** 数据：environments, collections and documents of the databases, to look at. */
import { drawCollections, many, markChosen } from './collections.js'
import { byId, h } from './dom.js'
import { brief, hasSeal, jsonView } from './json-view.js'
import { every } from './poll.js'
import { attempt, copy } from './say.js'
import { epoch } from './state.js'
import { view, whenShown } from './views.js'

/** @typedef {import('./collections.js').Database} Database */
/** @typedef {{ total: number, skip: number, limit: number, index: string | null, examined: number, documents: string[] }} Page */

const pollMs = 2500
const pageSize = 20
/** More documents than this read without an index is worth a warning. */
const scanWarning = 100

const chosen = { environment: '', collection: '' }
let skip = 0
/** The document that is open, by its id. */
let open = ''

const filter = h('input', {
  class: 'field mono',
  id: 'filter',
  placeholder: '_id，或 {"state":"active"}',
  spellcheck: 'false',
})
const sort = h('input', {
  class: 'field mono',
  id: 'sort',
  placeholder: '-filedAt',
  list: 'fields',
  spellcheck: 'false',
})
const fields = h('datalist', { id: 'fields' })
const title = h('h2', {}, '集合')
const explain = h('p', { class: 'muted', role: 'status' })
const rows = h('ul', { class: 'plain rows' })
const empty = h('p', { class: 'empty' }, '先在左边选一个集合。')
const previous = h('button', { class: 'button small', type: 'button' }, '← 上一页')
const following = h('button', { class: 'button small', type: 'button' }, '下一页 →')
const range = h('span', { class: 'muted' })

/** An id alone, or a filter. */
const filterText = () => {
  const text = filter.value.trim()
  if (text === '' || text.startsWith('{')) return text
  return JSON.stringify({ _id: text })
}

/** Whether what stands in the filter can be asked; says so if not. */
const isAskable = () => {
  let askable = true
  try {
    JSON.parse(filterText() || '{}')
  } catch {
    askable = false
  }
  filter.setAttribute('aria-invalid', String(!askable))
  if (!askable) {
    explain.textContent = '筛选条件不是完整的 JSON，例如 {"state":"active"}'
    explain.className = 'scan-note'
  }
  return askable
}

/** @param {string} text */
const parsed = (text) => /** @type {Record<string, unknown>} */ (JSON.parse(text))

/** @param {Record<string, unknown> | null} document */
const showDocument = (document) => {
  open = document ? JSON.stringify(document._id) : ''
  for (const row of rows.querySelectorAll('button')) row.setAttribute('aria-pressed', String(row.dataset.id === open))
  const place = byId('document')
  if (!document) return place.replaceChildren(h('p', { class: 'empty' }, '选一篇文档，在这里看全文。只能看，不能改。'))
  const id = String(document._id)
  const copyAll = () => copy(JSON.stringify(document, null, 2), '文档')
  place.replaceChildren(
    h(
      'div',
      { class: 'head' },
      h('h2', { class: 'mono', title: id }, id),
      h('span', { class: 'grow' }),
      hasSeal(document) && h('span', { class: 'tag quiet' }, '个人信息已加密'),
      h('button', { class: 'button small', type: 'button', onclick: copyAll }, '复制'),
    ),
    jsonView(document),
  )
}

/** @param {string} text */
const rowOf = (text) => {
  const document = parsed(text)
  const id = JSON.stringify(document._id)
  return h(
    'li',
    {},
    h(
      'button',
      {
        class: 'row-button',
        type: 'button',
        'data-id': id,
        'aria-pressed': 'false',
        onclick: () => showDocument(document),
      },
      h('span', { class: 'mono id' }, String(document._id)),
      h('span', { class: 'tale' }, brief(document) || '…'),
    ),
  )
}

/** @param {Page} page */
const explainOf = ({ total, index, examined }) => {
  if (!filter.value.trim() && !sort.value.trim()) return `${many(total)} 篇`
  const by = index === '_id_' ? '按 _id' : index ? `用索引 ${index}` : '没有用索引'
  return `${many(total)} 篇 · ${by}，读了 ${many(examined)} 篇`
}

/** @param {Page} page */
const drawPage = (page) => {
  const { total, documents } = page
  title.textContent = chosen.collection
  const asked = filter.value.trim() !== '' || sort.value.trim() !== ''
  const isScan = asked && page.index === null && page.examined > scanWarning
  explain.textContent = explainOf(page)
  explain.className = isScan ? 'scan-note' : 'muted'
  rows.replaceChildren(...documents.map(rowOf))
  empty.hidden = documents.length > 0
  empty.textContent = filter.value.trim() ? '没有符合条件的文档。' : '这个集合还是空的。'
  range.textContent = documents.length > 0 ? `${many(skip + 1)}–${many(skip + documents.length)} / ${many(total)}` : ''
  previous.disabled = skip === 0
  following.disabled = skip + documents.length >= total
  const names = documents.flatMap((text) => Object.keys(parsed(text)))
  fields.replaceChildren(
    ...[...new Set(names)].flatMap((name) => [name, `-${name}`]).map((value) => h('option', { value })),
  )
  const same = documents.map(parsed).find(({ _id }) => JSON.stringify(_id) === open)
  showDocument(same ?? (documents[0] ? parsed(documents[0]) : null))
}

/** @param {typeof import('./api.js').api} api */
export const showData = (api) => {
  const read = () =>
    attempt(async () => {
      if (!chosen.collection || !isAskable()) return
      const { environment, collection } = chosen
      const query = { filter: filterText(), sort: sort.value.trim(), skip: String(skip), limit: String(pageSize) }
      drawPage(await api.documents(environment, collection, query))
    })
  const again = (/** @type {number} */ from) => {
    skip = Math.max(0, from)
    return read()
  }
  /** @param {string} environment @param {string} collection */
  const choose = (environment, collection) => {
    Object.assign(chosen, { environment, collection })
    filter.value = ''
    sort.value = ''
    open = ''
    markChosen(chosen)
    return again(0)
  }
  /** @param {Database[]} databases */
  const drawDatabases = (databases) => {
    drawCollections(databases, choose)
    const first = databases[0]?.collections.find(({ count }) => count > 0)
    if (!chosen.collection && first && databases[0]) void choose(databases[0].environment, first.name)
    markChosen(chosen)
  }
  const submitted = (/** @type {Event} */ event) => {
    event.preventDefault()
    void again(0)
  }
  previous.addEventListener('click', () => void again(skip - pageSize))
  following.addEventListener('click', () => void again(skip + pageSize))
  byId('documents').append(
    h('div', { class: 'head' }, title, explain),
    h(
      'form',
      { class: 'filters', onsubmit: submitted },
      h('label', { for: 'filter' }, '筛选'),
      filter,
      h('label', { for: 'sort' }, '排序'),
      sort,
      fields,
      h('button', { class: 'button primary' }, '查'),
    ),
    h('div', { class: 'card list' }, rows, empty),
    h('div', { class: 'row apart pages' }, previous, range, following),
  )
  showDocument(null)
  const refresh = async () => {
    if (view.get() === 'data') drawDatabases(await api.collections())
  }
  const poll = every(pollMs, refresh)
  whenShown('data', () => {
    poll()
    void read()
  })
  epoch.listen((count) => count > 0 && view.get() === 'data' && void read())
}
