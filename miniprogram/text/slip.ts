import { type SlipForm, type SlipState } from '@shared/rules/slip'
import { type Tone } from '@/components'

/** 居住证电子信息单. */
export const slipText = {
  title: '居住证电子信息单',
  row: '没带卡、卡还没做好时出示，能验真假',
  issue: {
    lead: '没带卡时，出示它和出示卡一样。对方扫码就能验真假，没有信号也能验。',
    form: '号码怎样显示',
    forms: [
      { value: 'full', label: '显示全部号码', detail: '代替证件使用，对方要核对号码的' },
      { value: 'masked', label: '遮掩号码', detail: '只要看看有没有居住证的，例如租房、应聘' },
    ] satisfies { value: SlipForm; label: string; detail: string }[],
    does: '出具电子信息单',
    about: (days: number) => `有效 ${days} 天，证件先到期的，用到证件到期那天。同一天再出具，还是同一份。`,
    keeps: '出具后存在这台手机上，没有信号、退出登录后也能出示。上面有姓名、号码、地址和照片，可以随时从本机删除。',
    mine: '出具过的信息单',
    without: {
      none: {
        title: '您还没有居住证',
        detail: '有了居住证，才能出具信息单。',
        action: '查办证资格',
        page: 'permit/eligibility',
      },
      suspended: {
        title: '居住证已中止使用功能',
        detail: '补办签注，当场恢复，马上就能出具。',
        action: '去补签',
        page: 'permit/endorse',
      },
      cancelled: {
        title: '居住证已注销',
        detail: '重新申领通过以后，才能出具。',
        action: '查重新申领的条件',
        page: 'permit/eligibility',
      },
    },
  },
  shown: {
    validUntil: '本单有效期至',
    issued: (day: string) => `${day}出具`,
    number: '编号',
    checks: '给对方扫',
    ways: [
      { value: 'qr', label: '核验本单' },
      { value: 'nameless', label: '只证明持证' },
    ],
    about: {
      qr: '对方扫码，看到的姓名和号码是遮掩的，还能看到证件现在是否有效。',
      nameless: '对方只看到“居住证有效”和到哪天，不显示姓名和号码。',
    },
    label: { qr: '核验本单的二维码', nameless: '只证明持有有效居住证的二维码' },
    photo: '持证人照片',
    masked: '遮掩号码的副本',
    save: '保存 PDF，打印或转发',
    saved: '文件已保存',
    savedDetail: '文件带电子签名，转发或打印都能核验。',
    unsaved: '没有保存成功',
    unsavedDetail: '手机空间可能不够，请清理后再试。',
    fresh: '重新出具一份',
    remove: '从本机删除',
    removeDetail: '只从这台手机删除，信息单仍然有效。不想让它再有效的，请到“出具过的信息单”里作废。',
    removeAsk: '从这台手机删除？',
    removeYes: '删除',
    keep: '先不删',
    offline: '离线出示',
    offlineDetail: '这是存在本机的信息单。对方没有信号也能扫码验真；证件现在是否有效，以联网核验为准。',
    over: (state: string) => `这份信息单${state}`,
    overDetail: '不能再用了。需要的话，重新出具一份。',
  },
  child: {
    lead: (name: string) => `这是替孩子（${name}）出具的。没带卡时，出示它和出示卡一样，对方扫码就能验真假。`,
    keeps: '孩子的信息单不留在这台手机上，下次用要重新出具。要离线用，或者交给孩子，请保存 PDF。',
    mine: (name: string) => `孩子（${name}）的信息单`,
    own: '已满 16 周岁，电子信息单由本人在自己的手机上出具；没有手机的，带身份证到受理点打印。',
  },
  mine: {
    title: '出具过的信息单',
    lead: '每一份在到期前都有效。手机丢了、给错了人的，可以作废，马上失效。',
    none: '还没有出具过',
    noneDetail: '居住证有效时，随时可以出具，不收费。',
    until: (day: string) => `有效期至 ${day}`,
    masked: '遮掩号码',
    full: '全部号码',
    withdraw: '作废',
    ask: '作废这一份？',
    askDetail: '作废后马上失效，不能恢复。已经打印、转发出去的，对方再扫就是“已作废”。',
    yes: '确定作废',
    no: '先不作废',
  },
} as const

/** What a slip is worth, as its holder reads it. */
export const slipStateText: Record<SlipState, { name: string; tone: Tone }> = {
  valid: { name: '有效', tone: 'ok' },
  expired: { name: '已过期', tone: 'info' },
  withdrawn: { name: '已作废', tone: 'info' },
  permitSuspended: { name: '居住证已中止功能', tone: 'warn' },
  permitCancelled: { name: '居住证已注销', tone: 'bad' },
}
