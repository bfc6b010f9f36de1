/** 窗口: what a person at a counter is told, in sentences to be read out; the slip of paper says the same. */
import type { CaseView, PermitView } from '../contract/permit'
import { cityDay } from '../model/day'
import type { Route } from '../model/decision'
import type { IdentityDocument } from '../rules/counter'
import type { GuardianRelation, GuardianshipProof } from '../rules/guardian-filing'
import { refusalReasons } from '../rules/reasons'
import { replacementIssueWorkdays } from '../rules/time-limits'
import { refusedBecause } from './conditions'
import { longDate } from './days'
import { appealDayText, matterShort, remedyText } from './decisions'
import { feeBackWords, inYuan } from './fees'
import { maskName } from './greeting'

export const documentNames: Record<IdentityDocument, string> = {
  identityCard: '居民身份证',
  temporaryIdentityCard: '临时居民身份证',
  householdRegister: '户口簿',
}

export const guardianRelationNames: Record<GuardianRelation, string> = { parent: '父母', other: '其他监护人' }

export const guardianshipProofNames: Record<GuardianshipProof, string> = {
  householdRegister: '户口簿',
  birthCertificate: '出生医学证明',
  guardianshipPaper: '监护证明或公证书',
}

/** What is told of: the case as it stands, and what its form says. */
export interface Told {
  one: CaseView
  /** 申办条件 that was named; null where none is asked. */
  route: Route | null
  permit: PermitView
  /** 受理点 where the card is collected; null where none was chosen. */
  point: string | null
  collection: 'self' | 'agent' | 'courier' | null
  /** The old card is given back for the new one (换领). */
  exchange: boolean
  /** 监护人 who files for a child; null for who files for themselves. */
  guardian: { maskedName: string; relation: GuardianRelation } | null
  /** Whether an SMS reaches the person. */
  hasPhone: boolean
}

const by = (day: string | null, otherwise: string) => (day ? `${longDate(day)}以前` : otherwise)

/** What is brought along. */
const papers = ({ guardian }: Pick<Told, 'guardian'>): string => (guardian ? '监护人的身份证、孩子的证件' : '身份证')

/** Who hears of nothing by SMS comes and asks. */
const howToHear = (told: Told): string =>
  told.hasPhone
    ? '有结果会发短信给您。'
    : `没有留手机号码，不会有短信。请带${papers(told)}和这张单子，到任一受理点都能问到结果。`

const collecting = (told: Told): string => {
  const { point, collection, exchange, guardian } = told
  const where = point ?? '您选的受理点'
  const who =
    collection === 'agent'
      ? `代领人带自己的身份证、${guardian ? '孩子的证件' : '您的身份证'}和这张单子，到${where}领取`
      : `请带${papers(told)}和这张单子，到${where}领取`
  if (collection === 'courier') return '卡片做好后按您留的地址快递，邮费自理。'
  return `${who}。领证时${guardian ? '由监护人' : '要'}在申请表上签名。${exchange ? '领新证时把旧证交回。' : ''}`
}

const cardWords = (told: Told): string[] => {
  const { one } = told
  const { fee, due, matter } = one
  if (fee && fee.paidOn === null)
    return [
      `卡片的工本费是 ${inYuan(fee.fen)}，缴了费才开始做。${
        matter === 'replacement'
          ? `请在${longDate(fee.payBy)}以前缴，过了这一天，这次申请就终止了，要重新申请。`
          : '居住证已经有效，卡片的费用可以以后再缴。'
      }`,
      `缴费请到受理点的收费窗口，把财政票据交给工作人员登记${told.guardian ? '' : '；也可以本人用微信登录后缴'}。缴费后 ${replacementIssueWorkdays.on(cityDay(new Date(one.filedAt)))} 个工作日内发证。`,
    ]
  if (one.progress === 'collected' || one.progress === 'posted') return []
  return [
    `${fee ? '工本费已经缴清，没有别的费用。' : '不收费。'}卡片${by(due, '很快')}做好。`,
    collecting(told),
    ...(told.hasPhone ? [] : [howToHear(told)]),
  ]
}

const approved = (told: Told): string[] => {
  const { one, permit } = told
  const until = permit.validUntil ? `有效期到${longDate(permit.validUntil)}。` : ''
  const again =
    permit.windowOpens && permit.validUntil ? `${longDate(permit.windowOpens)}到${longDate(permit.validUntil)}` : null
  if (one.matter === 'endorsement')
    return [
      `签注办好了，居住证${until}`,
      ...(again ? [`下一次签注在${again}之间，带${papers(told)}来就行，不收费。`] : []),
    ]
  if (one.matter === 'replacement') return ['补领换领已经批准，居住证的有效期不变。', ...cardWords(told)]
  return [
    `居住证批准了，${permit.issuedOn ? `${longDate(permit.issuedOn)}起有效，` : ''}${until}`,
    ...cardWords(told),
    ...(again ? [`每年要签注一次，下一次在${again}之间，不收费。`] : []),
  ]
}

const refused = (told: Told): string[] => {
  const { one, route } = told
  const { decision, matter, handling } = one
  const reasons = decision ? refusalReasons(decision, matter, route) : []
  const why = [...new Set(reasons.map(({ condition }) => refusedBecause[condition]))].join('、')
  const mend = reasons.map(({ remedy }) => remedy && remedyText[remedy]).find(Boolean)
  return [
    `这一次没有办成，原因是：${why || '不符合条件'}。`,
    ...(decision?.earliest ? [`照现在的情况，${longDate(decision.earliest)}起可以再来办。`] : []),
    ...(mend ? [`怎样能办成：${mend}。`] : []),
    ...(handling.appeal
      ? [
          `不同意这个结果的，可以在${appealDayText(handling.appeal.reconsideration)}以前申请行政复议，或者在${appealDayText(handling.appeal.lawsuit)}以前向法院起诉。向哪里提，单子上写着。`,
        ]
      : []),
    ...replyWords(told),
  ]
}

const replyWords = (told: Told): string[] => {
  const { reply } = told.one.handling
  if (!reply) return ['想要书面答复的，现在就可以提出，不收费。']
  if (reply.sentAt) return ['书面答复已经做好，现在就可以打印给您。']
  return [
    `您要的书面答复${by(reply.due, '会尽快')}做好，编号是 ${reply.receipt}。`,
    told.hasPhone ? '做好了会发短信给您。' : `请在那天以后带${papers(told)}来取，任一受理点都可以打印。`,
  ]
}

const waiting = (told: Told): string[] => [
  `申请已经收下，还没有结果：有部门的数据暂时查不到，系统会自己再查，${by(told.one.due, '查到后')}会有结果。`,
  `不用重新申请，也不影响您的日子：按${longDate(cityDay(new Date(told.one.filedAt)))}提交算。`,
  howToHear(told),
]

/** Ended by the person, or with the permit: what was paid goes back the way it came. */
const withdrawn = ({ matter, fee }: CaseView): string[] =>
  fee?.paidOn
    ? [`${matterShort[matter]}的申请已经结束，卡片不做了。`, ...(fee.back ? [feeBackWords(fee.fen, fee.back)] : [])]
    : [`${matterShort[matter]}的申请已经撤回，不收费，随时可以再来办。`]

const wordsOf = (told: Told): string[] => {
  switch (told.one.state) {
    case 'waiting':
      return waiting(told)
    case 'approved':
      return told.one.progress === 'terminated' ? ['这次申请已经终止，还需要的话要重新申请。'] : approved(told)
    case 'refused':
      return refused(told)
    case 'withdrawn':
      return withdrawn(told.one)
  }
}

/** What is said of a case as it stands today; for a child first who filed it. */
export const counterWords = (told: Told): string[] => [
  ...(told.guardian
    ? [
        `这件业务由监护人 ${told.guardian.maskedName}（${guardianRelationNames[told.guardian.relation]}）替孩子办理，由监护人签名。`,
      ]
    : []),
  ...wordsOf(told),
]

/** What the slip adds to its rows: of a refusal they say why, from when and how it is contested already. */
export const slipWords = (told: Told): string[] =>
  told.one.state === 'refused' ? replyWords(told) : counterWords(told)

/** On the slip of paper. */
export const counterPaperText = {
  way: '办理方式',
  at: '窗口办理',
  guardian: '监护人',
  guardianIs: ({ name, relation, proof }: { name: string; relation: GuardianRelation; proof: GuardianshipProof }) =>
    `${maskName(name)}（${guardianRelationNames[relation]}，已核对身份证和${guardianshipProofNames[proof]}）`,
  shown: (document: string) => `窗口办理，已核对${document}`,
  bill: '财政票据',
} as const
