/** Two years of five insurances, a cell a month. */
import { h } from './dom.js'
import { fill, goesOn, gridMonths, insuranceTypes, paidMonths, runLength, setGoesOn, toggleMonth } from './insurance.js'
import { monthNumber } from './time.js'

/** @typedef {import('./insurance.js').Insurance} Insurance */

const rowLength = 12
/** @type {Record<string, number>} */
const steps = {
  ArrowLeft: -1,
  ArrowRight: 1,
  ArrowUp: -rowLength,
  ArrowDown: rowLength,
  Home: -Infinity,
  End: Infinity,
}

/** @param {number} month */
const monthInWords = (month) => `${Math.floor(month / 12)}年${(month % 12) + 1}月`

/** Arrow keys walk through a grid; only one of its cells is a tab stop. @param {KeyboardEvent} event */
const walk = (event) => {
  const step = steps[event.key]
  const grid = /** @type {HTMLElement} */ (event.currentTarget)
  const cells = [...grid.querySelectorAll('button')]
  const here = cells.findIndex((cell) => cell === event.target)
  if (step === undefined || here < 0) return
  event.preventDefault()
  const wanted = here + step
  const to =
    cells[
      Number.isFinite(step) && (wanted < 0 || wanted >= cells.length)
        ? here
        : Math.max(0, Math.min(cells.length - 1, wanted))
    ]
  for (const cell of cells) cell.tabIndex = cell === to ? 0 : -1
  to?.focus()
}

/**
 * @param {{ type: string, name: string }} insurance
 * @param {() => Insurance} current
 * @param {(next: Insurance) => void} change
 */
const insuranceBlock = ({ type, name }, current, change) => {
  const months = gridMonths(current())
  const cells = months.map((month, place) =>
    h('button', {
      type: 'button',
      tabindex: place === months.length - 1 ? 0 : -1,
      onclick: () => change(toggleMonth(current(), type, month)),
    }),
  )
  const going = h('input', { type: 'checkbox', onchange: () => change(setGoesOn(current(), type, going.checked)) })
  const summary = h('span', { class: 'muted' })
  /** @param {boolean} full @param {string} text */
  const all = (full, text) =>
    h(
      'button',
      {
        class: 'link',
        type: 'button',
        onclick: () => change(fill(current(), type, full)),
        'aria-label': `${name}${text}`,
      },
      text,
    )

  const draw = () => {
    const record = current()
    const paid = paidMonths(record, type)
    const run = runLength(record, type)
    cells.forEach((cell, place) => {
      const month = months[place] ?? 0
      cell.setAttribute('aria-pressed', String(paid.has(month)))
      cell.setAttribute('aria-label', `${name} ${monthInWords(month)} ${paid.has(month) ? '已缴' : '未缴'}`)
      cell.title = `${monthInWords(month)} ${paid.has(month) ? '已缴' : '未缴'}`
    })
    going.checked = goesOn(record, type)
    going.disabled = !paid.has(monthNumber(record.postedThrough)) && !going.checked
    summary.textContent = run > 0 ? `连续 ${run} 个月` : paid.size > 0 ? `断缴，共 ${paid.size} 个月` : '没有缴过'
  }
  draw()
  const element = h(
    'div',
    { class: 'insurance' },
    h(
      'div',
      { class: 'row' },
      h('b', {}, name),
      summary,
      h('span', { class: 'grow' }),
      h('label', { class: 'going' }, going, '续缴'),
      all(true, '补齐'),
      all(false, '清空'),
    ),
    h('div', { class: 'months', role: 'group', 'aria-label': `${name}，点一格改一个月`, onkeydown: walk }, ...cells),
  )
  return { element, draw }
}

/**
 * The grid of a record. `save` is told every change; `element` keeps the focus.
 * @param {Insurance} record
 * @param {(next: Insurance) => void} save
 */
export const monthGrid = (record, save) => {
  let current = record
  const change = (/** @type {Insurance} */ next) => {
    current = next
    for (const { draw } of blocks) draw()
    save(next)
  }
  const blocks = insuranceTypes.map((insurance) => insuranceBlock(insurance, () => current, change))
  const months = gridMonths(record)
  const first = months[0] ?? 0
  return h(
    'div',
    { class: 'insurances' },
    h(
      'p',
      { class: 'muted' },
      `${monthInWords(first)}至${monthInWords(first + months.length - 1)}（已入库），每行十二个月，点一格改一个月`,
    ),
    h(
      'div',
      { class: 'months heads', 'aria-hidden': 'true' },
      ...months.slice(0, rowLength).map((month) => h('span', {}, String((month % 12) + 1))),
    ),
    ...blocks.map(({ element }) => element),
  )
}
