import type { SlipState } from '../rules/slip'
import type { PermitStatus } from '../rules/permit-status'

/** What the paper is called. */
export const slipTitle = '居住证电子信息单'

export const slipLabels = {
  name: '姓名',
  sex: '性别',
  ethnicity: '民族',
  idNumber: '公民身份号码',
  hukou: '户籍所在地',
  address: '现居住地址',
  permitIssuedOn: '证件签发日期',
  permitValidUntil: '证件有效期限',
} as const

/** Where an address would stand. */
export const noAddress = '出具当日没有有效的居住登记'

export const slipStateNames: Record<SlipState, string> = {
  valid: '有效',
  expired: '已过期',
  withdrawn: '已作废',
  permitSuspended: '居住证已中止功能',
  permitCancelled: '居住证已注销',
}

/** As it is said to the holder, and to a guardian who asks for a child. */
export type Whose = '您' | '孩子'

/** Why there is no slip, and what to do about it. */
export const noSlip = (whose: Whose): Record<Exclude<PermitStatus, 'valid'>, string> => ({
  none: `${whose}还没有居住证，出具不了电子信息单。可以先看看能不能申领。`,
  suspended: `${whose}的居住证已中止使用功能，现在出具不了电子信息单。补办签注后马上就能出具。`,
  cancelled: `${whose}的居住证已注销，出具不了电子信息单。仍在深圳居住的，可以重新申领。`,
  cardFault: `${whose}的居住证制证异常，现在出具不了电子信息单。请到受理点处理。`,
})

/** From sixteen a person has slips made alone. */
export const ownSlipsFromSixteen =
  '孩子已满 16 周岁，电子信息单由本人出具：请孩子在自己的手机上登录居住通，点“出示信息单”。没有手机的，带身份证到受理点打印。'

/** What a seal is for, as it stands in it. */
export const sealPurposes = { slip: '电子信息单专用章', paper: '居住登记业务专用章' } as const

/** On the page itself. `{host}` is where codes are typed. */
export const slipPaper = {
  use: '可代替居住证卡体出示',
  masked: '遮掩号码的副本',
  office: '深圳市居住证服务',
  check: {
    title: '扫码核验真伪',
    lines: [
      '微信或任何扫码软件都可以扫。',
      '没有网络也能验真；联网时还能看到居住证现在是否有效。',
      '也可以在核验页输入编号：',
    ],
  },
  nameless: {
    title: '只证明持证',
    lines: ['只需要知道“有没有居住证”的，扫这一个：只显示有效和到哪天，不显示姓名和号码。'],
  },
  notes: (place: string) => [
    `核验页：${place}`,
    '本单带电子签名，用电子文件时可在 PDF 阅读器里查看签名。签名无效或文件被改动的，不要采信。',
    '打印、复制的同样有效，以核验结果为准。居住证中止功能、注销，或者持证人作废本单的，本单随即失效。',
  ],
} as const
