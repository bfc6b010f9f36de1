import { type Meaning } from './a11y'

export { type Meaning }

/** Attributes that say what an element means, for this target. */
export const a11y = ({ role, ...rest }: Meaning): Record<string, string> => ({
  ...(role ? { role } : {}),
  ...Object.fromEntries(
    Object.entries(rest).flatMap(([name, value]) => (value === undefined ? [] : [[`aria-${name}`, String(value)]])),
  ),
})
