import { useState } from 'react'
import { type LivingAnswer } from '@shared/rules/still-living'
import { asRefusal, call, type RefusalError } from '@/api'

/** At most this many are named in one call. */
const atOnce = 200

/** What has been answered on this page, over what the service knew when it was opened: nothing jumps while it is tapped. */
export const useAnswers = () => {
  const [said, setSaid] = useState<Readonly<Record<string, LivingAnswer | 'ended'>>>({})
  const [error, setError] = useState<RefusalError | null>(null)

  const answer = async (ids: readonly string[], how: LivingAnswer) => {
    setError(null)
    try {
      for (let from = 0; from < ids.length; from += atOnce) {
        const { answered, ended } = await call('registration.confirmStillLiving', {
          registrationIds: ids.slice(from, from + atOnce),
          answer: how,
        })
        setSaid((before) => ({
          ...before,
          ...Object.fromEntries(answered.map((id) => [id, how])),
          ...Object.fromEntries(ended.map((id) => [id, 'ended' as const])),
        }))
      }
    } catch (thrown) {
      setError(asRefusal(thrown))
    }
  }

  return { said, answer, error }
}
