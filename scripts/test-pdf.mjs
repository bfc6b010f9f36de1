/**
 * `npm run test:pdf`: slips and receipts before poppler, qpdf, zbar and openssl, which Debian's packages poppler-utils, qpdf,
 * zbar-tools, libnss3-tools and openssl install. The count goes to .cache/tests-pdf.json.
 */
import { mkdirSync, rmSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { install } from './support/install.mjs'
import { jest } from './support/jest-count.mjs'
import { cache, since } from './support/run.mjs'

install()
const { products } = await import('./support/products.mjs')
const { fetchRareFont } = await import('./support/rare-font.mjs')

const count = path.join(cache, 'tests-pdf.json')
mkdirSync(cache, { recursive: true })
rmSync(count, { force: true })
const started = Date.now()
fetchRareFont()
const { passed, failed } = (await products.functions()) === 0 ? await jest('pdf')() : { passed: 0, failed: 1 }
console.log(`${passed} tests of PDF passed, ${failed} failed, in ${since(started)}`)
writeFileSync(count, JSON.stringify({ passed, failed }))
process.exitCode = failed === 0 ? 0 : 1
