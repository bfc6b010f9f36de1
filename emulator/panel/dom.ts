/** Making elements. Text is always text: nothing is parsed as HTML. */

type Attributes = Partial<{
  class: string
  id: string
  type: string
  value: string
  title: string
  style: string
  pressed: boolean
  disabled: boolean
  label: string
  onclick: (event: MouseEvent) => void
}>

export type Child = Node | string | null

const apply = (element: HTMLElement, { pressed, disabled, label, onclick, ...texts }: Attributes) => {
  for (const [name, text] of Object.entries(texts)) element.setAttribute(name, text)
  if (pressed !== undefined) element.setAttribute('aria-pressed', String(pressed))
  if (label !== undefined) element.setAttribute('aria-label', label)
  if (disabled) element.setAttribute('disabled', '')
  if (onclick) element.addEventListener('click', onclick)
}

/** An element with attributes and children; null children are left out. */
export const make = <T extends keyof HTMLElementTagNameMap>(
  tag: T,
  attributes: Attributes = {},
  ...children: Child[]
): HTMLElementTagNameMap[T] => {
  const element = document.createElement(tag)
  apply(element, attributes)
  element.append(...children.filter((child) => child !== null))
  return element
}

/** The element of the page with that id. */
export const place = (id: string): HTMLElement => {
  const element = document.getElementById(id)
  if (!element) throw new Error(`the page has no #${id}`)
  return element
}

let hiding = 0

/** Says something at the foot of the page for some seconds. */
export const say = (text: string): void => {
  const notice = place('notice')
  notice.textContent = text
  notice.hidden = false
  window.clearTimeout(hiding)
  hiding = window.setTimeout(() => (notice.hidden = true), 6000)
}

/** Runs a task with the button disabled meanwhile; what goes wrong is said. */
export const busy = (task: () => Promise<unknown>) => (event: MouseEvent) => {
  const button = event.currentTarget instanceof HTMLButtonElement ? event.currentTarget : null
  button?.setAttribute('disabled', '')
  task()
    .catch((error: unknown) => say(error instanceof Error ? error.message : String(error)))
    .finally(() => button?.removeAttribute('disabled'))
}
