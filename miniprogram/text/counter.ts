import { type CounterFile } from '@shared/contract/permit-counter'
import { type CounterBar, type CounterMatter } from '@shared/rules/counter'
import { guardianRelationNames, guardianshipProofNames } from '@shared/text/counter'
import { permitStateNames } from '@shared/text/permit-states'

type Seen = NonNullable<CounterFile['guardian']>

/** Who speaks and signs: of a child its guardian. */
export const signerOf = ({ minor }: Pick<CounterFile, 'minor'>): string => (minor ? '监护人' : '本人')

/** 窗口: the words of the screen that a clerk works at with the person there. */
export const counterText = {
  title: '窗口办理',
  lead: '请出示身份证原件，看过再填；替孩子办的先填孩子的。查看会记在档案里。',
  number: '公民身份号码',
  name: '姓名',
  nameHint: '照证件逐字填',
  document: '看过的证件',
  childOnly: (document: string) => `${document}（只限未成年人）`,
  open: '人证一致，打开',
  state: { none: '没有居住证', ...permitStateNames },
  checked: '核对',
  matches: '号码和姓名与人口信息一致',
  silent: '人口信息没有答复，凭证件办理',
  idNumber: '证件号码',
  until: '有效期至',
  window: '签注时间',
  from: (day: string) => `${day}起`,
  makeUp: '最后补签日',
  home: '登记住址',
  noHome: '没有有效的居住登记',
  phone: '手机',
  noPhone: '没有留号码',
  own: '这是您自己或家人的业务，请由同事办理。',
  minor: '未成年，由监护人办理',
  minorDetail:
    '请同来的监护人出示身份证和监护证明，看过再填。监护人和孩子住在一起、会用手机的，也可以自己在“家人一起办”里办。',
  guardian: '监护人',
  guardianSeen: ({ maskedName, relation, proof }: Seen) =>
    `${maskedName}（${guardianRelationNames[relation]}），已看${guardianshipProofNames[proof]}`,
  relation: '和孩子的关系',
  pickRelation: '请选择和孩子的关系',
  proof: '看过的监护证明',
  pickProof: '请选择看过的监护证明',
  consents: '已向监护人念明：办证要使用孩子的个人信息。监护人同意。',
  consentMissing: '请先向监护人念明，同意后再打勾',
  guardianChecked: '监护人核对无误，继续',
  can: '能办的',
  cases: '在办和办过的',
  older: '更早的办件',
  none: '还没有办过',
  look: '核实这件业务',
  withdraw: '撤回',
  withdrawAsk: '撤回这件申请？',
  withdrawLead: (signer: string) => `请先向${signer}确认。撤回后这件业务就结束了，以后可以重新申请。`,
  withdrawYes: (signer: string) => `${signer}要求，撤回`,
  reply: (signer: string) => `${signer}要书面答复`,
  print: '打印单子',
  printReply: '打印书面答复',
  fee: '登记缴费',
  feeBack: '退还工本费',
  owed: (sum: string, day: string) => `待缴 ${sum}，${day}前`,
  owedOpen: (sum: string) => `待缴 ${sum}，不限期`,
  found: '核对了什么',
  back: '返回',
  endorse: (signer: string) => `签注：${signer}确认${signer === '本人' ? '' : '孩子'}仍住深圳`,
  still: (signer: string, matter: string) => `${signer}仍要${matter}`,
  send: '提交申请',
  route: '申办条件',
  photo: '数码照相图像号',
  otherPhoto: '照相回执上的号码',
  typed: '另填号码',
  photoHint: '10–40 位数字和字母，在照相回执上',
  taken: (day: string) => `${day}拍摄`,
  point: '受理点和领证地点',
  pointWords: { district: '区', point: '受理点' },
  otherPoint: '换一个',
  collection: '谁来领证',
  self: (signer: string) => `${signer}来领`,
  agent: '别人代领',
  agentDetail: '领证时带双方身份证',
  agentName: '代领人姓名',
  agentNumber: '代领人身份证号码',
  phoneAsk: (signer: string) => `${signer}的手机`,
  hasPhone: '有',
  hasNone: '没有',
  hasNoneDetail: '该知道的都写在单子上',
  phoneNumber: '手机号码',
  relatives: '同住亲属（可以不填）',
  declared: (signer: string) => `已向${signer}念明：内容要属实，弄虚作假取得的居住证会被注销。${signer}确认属实。`,
  declare: (signer: string) => `请先向${signer}念明，再打勾`,
  reason: '为什么要换新证',
  pickReason: '请选择原因',
  feeIs: (sum: string) => `工本费 ${sum}`,
  feeTitle: '登记窗口缴费',
  feeLead: (signer: string) =>
    `请${signer}到收费窗口缴费，凭财政票据登记。不要代收现金${signer === '本人' ? '；本人也可以用微信缴，两边只收一次' : ''}。`,
  bill: '财政票据代码和号码',
  billHint: '代码 8 位加号码 10 位，连着填',
  record: '登记已缴费',
  say: (signer: string) => `念给${signer}听`,
  printed: '单子上有同样的内容和期限，请交给办事人带走。',
  more: '接着办别的',
  next: '下一位',
  done: {
    approved: '办好了',
    waiting: '已经收下，等部门数据',
    refused: '不予办理',
    withdrawn: '已撤回',
  },
  replyAsked: '已要求书面答复',
  paid: '已登记缴费',
} as const

/** What a clerk taps. */
export const counterMatterText: Record<CounterMatter, string> = {
  apply: '申领居住证',
  endorse: '签注',
  replace: '补领换领',
}

type Choice = CounterFile['choices'][number]

const barText: Record<CounterBar, string> = {
  'case-open': '有一件正在核实，等它有结果',
  held: '已有居住证，不用申领',
  'no-permit': '还没有居住证',
  reapply: '居住证已注销，要重新申领',
  'too-early': '还没到签注时间',
  'endorse-first': '先补办签注，再补换证',
  'in-hand': '已有一件在办',
  'card-underway': '证还没有领到手',
}

/** Why a matter cannot be filed now, with its day where a day is what is missing. */
export const barWords = ({ bar, on }: Choice, day: (on: string) => string): string =>
  bar === null ? '' : on ? `${barText[bar]}，${day(on)}起可以办` : barText[bar]
