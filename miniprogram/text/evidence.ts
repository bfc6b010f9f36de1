import type { EvidenceKind } from '@shared/rules/evidence'

/** 房屋材料: what each paper has to show. */
export const evidenceHints: Record<EvidenceKind, string> = {
  ownership: '拍有权利人姓名和房屋地址的那几页',
  lease: '拍双方姓名、地址、租期和签名的那几页',
  authorisation: '写明委托谁管理哪处房屋，有委托人签名',
}

export const evidenceText = {
  title: '房屋材料',
  missing: '还缺材料',
  complete: '材料已提交',
  completeDetail: '受理点正在审核，结果会通知您。审核结束后照片自动删除。',
  over: '审核已经结束',
  overDetail: '不用再交材料，交过的照片已经删除。',
  needed: (names: string) => `需要${names}。`,
  noWait: '也可以带原件到社区受理点。不交，受理点就按查到的情况决定。',
  asked: (names: string) => `受理点请您补充${names}`,
  by: (day: string) => `请在 ${day}前提交`,
  soon: '请尽快提交',
  camera: '拍照',
  album: '从相册选',
  page: (n: number) => `第 ${n} 页`,
  sent: '已提交',
  held: '还没提交',
  remove: '删除',
  sending: (done: number, all: number) => `正在上传 ${done}/${all}`,
  failed: '没有传上去',
  again: '再传一次',
  notAPhoto: '这个文件不是照片，请拍照或选一张照片',
  submit: (pages: number) => `提交材料（${pages} 页）`,
  privacy: '照片只有审核人员能看，加密保存，审核结束后自动删除。拍摄地点、手机型号在上传前就已去掉。',
  faster: '现在把材料拍照交上来，审核更快；以后再交也可以。',
  go: '交房屋材料',
  add: '补充材料',
} as const

/** For staff. */
export const evidenceCaseText = {
  title: '房屋材料',
  none: '申请人还没有交材料',
  missing: (names: string) => `还缺：${names}`,
  asked: (names: string, by: string) => `已要求补充${names}${by}`,
  by: (day: string) => `，请在 ${day}前提交`,
  look: '查看',
  note: '查看会记下是谁、什么时候看的。决定以后照片自动删除。',
  more: '要求补充材料',
  moreDetail: '先不决定，等申请人补充；等待期间不计入办结期限',
  paper: '要补充什么',
  pickPaper: '请选择要补充的材料',
  reasons: ['照片看不清，请重拍', '缺少写有姓名的一页', '缺少签名或盖章的一页'],
  requested: '已要求补充材料',
  requestedDetail: (by: string | null) =>
    `申请人会收到通知${by ? `，请在 ${by}前提交` : ''}。材料到了，这件申请仍在待办里。`,
} as const
