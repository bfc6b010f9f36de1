/** `npm start`: builds what is stale, then serves the city on one port until a signal ends it. */
import { install } from './support/install.mjs'
import { node } from './support/run.mjs'

install()
const { products } = await import('./support/products.mjs')

for (const name of ['functions', 'h5']) {
  const code = await products[name]()
  if (code !== 0) process.exit(code)
}
process.exitCode = await node(['--import', 'tsx', 'emulator/main.ts', ...process.argv.slice(2)])
