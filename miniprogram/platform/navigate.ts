import Taro from '@tarojs/taro'
import { covered, settled } from './settled'

/** One of the four pages of the tab bar. */
type Tab = 'home' | 'services' | 'messages' | 'me'

const address = (page: string, query: Record<string, string | undefined>) => {
  const pairs = Object.entries(query).flatMap(([key, value]) =>
    value === undefined ? [] : [`${key}=${encodeURIComponent(value)}`],
  )
  return `/packages/${page}/index${pairs.length ? `?${pairs.join('&')}` : ''}`
}

/** Opens a page of a package: `go('permit/detail', { id })`. */
export const go = async (page: string, query: Record<string, string | undefined> = {}) => {
  await settled()
  return Taro.navigateTo({ url: address(page, query) })
}

/** Opens a page in place of this one: "back" will not return to a form that has been sent. */
export const replace = async (page: string, query: Record<string, string | undefined> = {}) => {
  await settled()
  return Taro.redirectTo({ url: address(page, query) })
}

/** Shows a tab. */
export const goTab = (tab: Tab) => Taro.switchTab({ url: `/pages/${tab}/index` })

/** One page back; home when this page was opened directly. */
export const back = async () => {
  await covered()
  return Taro.getCurrentPages().length > 1 ? Taro.navigateBack() : goTab('home')
}

/** Where we are, as `goTo` takes it. Its query is still encoded as `go` encoded it. */
export const here = (): string | null => {
  const router = Taro.getCurrentInstance().router
  if (!router) return null
  const path = router.path.split('?')[0] ?? ''
  const query = Object.entries(router.params).filter(([key]) => !key.startsWith('$') && key !== 'stamp')
  const text = query.map(([key, value]) => `${key}=${value ?? ''}`).join('&')
  return `/${path.replace(/^\//, '')}${text ? `?${text}` : ''}`
}

const pathOf = (url: string) => (url.split('?')[0] ?? '').replace(/^\//, '')

/** Returns to an address that `here` gave: back when it is the page underneath, else in place of this page. */
export const goTo = async (url: string) => {
  await covered()
  const pages = Taro.getCurrentPages()
  const underneath = pages[pages.length - 2]
  if (underneath && pathOf(underneath.route ?? '') === pathOf(url)) return Taro.navigateBack()
  return url.startsWith('/pages/') ? Taro.switchTab({ url: `/${pathOf(url)}` }) : Taro.redirectTo({ url })
}
