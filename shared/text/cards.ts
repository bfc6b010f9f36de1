import type { CardFault } from '../rules/cards'
import type { CollectionProblem } from '../rules/collection'

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
  self: '本人身份证',
  agent: '您和代领人双方的身份证',
  courier: '本人身份证',
} as const
