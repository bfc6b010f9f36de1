import { useEffect, useState } from 'react'
import { type InputOf, type OutputOf } from '@shared/contract'
import { asRefusal, exchange, type RefusalError } from '@/api'

type Sent = OutputOf<'account.requestSmsCode'>

/**
 * Asks for a code by SMS; `minutes` is how long it is good for, `wait` counts down the
 * seconds until another may be asked for: both from the server's own times. */
export const useCodeRequest = () => {
  const [sent, setSent] = useState<Sent | null>(null)
  const [minutes, setMinutes] = useState(0)
  const [refusal, setRefusal] = useState<RefusalError | null>(null)
  const [wait, setWait] = useState(0)

  useEffect(() => {
    if (wait <= 0) return
    const timer = setTimeout(() => setWait(wait - 1), 1000)
    return () => clearTimeout(timer)
  }, [wait])

  const request = async (input: InputOf<'account.requestSmsCode'>): Promise<boolean> => {
    setRefusal(null)
    try {
      const { output, now } = await exchange('account.requestSmsCode', input)
      setSent(output)
      setMinutes(Math.round((Date.parse(output.expiresAt) - Date.parse(now)) / 60_000))
      setWait(Math.max(0, Math.ceil((Date.parse(output.resendAt) - Date.parse(now)) / 1000)))
      return true
    } catch (thrown) {
      setRefusal(asRefusal(thrown))
      return false
    }
  }

  return { request, ticket: sent?.ticket ?? null, minutes, refusal, wait }
}
