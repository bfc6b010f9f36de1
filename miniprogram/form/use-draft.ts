import { useCallback, useEffect, useRef, useState } from 'react'
import { clockOf } from '@/components/words'

type Body = Readonly<Record<string, string>>

/** How long typing must rest before it is saved, in ms. */
const restMs = 1200

/**
 * Keeps what is filled on the server, by the given `save`. `keep` may be called at every stroke; `status` says when it was
 * saved, in the server's time. A save that failed is tried again with the next stroke; nothing typed is lost meanwhile.
 */
export const useDraft = (save: (body: Body) => Promise<{ savedAt: string }>, savedBefore: string | null = null) => {
  const [savedAt, setSavedAt] = useState<string | null>(null)
  const [failed, setFailed] = useState(false)
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined)
  const saver = useRef(save)
  useEffect(() => {
    saver.current = save
  })
  useEffect(() => () => clearTimeout(timer.current), [])

  const keep = useCallback((body: Body) => {
    clearTimeout(timer.current)
    timer.current = setTimeout(() => {
      saver.current(body).then(
        (answer) => {
          setSavedAt(answer.savedAt)
          setFailed(false)
        },
        () => setFailed(true),
      )
    }, restMs)
  }, [])

  /** After sending: nothing more is to be saved. */
  const stop = useCallback(() => clearTimeout(timer.current), [])

  const last = savedAt ?? savedBefore
  const status = failed ? '暂时没能自动保存' : last ? `已自动保存 ${clockOf(last)}` : ''
  return { keep, stop, status }
}

export type Draft = ReturnType<typeof useDraft>
