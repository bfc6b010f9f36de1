/** The outside systems as a use case sees them. What an edge may fail at is a value here, never an exception. */
import type { RegisterName, RegisterRecord } from '@shared/model/registers'
import type { NoticeKind } from '@shared/text/notices'

/**
 * What an asked register said: an answer (`null`: it knows nothing of this person), or that it did not answer.
 * `at` is the instant of asking (ISO, UTC); `source` names the register in plain zh-CN.
 */
export type Answer<T> =
  | { state: 'answered'; value: T | null; at: string; source: string }
  | { state: 'silent'; at: string; source: string; why: Silence }

/** Why a system gave no usable answer: `refused` is an error of its own, `garbage` an answer that makes no sense. */
export type Silence = 'timeout' | 'unreachable' | 'garbage' | 'refused'

/**
 * 政务数据共享：one question a register, by 公民身份号码. `property` and `lease` answer for one dwelling only when its
 * 25-digit code is given; `photo`, given a 数码照相图像号, also says whether that photo is somebody else's.
 */
export type Registers = {
  [Name in RegisterName]: Name extends 'property' | 'lease'
    ? (idNumber: string, dwellingCode?: string) => Promise<Answer<RegisterRecord<Name>>>
    : Name extends 'photo'
      ? (idNumber: string, photoNumber?: string) => Promise<Answer<RegisterRecord<Name>>>
      : (idNumber: string) => Promise<Answer<RegisterRecord<Name>>>
} & {
  /** 数码照片 itself, of one number: a JPEG in base64; null where this person has none of that number. Never kept. */
  photoImage: (idNumber: string, photoNumber: string) => Promise<Answer<string>>
}

export type SmsMessage = {
  /** A mainland number of 11 digits, or any number with its `+`. */
  to: string
  kind: NoticeKind
  /** In the order of the template's {1}, {2} … */
  params: string[]
  /** Ours, up to 500 characters and without personal data; comes back in the vendor's delivery report. */
  reference: string
}

/** `detail` is the vendor's code and holds no personal data; `retry` says that the same message may pass later. */
export type SmsOutcome =
  | { sent: true; serial: string }
  | { sent: false; why: 'rejected' | 'limit' | 'unreachable'; detail: string; retry: boolean }

/** 短信。`unreachable` with detail `timeout` may have been sent all the same: the vendor has no idempotency key. */
export type Sms = { send: (message: SmsMessage) => Promise<SmsOutcome> }

/** How the person's phone reaches the face vendor: 微信人脸核身 2.0 inside WeChat, E证通 by redirect elsewhere. */
export type FaceChannel = { kind: 'h5'; returnUrl: string } | { kind: 'wechat'; openId: string }

export type FaceBegin = {
  name: string
  idNumber: string
  channel: FaceChannel
  /** Ours, 5 to 32 of `0-9A-Za-z_-`, never used before. */
  sequence: string
}

/**
 * `reference` (EidToken or verify_id) stays on the server, sealed. The client gets `redirect` (H5: go there; E证通
 * comes back to `returnUrl` with `token` added to its query) or `verifyId` (WeChat: wx.requestFacialVerify).
 */
export type FaceBegun =
  | { begun: true; reference: string; expiresInSeconds: number; redirect?: string; verifyId?: string }
  | { begun: false; why: 'unreachable' | 'rejected'; detail: string }

export type FaceQuestion = FaceBegin & { reference: string }

/**
 * `passed` only if the vendor's server says so. `failed` says why: the face is another's, name and number do not
 * belong together, the person broke off, or any other reason of the vendor's. `detail` is the vendor's code.
 */
export type FaceResult =
  | { state: 'passed' }
  | { state: 'failed'; why: 'other-person' | 'mismatch' | 'cancelled' | 'unclear'; detail: string }
  | { state: 'pending' }
  | { state: 'expired' }
  | { state: 'silent'; why: Silence; detail: string }

/** 人脸核身。No image, score or template is asked for; name and number go to the vendor and nowhere else. */
export type Face = {
  begin: (request: FaceBegin) => Promise<FaceBegun>
  result: (question: FaceQuestion) => Promise<FaceResult>
}

/** 微信登录（HTTP 版）：whose a `js_code` is. `refused`: invalid, used or expired code. */
export type WechatLogin = {
  openIdOf: (
    code: string,
  ) => Promise<{ state: 'known'; openId: string } | { state: 'refused' } | { state: 'silent'; why: Silence }>
}

/** What wx.ncidas is called with. */
type NcidasCall = { orgID: string; businessID: string; bizSeq: string; type: number }

/**
 * 国家网络身份认证: like the face, begun here and answered by the platform's server. The client gets `redirect` (web: go
 * there; it comes back to `returnUrl`) or `call` (WeChat: wx.ncidas). Our `sequence` is the bizSeq of the platform.
 */
export type NetworkIdentity = {
  begin: (
    request: FaceBegin,
  ) => Promise<
    | { begun: true; reference: string; expiresInSeconds: number; redirect?: string; call?: NcidasCall }
    | { begun: false; why: 'unreachable' | 'rejected'; detail: string }
  >
  result: (question: FaceQuestion) => Promise<FaceResult>
}

/** Where the person pays: inside WeChat, or by a redirect elsewhere that comes back to `returnUrl`. */
export type PayChannel = { kind: 'wechat'; openId: string } | { kind: 'h5'; returnUrl: string; clientIp: string }

export type PayOrder = {
  /** Ours, 6 to 32 of `0-9A-Za-z_-`. The same request again under one number is the same order; another is rejected. */
  outTradeNo: string
  /** What the person reads, up to 127 characters, without personal data. */
  description: string
  fen: number
  /** Until when it can be paid. */
  expiresAt: Date
  channel: PayChannel
}

/** What wx.requestPayment is called with. */
type PaymentCall = { timeStamp: string; nonceStr: string; package: string; signType: 'RSA'; paySign: string }

export type PayBegun =
  | { begun: true; call?: PaymentCall; redirect?: string }
  | { begun: false; why: 'paid' | 'closed' | 'rejected' | 'unreachable'; detail: string }

/** Money that has arrived, as 微信支付 has signed it. */
export type Payment = { outTradeNo: string; transactionId: string; fen: number; paidAt: Date }
export type Refunded = { outTradeNo: string; outRefundNo: string; fen: number; success: boolean }

/** `refunded`: some of it went back. `unknown`: there is no such order. */
export type PayStanding =
  | { state: 'paid' | 'refunded'; payment: Payment }
  | { state: 'open' | 'closed' | 'unknown' }
  | { state: 'silent'; why: Silence; detail: string }

/** Why a notification is not believed. `probe`: 微信支付's own test, which must be refused. */
export type NoticeDoubt = 'shape' | 'probe' | 'old' | 'unknown-key' | 'signature' | 'sealed' | 'merchant' | 'amount'
export type PayNotice =
  { state: 'paid'; payment: Payment } | { state: 'refunded'; refund: Refunded } | { state: 'refused'; why: NoticeDoubt }

/** One line of 交易账单. `number`: transaction_id of a payment, out_refund_no of a refund. */
export type BillRow = { what: 'payment' | 'refund'; outTradeNo: string; number: string; fen: number }
/** `none`: there is none of that day, not yet or not at all. */
export type DayBillAnswer = { state: 'read'; rows: BillRow[] } | { state: 'none' } | { state: 'silent'; detail: string }

type RefundOrder = { outTradeNo: string; outRefundNo: string; fen: number; total: number; reason: string }

/**
 * 微信支付. Only the function that takes money has it. Every answer and notice is checked over its raw bytes; what fails is a
 * value. A question that was silent may have been heard: each may be asked again under the same number.
 */
export type Pay = {
  prepay: (order: PayOrder) => Promise<PayBegun>
  query: (outTradeNo: string) => Promise<PayStanding>
  /** `closed`: nobody can pay it any more. `paid`: too late. */
  close: (outTradeNo: string) => Promise<{ state: 'closed' | 'paid' } | { state: 'silent'; detail: string }>
  /** `given`: taken on; the money is on its way, once for a refund number. */
  refund: (
    order: RefundOrder,
  ) => Promise<{ state: 'given' | 'rejected'; detail: string } | { state: 'silent'; detail: string }>
  /** 交易账单 of a day that is over, its hash checked. */
  dayBill: (day: string) => Promise<DayBillAnswer>
  readNotice: (headers: Record<string, string>, rawBody: Buffer) => PayNotice
}

/** 微信手机号: the number behind the code of WeChat's own button; `refused`: invalid, used or expired, or another's. */
export type WechatPhone = {
  phoneOf: (
    code: string,
    openId: string,
  ) => Promise<{ state: 'known'; phone: string } | { state: 'refused' } | { state: 'silent'; why: Silence }>
}
