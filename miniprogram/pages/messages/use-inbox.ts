import { useState } from 'react'
import { type OutputOf } from '@shared/contract'
import { asRefusal, call, type Query, type RefusalError, useQuery } from '@/api'

type Page = OutputOf<'account.listMessages'>
type Message = Page['messages'][number]

/**
 * The inbox, newest first, page after page. Read marks show at once and are sent behind them:
 * a mark that did not arrive comes back unread the next time.
 */
export const useInbox = () => {
  const first = useQuery('account.listMessages', { before: null })
  const [older, setOlder] = useState<Page[]>([])
  const [read, setRead] = useState<ReadonlySet<string>>(new Set())
  const [refusal, setRefusal] = useState<RefusalError | null>(null)
  const pages = first.data ? [first.data, ...older] : []
  const known = new Map(pages.flatMap(({ messages }) => messages.map((one) => [one.id, one])))
  const messages: Message[] = [...known.values()].map((one) => (read.has(one.id) ? { ...one, read: true } : one))
  const more = pages[pages.length - 1]?.more ?? false

  const readMore = async () => {
    const last = messages[messages.length - 1]
    if (!last) return
    setRefusal(null)
    try {
      const page = await call('account.listMessages', { before: last.at })
      setOlder((before) => [...before, page])
    } catch (thrown) {
      setRefusal(asRefusal(thrown))
    }
  }

  const markRead = async (ids: readonly string[]) => {
    if (ids.length === 0) return
    setRead((before) => new Set([...before, ...ids]))
    try {
      await call('account.markRead', { ids: ids.slice(0, 20) })
    } catch (thrown) {
      setRead((before) => new Set([...before].filter((id) => !ids.includes(id))))
      setRefusal(asRefusal(thrown))
    }
  }

  const query: Query<Message[]> = { ...first, data: first.data ? messages : null }
  return { query, more, readMore, markRead, refusal }
}
