/**
 * `npm run build [-- --only functions|h5|weapp]`: the functions always, the two forms of the
 * mini-program when they are stale.
 */
import { install } from './support/install.mjs'

install()
const { products } = await import('./support/products.mjs')

const flag = process.argv.indexOf('--only')
const only = flag < 0 ? null : process.argv[flag + 1]

if (only !== null && !Object.hasOwn(products, only)) {
  console.error(`--only takes one of: ${Object.keys(products).join(', ')}`)
  process.exit(2)
}
for (const name of only ? [only] : Object.keys(products)) {
  const code = await products[name]()
  if (code !== 0) process.exit(code)
}
