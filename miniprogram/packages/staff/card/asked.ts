import { parseReceiptNumber } from '@shared/rules/receipt-number'
import { go } from '@/platform'
import { keep, takeKept } from '@/platform/kept'

const key = 'desk-card'

/** Opens 发证 of a receipt, or of a holder by the number: that stands in no address, which browsers write down. */
export const openCard = (what: string) => {
  if (parseReceiptNumber(what)) return go('staff/card', { what })
  keep(key, what)
  return go('staff/card')
}

/** What was asked for where the address does not say it. */
export const askedCard = (): string => takeKept(key) ?? ''
