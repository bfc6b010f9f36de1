import { rmSync } from 'node:fs'
import path from 'node:path'
import { buildFunctions } from '../../cloudfunctions/build.mjs'
import { quietly, root, since } from './run.mjs'
import { ifStale } from './stale.mjs'

const functions = async () => {
  const started = Date.now()
  const built = await buildFunctions()
  const bytes = built.reduce((sum, one) => sum + one.bytes, 0)
  console.log(`functions  ${built.length} bundles, ${(bytes / 1e6).toFixed(1)} MB, ${since(started)}`)
  return 0
}

/** The mini-program for one target of Taro, whose builder talks too much to be heard when all is well. */
const miniprogram = (type, product) => async () => {
  const started = Date.now()
  const code = await ifStale(type, product, () => {
    console.log(`${type.padEnd(9)}  building, a minute or two …`)
    rmSync(path.join(root, 'dist', type), { recursive: true, force: true })
    return quietly(`build-${type}`, ['node_modules/@tarojs/cli/bin/taro', 'build', '--type', type], {
      NODE_ENV: 'production',
      CI: 'true',
    })
  })
  const result = code === null ? 'up to date' : code === 0 ? 'built' : 'FAILED'
  console.log(`${type.padEnd(9)}  ${result}, ${since(started)}`)
  return code ?? 0
}

/** What can be built, in order; each gives an exit code. Never two at a time: the two of Taro are heavy. */
export const products = {
  functions,
  h5: miniprogram('h5', 'dist/h5/index.html'),
  weapp: miniprogram('weapp', 'dist/weapp/app.json'),
}
