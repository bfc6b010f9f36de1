/** WeChat's limit of one setData, in bytes of JSON. */
const setDataLimit = 1024 * 1024

/** Applies one `setData`: keys are paths such as `root.cn.[0].v`. Throws on what JSON cannot carry. */
export const applyData = (data: Record<string, unknown>, changes: Record<string, unknown>): number => {
  const text = JSON.stringify(changes, (key, value: unknown) => {
    if (typeof value === 'function') throw new Error(`setData carries a function at ${key}`)
    return value
  })
  if (text.length > setDataLimit) throw new Error(`setData of ${text.length} bytes`)
  const carried = JSON.parse(text) as Record<string, unknown>
  for (const [key, value] of Object.entries(carried)) put(data, key.match(/[^.[\]]+/g) ?? [], value)
  return text.length
}

const put = (target: unknown, keys: string[], value: unknown) => {
  const [key = '', ...rest] = keys
  const holder = target as Record<string, unknown>
  if (rest.length === 0) return void (holder[key] = value)
  holder[key] ??= /^\d+$/.test(rest[0] ?? '') ? [] : {}
  put(holder[key], rest, value)
}
