/** What a screen reader is told. WeChat reads `aria-role`, the web `role`; everything else is spelt alike. */
export type Meaning = {
  role?: string
  label?: string
  level?: number
  hidden?: boolean
  checked?: boolean
  selected?: boolean
  disabled?: boolean
  expanded?: boolean
  busy?: boolean
  current?: 'step' | 'page'
  live?: 'polite' | 'assertive'
}

/** Attributes that say what an element means, for this target. */
export const a11y = (meaning: Meaning): Record<string, string> =>
  Object.fromEntries(
    Object.entries(meaning).flatMap(([name, value]) => (value === undefined ? [] : [[`aria-${name}`, String(value)]])),
  )
