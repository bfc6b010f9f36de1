import type { CardFault } from '../rules/cards'
import type { CollectionProblem } from '../rules/collection'
import type { PhotoReturnReason } from '../rules/delivery'

/** 制证异常的原因, as the person is told it. */
export const cardFaultNames: Record<CardFault, string> = {
  photo: '照片不合格',
  printing: '打印失败',
  chip: '芯片写入失败',
  data: '制证数据有误',
}

/** Why a card is not handed over, and what to do about it: which input it is about, and the words. */
export const collectionHints: Record<CollectionProblem, { field: string; words: string }> = {
  'no-agent-named': {
    field: 'comerIdNumber',
    words: '来人不是本人，申请人也没有指定代领人，不能发证。请申请人在居住通“领证”里指定代领人后再来，或由本人领取。',
  },
  'not-the-agent': {
    field: 'comerIdNumber',
    words:
      '来人不是申请人指定的代领人，不能发证。请核对证件；要换代领人的，请申请人在居住通“领证”里更改，或由本人领取。',
  },
  'holder-id-missing': {
    field: 'holderIdShown',
    words: '代领要出示双方的身份证原件。请代领人带上申请人的身份证再来。',
  },
  'old-card-missing': {
    field: 'oldCardReturned',
    words: '换领新证要交回原证。请带原证再来；原证已丢失的，请改办补领。',
  },
}

/** 领取方式. */
export const methodNames = { self: '本人到受理点领取', agent: '代领人到受理点领取', courier: '同城快递' } as const

/** What to bring. */
export const bringNames = {
  self: '本人身份证、回执编号',
  agent: '您和代领人双方的身份证、回执编号',
  courier: null,
} as const

/** 退回身份证照片的原因. */
export const photoReturnNames: Record<PhotoReturnReason, string> = {
  blurred: '照片看不清',
  incomplete: '没有拍全',
  notOwn: '不是申请人的身份证',
  expired: '身份证已过期',
}

/** What to bring, in an SMS. */
export const bringShort = { self: '身份证', agent: '身份证（代领带双方的）', courier: '身份证' } as const

/** 《居住证业务申请表》. */
export const formText = {
  title: '深圳经济特区居住证业务申请表',
  matter: {
    firstIssue: '首次办证',
    reapplication: '再次申领',
    exchange: '换领',
    reissue: '补领',
    replacement: '补领、换领',
  },
  route: {
    residenceAndWork: '有合法稳定居所和合法稳定职业',
    talent: '人才引进',
    student: '在本市接受全日制教育',
  },
  notes: [
    '本表由申请人领证前核对。联系电话、同住亲属的写法有误，可以当场更正；身份信息有误的，先到公安机关更正。',
    '申请人签名表示以上内容属实；代领的，由代领人一并签名。本表由受理点保存。',
  ],
  signatures: { holder: '申请人签名', agent: '代领人签名', officer: '受理人签名' },
} as const
