import Taro from '@tarojs/taro'

/** Opens an address that a message names: on top of this page, so that "back" returns here; a tab is switched to. */
export const openAddress = (url: string) =>
  url.startsWith('/pages/') ? Taro.switchTab({ url: url.split('?')[0] ?? url }) : Taro.navigateTo({ url })
