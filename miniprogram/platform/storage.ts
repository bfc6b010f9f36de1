import Taro from '@tarojs/taro'

const prefix = 'juzhu.'

/** Small values kept on the phone: session token, where to return to, preferences. Of personal fields only those of a slip. */
export const storage = {
  get: (key: string): string | null => Taro.getStorageSync<string>(prefix + key) || null,
  set: (key: string, value: string) => Taro.setStorageSync(prefix + key, value),
  remove: (key: string) => Taro.removeStorageSync(prefix + key),
}
