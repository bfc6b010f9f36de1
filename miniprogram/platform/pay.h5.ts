import { type PaymentStart } from './pay'

export { type PaymentStart }

/** Leaves for 微信支付's page, which comes back to the payment page: this page ends here, so nothing is awaited. */
export const requestPayment = async ({ redirect }: PaymentStart): Promise<boolean> => {
  if (!redirect) return false
  window.location.assign(redirect)
  return new Promise(() => undefined)
}
