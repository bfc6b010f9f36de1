import Taro from '@tarojs/taro'

declare const CLOUD_ENV: string

/** Once, as the app starts: chooses the CloudBase environment of this build, or the account's default one. */
export const startPlatform = () => Taro.cloud.init(CLOUD_ENV ? { env: CLOUD_ENV } : {})
