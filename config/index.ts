import path from 'node:path'
import { defineConfig } from '@tarojs/cli'
import { ProvidePlugin } from 'webpack'
import { pinnedKeys } from './pinned-keys'

const root = path.resolve(__dirname, '..')
const compiledToo = [path.join(root, 'shared'), path.join(root, 'config/aria')]
/** Sizes are CSS pixels on both targets: a 44 px target stays 44 px on a narrow phone, and text grows by `--text-scale`. */
const postcss = { pxtransform: { enable: false, config: {} } }

/** What WeChat runs of the SM2 library: its other forms import by a way that WeChat has not. */
const sm2 = process.env.TARO_ENV === 'weapp' ? { 'sm-crypto-v2': require.resolve('sm-crypto-v2/miniprogram_dist') } : {}

const kit = /miniprogram\/(components|api|platform)\//

type Chunk = { name?: string; groupsIterable: Iterable<{ origins: { request?: string }[] }> }
type Module = { resource?: string }
type Graph = { chunkGraph: { getModuleChunksIterable: (module: Module) => Iterable<Chunk> } }

const isFirstScreen = ({ name, groupsIterable }: Chunk) =>
  name === 'app' ||
  [...groupsIterable].some(({ origins }) => origins.some(({ request }) => /pages\/home\/index/.test(request ?? '')))

/** On the web what several pages share comes once: the kit that the first screen needs, the rest of it, the law and the forms. */
const sharedChunks = {
  kit: {
    name: 'kit',
    chunks: 'all',
    test: (module: Module, { chunkGraph }: Graph) =>
      kit.test(module.resource ?? '') && [...chunkGraph.getModuleChunksIterable(module)].some(isFirstScreen),
    minChunks: 2,
    priority: 40,
  },
  parts: { name: 'parts', chunks: 'all', test: kit, minChunks: 2, priority: 35 },
  common: { chunks: 'async', test: /(miniprogram\/form|shared)\//, minChunks: 2, priority: 30 },
}

export default defineConfig({
  projectName: 'juzhu',
  date: '2026-11-22',
  designWidth: 375,
  deviceRatio: { 375: 2, 640: 1.17, 750: 1, 828: 0.905 },
  sourceRoot: 'miniprogram',
  outputRoot: `dist/${process.env.TARO_ENV}`,
  framework: 'react',
  compiler: { type: 'webpack5', prebundle: { enable: false } },
  cache: { enable: false },
  plugins: process.env.TARO_ENV === 'weapp' ? [path.join(root, 'config/aria/plugin.ts')] : [],
  alias: { '@': path.join(root, 'miniprogram'), '@shared': path.join(root, 'shared'), ...sm2 },
  defineConstants: {
    API_ORIGIN: JSON.stringify(process.env.JUZHU_API_ORIGIN ?? ''),
    CLOUD_ENV: JSON.stringify(process.env.JUZHU_CLOUD_ENV ?? ''),
    SLIP_KEYS: JSON.stringify(pinnedKeys(process.env)),
  },
  copy: {
    patterns: [{ from: 'miniprogram/sitemap.json', to: `dist/${process.env.TARO_ENV}/sitemap.json` }],
    options: {},
  },
  mini: {
    optimizeMainPackage: { enable: true },
    webpackChain: (chain) => {
      // The SM2 library asks for it where there is neither WeChat's source of chance nor a browser's.
      chain.merge({ resolve: { alias: { crypto: false } } })
      const utf8 = path.join(root, 'miniprogram/platform/utf8.ts')
      chain
        .plugin('utf8')
        .use(ProvidePlugin, [{ TextDecoder: [utf8, 'Utf8Decoder'], TextEncoder: [utf8, 'Utf8Encoder'] }])
    },
    compile: { include: compiledToo },
    postcss,
  },
  h5: {
    publicPath: './',
    staticDirectory: 'static',
    useHtmlComponents: true,
    router: { mode: 'hash' },
    compile: { include: compiledToo },
    postcss,
    webpackChain: (chain) => void chain.merge({ optimization: { splitChunks: { cacheGroups: sharedChunks } } }),
    output: { filename: 'js/[name].[contenthash:8].js', chunkFilename: 'chunk/[name].[contenthash:8].js' },
    miniCssExtractPluginOption: {
      ignoreOrder: true,
      filename: 'css/[name].[contenthash:8].css',
      chunkFilename: 'css/[name].[contenthash:8].css',
    },
  },
})
