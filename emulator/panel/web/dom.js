/** Making and keeping elements; what the page needs of the browser, in one place. */

export const { document, localStorage, location, navigator, Node, ResizeObserver, sessionStorage, URLSearchParams } =
  globalThis

/** The window itself, for its events. */
export const globals = globalThis

/**
 * The element of this id, which index.html holds.
 * @param {string} id
 */
export const byId = (id) => /** @type {HTMLElement} */ (document.getElementById(id))

/**
 * An element. `class` and attributes by name, `on…` are listeners; false, null and undefined are left out, true is an
 * attribute without a value.
 * @template {keyof HTMLElementTagNameMap} Tag
 * @param {Tag} tag
 * @param {Record<string, unknown>} [attributes]
 * @param {...(Node | string | null | undefined | false)} children
 * @returns {HTMLElementTagNameMap[Tag]}
 */
export const h = (tag, attributes = {}, ...children) => {
  const element = document.createElement(tag)
  for (const [name, value] of Object.entries(attributes)) {
    if (value === false || value === null || value === undefined) continue
    if (name.startsWith('on')) element.addEventListener(name.slice(2), /** @type {EventListener} */ (value))
    else element.setAttribute(name, value === true ? '' : String(value))
  }
  element.append(...children.filter((child) => child !== null && child !== undefined && child !== false))
  return element
}

/**
 * Brings a list's elements to `items` in order: who stays keeps the element (with its focus and what is open in it).
 * @template T
 * @param {HTMLElement} parent
 * @param {readonly T[]} items
 * @param {(item: T) => string} keyOf
 * @param {(item: T) => HTMLElement} make
 */
export const keyed = (parent, items, keyOf, make) => {
  const old = new Map([...parent.children].map((child) => [child.getAttribute('data-key'), child]))
  let place = parent.firstElementChild
  for (const item of items) {
    const key = keyOf(item)
    const element = old.get(key) ?? make(item)
    element.setAttribute('data-key', key)
    old.delete(key)
    if (element === place) place = place.nextElementSibling
    else parent.insertBefore(element, place)
  }
  for (const gone of old.values()) gone.remove()
}

/**
 * A group of choices of which one holds: native radio buttons, so one tab stop and the arrow keys.
 * @param {{ name: string, label: string, options: { value: string, text: string, kind?: string }[], value: string,
 *   choose: (value: string) => void, class?: string }} group
 */
export const segments = ({ name, label, options, value, choose, class: extra = '' }) =>
  h(
    'div',
    { class: `segments ${extra}`, role: 'radiogroup', 'aria-label': label },
    ...options.map((option) =>
      h(
        'label',
        { class: option.kind ?? '' },
        h('input', {
          type: 'radio',
          name,
          value: option.value,
          checked: option.value === value,
          onchange: () => choose(option.value),
        }),
        h('span', {}, option.text),
      ),
    ),
  )
