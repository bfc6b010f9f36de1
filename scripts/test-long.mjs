/**
 * `npm run test:long`: two thousand lives of people, in cities whose clock runs through the years; an hour or more. The seed
 * is new every time and printed; STORIES_SEED and STORIES_COUNT in the environment run others.
 */
import { randomInt } from 'node:crypto'
import { install } from './support/install.mjs'
import { node, since } from './support/run.mjs'

install()
const { products } = await import('./support/products.mjs')

const { STORIES_COUNT = '2000', STORIES_SEED = String(randomInt(1_000_000_000)) } = process.env
const started = Date.now()
const jest = ['node_modules/jest/bin/jest.js', '--selectProjects', 'system', '--runInBand', '--forceExit']
const stories = [...jest, '--testPathPatterns', 'tests/road/stories']
const failed = (await products.functions()) || (await node(stories, { env: { STORIES_COUNT, STORIES_SEED } }))
console.log(`${STORIES_COUNT} stories, seed ${STORIES_SEED}, in ${since(started)}`)
process.exitCode = failed ? 1 : 0
