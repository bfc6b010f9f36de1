import { useState } from 'react'
import { useDidShow } from '@tarojs/taro'
import { View } from '@tarojs/components'
import { readCopy, type StatusCopy } from '@/api/offline-copy'
import { go } from '@/platform'
import { offlineText as text } from '@/text/offline'
import { matterText } from '@/text/states'
import { Button } from './button'
import { Notice } from './notice'
import { PermitCard } from './permit-card'
import { clockOf, dayOf, longDate } from './words'

/** No days left are counted: a phone's own clock decides nothing. */
const faceOf = (copy: StatusCopy) => {
  const { state, validUntil, windowOpens, suspendedFrom, lastMakeupDay, cancelledOn, waiting } = copy
  if (state === 'valid' && validUntil && windowOpens)
    return {
      state,
      label: text.validUntil,
      headline: longDate(validUntil),
      detail: text.window(longDate(windowOpens), longDate(validUntil)),
    }
  if (state === 'suspended' && lastMakeupDay && suspendedFrom)
    return {
      state,
      label: text.lastMakeup,
      headline: longDate(lastMakeupDay),
      detail: text.suspended(longDate(suspendedFrom)),
    }
  if (waiting) {
    const detail = waiting.due ? text.due(longDate(waiting.due)) : undefined
    return { state: 'waiting' as const, label: matterText[waiting.matter], headline: text.waiting, detail }
  }
  if (state === 'cancelled')
    return { state, label: cancelledOn ? text.cancelled(longDate(cancelledOn)) : undefined, headline: text.again }
  return { state: 'none' as const, headline: text.none }
}

/** `11月20日 10:12 的记录`, with its year: nobody knows here which year it is. */
const ageOf = ({ at }: StatusCopy): string => text.age(longDate(dayOf(at)), clockOf(at))

/**
 * The last known 证件状态, said to be old, and the way to the slip that the phone keeps; null where it keeps neither. `why` it is
 * shown instead of today's.
 */
export const OfflineStatus = ({ why }: { why: 'offline' | 'signed-out' }) => {
  const [copy] = useState(() => readCopy('status'))
  const [slip, setSlip] = useState(() => readCopy('slip') !== null)
  useDidShow(() => setSlip(readCopy('slip') !== null))
  return copy || slip ? (
    <View>
      {copy ? (
        <>
          <Notice tone="warn" title={`${ageOf(copy)}${text[why]}`}>
            {text.mayHaveChanged}
          </Notice>
          <PermitCard {...faceOf(copy)} />
        </>
      ) : null}
      {slip ? (
        <Button kind="soft" onTap={() => go('slip/show')}>
          {text.slip}
        </Button>
      ) : null}
    </View>
  ) : null
}
