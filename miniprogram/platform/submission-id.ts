const group = (length: number) => Array.from({ length }, () => Math.floor(Math.random() * 16).toString(16)).join('')

/** Names one submission, so that sending it twice does it once. Unguessable is not needed: it counts within one account. */
export const newSubmissionId = () =>
  `${group(8)}-${group(4)}-4${group(3)}-${'89ab'.charAt(Math.floor(Math.random() * 4))}${group(3)}-${group(12)}`
