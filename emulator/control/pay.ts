/** 微信支付 from outside: what it has seen, the tap of a phone's holder, and notices that go wrong. */
import type { IncomingMessage } from 'node:http'
import * as z from 'zod'
import { billModes, forgeries, noticeModes, paymentCall, PayRefusal, type Providers } from '../providers'
import { ControlRefusal, readAs } from './request'

const tap = z.object({ openId: z.string().min(1).optional(), late: z.boolean().optional() })
const call = z.object({ openId: z.string().min(1), call: paymentCall })
const mode = z.object({ mode: z.enum(noticeModes) })
const billMode = z.object({ mode: z.enum(billModes) })
const forging = z.object({ outTradeNo: z.string(), how: z.enum(forgeries) })

const settled = async (work: () => Promise<void>) => {
  try {
    await work()
  } catch (error) {
    if (error instanceof PayRefusal) throw new ControlRefusal(error.status === 404 ? 404 : 409, error.message)
    throw error
  }
}

/** The handlers of `pay`; what a notice leads to has happened when they answer. */
export const payControl = ({ pay }: Pick<Providers, 'pay'>) => ({
  'GET pay': () => pay.seen(),
  'POST pay': async (request: IncomingMessage, [outTradeNo = '']: string[]) => {
    const asked = await readAs(request, tap)
    await settled(() => pay.pay(outTradeNo, asked))
    await pay.deliver()
    return pay.seen()
  },
  'POST wechat-payment': async (request: IncomingMessage) => {
    const asked = await readAs(request, call)
    await settled(() => pay.requestPayment(asked.openId, asked.call))
    await pay.deliver()
    return { errMsg: 'requestPayment:ok' }
  },
  'PUT pay-notices': async (request: IncomingMessage) => {
    const asked = await readAs(request, mode)
    await pay.setNotices(asked.mode)
    return asked
  },
  'PUT pay-bills': async (request: IncomingMessage) => {
    const asked = await readAs(request, billMode)
    pay.setBill(asked.mode)
    return asked
  },
  'POST pay-notices': async (request: IncomingMessage) => {
    const { outTradeNo, how } = await readAs(request, forging)
    const answered = await pay.forge(outTradeNo, how)
    if (!answered) throw new ControlRefusal(404, `there was no notice of ${outTradeNo}`)
    return answered
  },
})
