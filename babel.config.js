/** Taro's preset; the aliases of config/index.ts are resolved by webpack. */
module.exports = { presets: [['taro', { framework: 'react', ts: true, compiler: 'webpack5' }]] }
