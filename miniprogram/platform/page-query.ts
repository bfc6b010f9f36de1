import { useRouter } from '@tarojs/taro'

/** What `go` was given with the page. Both targets hand it over still encoded. */
export const usePageQuery = (): Partial<Record<string, string>> =>
  Object.fromEntries(
    Object.entries(useRouter().params).map(([key, value]) => [key, value && decodeURIComponent(value)]),
  )
