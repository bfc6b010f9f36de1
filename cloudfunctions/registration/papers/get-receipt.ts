import type { Ports } from '../../kernel/ports'
import type { UseCase } from '../../kernel/use-case'
import { matterOf, receiptOf } from './receipt-of'

/** 回执, for the declarant, the resident it tells of, and a parent who filed for a child; others are told it does not exist. */
export const getReceipt =
  (
    stores: Pick<Ports, 'registrations' | 'links' | 'permits' | 'units' | 'today'>,
  ): UseCase<'registration.getReceipt'> =>
  async ({ receipt: number }, caller) => {
    const receipt = await receiptOf(stores, number, caller)
    const { address, filedAt, moveInOn, moveOutOn, registeredOn, state, office, byReader, document, byUnit } = receipt
    return {
      receipt: number,
      matter: matterOf(receipt),
      address,
      declarant: byUnit ?? (byReader ? '本人' : '申报义务人'),
      resident: document && receipt.declarant ? receipt.maskedName : null,
      moveInOn,
      moveOutOn,
      filedAt,
      registeredOn,
      state,
      office,
    }
  }
