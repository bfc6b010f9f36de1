import { statisticalCode } from '@shared/codes/streets'
import { receiptNumber, type Business } from '@shared/rules/receipt-number'
import type { Ports } from './ports'

const serialDigits = 8

/** 回执编号 with a random serial: it cannot be guessed, and a unique index refuses the rare twin. */
export const newReceipt = (
  { chance, today }: Pick<Ports, 'chance' | 'today'>,
  business: Business,
  district: string,
): string =>
  receiptNumber({
    business,
    on: today(),
    district: statisticalCode(district),
    serial: Number(chance.digits(serialDigits)),
  })
