/** 找不到房屋. */
export const missingText = {
  title: '找不到房屋',
  short: '楼栋或房号查不到？',
  go: '申请补录地址，申报时间从提交那天算',
  where: '房屋在哪里？',
  lead: '写清路名、门牌、楼栋和房号，受理点核实后录入地址库。',
  address: '详细地址',
  hint: '如 科苑南路9号海棠公寓2栋305',
  submit: '提交申请',
  note: '提交后就能先申报住户，申报时间从提交那天算，房屋录入后自动生效。',
  sent: '已提交，正在补录地址',
  asked: '已提交',
  recording: '受理点核实并补录地址',
  until: (day: string, left: string) => `${day}前办结（${left}），结果会通知您`,
  undated: '办结日期待节假日安排公布后确定，结果会通知您',
  declare: '现在就可以申报住户',
  declareDetail: '申报时间按提交时算，房屋录入后自动生效',
} as const

/** 一次关联几间. */
export const severalText = {
  pick: '要关联哪几间？',
  lead: '一栋楼里的几间可以一起选。',
  chosen: (count: number) => `已选 ${count} 间`,
  clear: '全部取消',
  done: (linked: number, asked: number, refused: number) =>
    [linked ? `${linked} 间已关联` : '', asked ? `${asked} 间正在审核` : '', refused ? `${refused} 间没有办` : '']
      .filter(Boolean)
      .join('，'),
  refused: '没有办',
  mine: '看我的房屋',
  more: '再关联一栋',
  checks: '每间分别与不动产登记、租赁备案核对：一致的当场通过，其余由受理点核实。',
} as const

/** 注销关联. */
export const unlinkText = {
  title: '注销关联',
  go: '注销这处房屋的关联',
  what: '房屋卖了、退租了，或不再由您管理时办理。',
  residents: (count: number) => `这里登记着 ${count} 人`,
  more: (count: number) => `还有 ${count} 人`,
  waits: '还没生效，注销后不再生效',
  nobody: '这里没有登记的住户。',
  question: '住户怎么办？',
  pick: '请选择住户怎么办',
  stay: '住户还住着',
  stayDetail: '登记继续有效；通知他们您不再管理，请找新房东或社区网格员',
  leave: '住户都搬走了',
  leaveDetail: (day: string) => `今天申报搬离，马上通知他们；${day}（含）前在新住处登记，连续居住不断`,
  after: '注销以后',
  codes: '入住码停用，您不能再在这里申报和查看住户。',
  waiting: (count: number) => `${count} 位住户自己填报、等您确认的，转给其他申报人或社区网格员。`,
  others: '其他申报人的关联不受影响。',
  again: '以后要管理，可以重新关联。',
  submit: '注销关联',
  done: '已注销关联',
  movedOut: (count: number) => `${count} 位住户已申报搬离，并收到通知`,
  unmanaged: (count: number) => `${count} 位住户的登记继续有效，已通知他们`,
  dropped: (count: number) => `${count} 份还没生效的申报已结束，已通知住户`,
  handedOver: (count: number) => `${count} 份等确认的填报已转出`,
} as const
