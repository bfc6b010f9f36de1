/** 微信支付 APIv3: the merchant's interface, the page for browsers, and the notifications. */
import * as z from 'zod'
import { type ProviderStore } from '../store'
import { type Now } from '../types'
import { type PayAccount } from './account'
import { type BillMode } from './bill'
import { payApi, type PayDesk } from './api'
import { type Forgery, type NoticeMode, noticeDesk } from './notices'
import { orderBook, PayRefusal } from './orders'
import { isPaySign } from './signing'
import { payWeb } from './web'

export { type PayAccount, newPayAccount } from './account'
export { billModes } from './bill'
export { forgeries, noticeModes } from './notices'
export { PayRefusal } from './orders'

/** What a page gives to wx.requestPayment. */
export const paymentCall = z.object({
  timeStamp: z.string(),
  nonceStr: z.string(),
  package: z.string().startsWith('prepay_id='),
  signType: z.literal('RSA'),
  paySign: z.string(),
})
type PaymentCall = z.infer<typeof paymentCall>

type Wiring = { account: PayAccount; appId: string; store: ProviderStore; now: Now; publicUrl: string }

/** Real ms between two looks at what is due. */
const lookMs = 250

export const wechatPay = (wiring: Wiring) => {
  const book = orderBook(wiring.store, wiring.now)
  const notices = noticeDesk(wiring)
  const bill: PayDesk['bill'] = { mode: 'true' }
  const desk: PayDesk = { ...wiring, book, notices, bill }
  const pay = async (outTradeNo: string, openId: string, late = false) => {
    await notices.paid(await book.pay(outTradeNo, openId, late))
    void notices.deliver()
  }

  return {
    api: payApi(desk),
    web: payWeb(desk, pay),
    /** Everything that 微信支付 has seen, for the panel and for tests. */
    seen: async () => ({
      mode: await notices.mode(),
      orders: (await book.list()).map(({ asked: _asked, ...one }) => one).reverse(),
      refunds: (await book.refunds()).map(({ asked: _asked, ...one }) => one).reverse(),
      notices: (await notices.list()).map(({ resource: _resource, ...one }) => one).reverse(),
    }),
    /** The holder of a phone pays an order; `openId` is whose phone it is. @throws PayRefusal */
    pay: async (outTradeNo: string, { openId, late }: { openId?: string; late?: boolean } = {}) => {
      const one = await book.get(outTradeNo)
      await pay(outTradeNo, openId ?? one.openId ?? 'o-panel', late)
    },
    /** What wx.requestPayment does on the phone of `openId`. @throws PayRefusal when the signature or the order is wrong */
    requestPayment: async (openId: string, call: PaymentCall) => {
      const parts = [wiring.appId, call.timeStamp, call.nonceStr, call.package]
      if (!isPaySign(wiring.account, parts, call.paySign)) throw new PayRefusal(400, 'SIGN_ERROR', 'paySign is wrong')
      const one = await book.byPrepayId(call.package.slice('prepay_id='.length))
      if (!one) throw new PayRefusal(404, 'ORDER_NOT_EXIST', 'no such prepay_id')
      await pay(one.outTradeNo, openId)
    },
    setBill: (mode: BillMode) => {
      bill.mode = mode
    },
    setNotices: (mode: NoticeMode) => notices.setMode(mode),
    forge: (outTradeNo: string, how: Forgery) => notices.forge(outTradeNo, how),
    /** Sends the notices that are due now. */
    deliver: notices.deliver,
    /** Sends notices as they fall due, until the answer is called. */
    start: (): (() => void) => {
      const timer = setInterval(() => void notices.deliver(), lookMs)
      timer.unref()
      return () => clearInterval(timer)
    },
  }
}
