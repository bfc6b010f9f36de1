import { useSessionEnd } from '@/api/session'
import { Notice } from './notice'

/** Tells why a session ended by itself: expired, or taken over by another phone. */
export const SessionEnd = () => {
  const why = useSessionEnd()
  return why ? (
    <Notice tone="warn" urgent>
      {why}
    </Notice>
  ) : null
}
