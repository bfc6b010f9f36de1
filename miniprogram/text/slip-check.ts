import type { SlipAnswer } from '@shared/contract/slip-check'

type Told = { title: string; detail: string }

/** 核验回执和信息单. */
export const checkText = {
  title: '核验回执、信息单',
  heading: '这份文件是真的吗？',
  lead: '不用登录。扫一扫或输入纸上的编号，就知道是真是假、现在还作不作数。',
  code: '查验码或信息单编号',
  codeHint: '回执 12 位、信息单 16 位，都印在二维码旁边，例如 K7QF-3M9P-X2HD',
  codeWrong: '和纸上的不一样：请对照着再输一次。回执是 12 位，信息单是 16 位',
  codeMissing: '请输入查验码或信息单编号',
  notACode: '这不是我们文件上的二维码',
  scan: '扫文件上的二维码',
  scanOnPhone: '也可以用手机相机或微信“扫一扫”直接扫文件上的二维码，会打开核验结果。',
  open: '核验',
  again: '再核验一份',
  slip: {
    valid: '信息单是真的，现在有效',
    pass: '持证人的居住证现在有效',
    validUntil: (date: string) => `有效至${date}`,
    passDetail: '这个二维码不显示姓名，只说明有没有有效的居住证。',
    content: '信息单上的内容',
    name: '姓名',
    number: '号码末四位',
    code: '编号',
    issued: '出具时间',
    slipUntil: '本单有效至',
    permitUntil: '证件有效至',
    form: '样式',
    forms: { full: '号码完整', masked: '号码部分隐藏' },
    compare:
      '请核对纸上的姓名、号码末四位、编号和日期与这里一致，照片是本人。不一致的，纸上内容可能被改过。姓名只显示第一个字。',
    passCompare: '需要知道持证人是谁的，请看带照片的信息单，扫上面写着姓名的那个二维码。',
  },
  answers: {
    notOurs: {
      title: '没有查到这份信息单',
      detail: '请核对编号或重新扫码；仍然查不到的，不是本系统出具的，请不要采信。',
    },
    altered: {
      title: '二维码被改动过',
      detail: '签名和内容对不上，这份信息单不可信，请不要采信。',
    },
    notYet: { title: '还没有到出具的时间', detail: '出具时间在将来，这份信息单不可信，请不要采信。' },
    expired: { title: '信息单已过期', detail: '请持证人重新出具一份，在手机上当场就能办好。' },
    permitSuspended: {
      title: '居住证已中止功能',
      detail: '这份信息单不再有效。持证人补办签注以后，可以重新出具。',
    },
    permitCancelled: { title: '居住证已注销', detail: '这份信息单不再有效。' },
    withdrawn: { title: '信息单已作废', detail: '持证人已经作废了这一份，请持证人出示新的。' },
  } satisfies Record<Exclude<SlipAnswer, 'valid'>, Told>,
  offline: {
    passed: '离线验签通过',
    asOf: (moment: string) => `状态截至 ${moment}`,
    noList: '状态未知',
    ended: { title: '这份信息单已提前失效', detail: '已作废，或者居住证已注销。请持证人出示新的。' },
    unknown: {
      title: '现在不能离线核验',
      detail: '这部手机上没有能验它的公钥。请联网后再核验一次，之后没有网络也能验。',
    },
    noticeTitle: '没有网络',
    notice: '签名是真的、没有过期。这之后是否作废、居住证是否注销，联网后再核验一次才知道。',
    noticeOld: '签名是真的、没有过期。手机里的状态名单已经超过一天，请尽快联网再核验一次。',
    noticeNoList: '签名是真的、没有过期。手机里没有状态名单，是否提前作废、注销，要联网核验才知道。',
    ready: (moment: string) => `没有网络时也能核验信息单的二维码，状态截至 ${moment}。`,
    again: '联网后再核验一次',
    typed: '没有网络时，只能扫信息单上的二维码核验；输入编号要联网。',
  },
}
