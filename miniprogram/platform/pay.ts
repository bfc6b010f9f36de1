import Taro from '@tarojs/taro'
import { type PaymentCall } from '@shared/contract/fees'

/** How a payment is begun: WeChat's own sheet by its call, 微信支付's page by its address. */
export type PaymentStart = { call: PaymentCall | null; redirect: string | null }

/** wx.requestPayment. True when it ran to its end on this phone; whether anything was paid, only the server learns. */
export const requestPayment = ({ call }: PaymentStart): Promise<boolean> =>
  new Promise((resolve) => {
    if (!call) return resolve(false)
    void Taro.requestPayment({ ...call, success: () => resolve(true), fail: () => resolve(false) })
  })
