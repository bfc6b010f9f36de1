/** What a draft remembers of its sending: under which id, and of which content. Names that a form keeps among its values. */
export type Sending = { submissionId: string; submissionOf: string }
export const unsent: Sending = { submissionId: '', submissionOf: '' }

/** Tells one content from another, in 16 hexadecimal digits; not a secret and not for anything that must be one (FNV-1a, twice). */
export const fingerprint = (text: string): string => {
  let [first, second] = [0x811c9dc5, 0x01234567]
  for (let i = 0; i < text.length; i += 1) {
    const unit = text.charCodeAt(i)
    first = Math.imul(first ^ unit, 0x01000193)
    second = Math.imul(second ^ unit, 0x85ebca6b)
  }
  return [first, second].map((half) => (half >>> 0).toString(16).padStart(8, '0')).join('')
}
