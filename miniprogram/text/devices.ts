/** 登录和设备. */
export const devicesText = {
  title: '登录和设备',
  lead: '一个账号同时只能在一台设备上登录，新登录会让旧的退出。',
  list: '最近的登录',
  ways: {
    face: '刷脸登录',
    networkIdentity: '国家网络身份认证',
    counterCode: '受理点登录码',
    boundPhone: '绑定手机的短信验证码',
    sms: '短信验证码',
  },
  channels: { wechat: '微信小程序', web: '浏览器' },
  states: { here: '本机', signedOut: '已退出', replaced: '已被新登录替换', expired: '已过期' },
  bound: '绑定的手机',
  boundHere: '就是这台手机',
  boundElsewhere: '是另一台手机',
  boundDetail: (phone: string, until: string) => `验证码发到 ${phone}，${until} 前有效`,
  notMine: '有不是您的登录？请马上全部退出，再打 12345。',
  everywhere: '全部退出',
  ask: '全部退出？',
  askDetail: '所有设备都会退出，手机也不再绑定。没有刷脸、网络身份认证的，下次要再到受理点。',
  yes: '全部退出',
  no: '先不退出',
} as const

/** 隐私和同意. */
export const consentsText = {
  title: '隐私和同意',
  lead: '两份同意各是各的。不同意人脸，什么事都不少办。',
  agreed: (at: string, version: string) => `${at} 同意，${version} 版`,
  notAgreed: '没有同意过，也不影响办事',
  withdrawn: (at: string) => `${at} 已撤回`,
  withdraw: '撤回人脸同意',
  ask: '撤回人脸同意？',
  askDetail: '以后可以用国家网络身份认证、短信验证码或受理点登录码。想再刷脸时，再同意一次就行。',
  yes: '撤回',
  no: '先不撤回',
} as const

/** 联系手机. */
export const phoneText = {
  title: '联系手机',
  lead: '留一个手机号，办理结果和验证码会发给您。改了以后，正在办的事也发到新号码。',
  now: '现在',
  none: '还没有登记',
  phone: '手机号码',
  getCode: '获取验证码',
  again: '重新获取验证码',
  code: '短信验证码',
  sent: '验证码已经发出，5 分钟内有效',
  save: '保存',
  later: '以后再说',
  saved: '手机号已保存',
  back: '完成',
  earlier: '旧号码还能收短信？',
  earlierDetail: '发一个验证码到旧号码，就能改，不用刷脸。',
  earlierAsk: (phone: string) => `发验证码到 ${phone}`,
  earlierAgain: '没收到？再发一次到旧号码',
  earlierCode: '旧号码收到的验证码',
  earlierMissing: '请填写旧号码收到的 6 位验证码',
  lost: '旧号码丢了也能改：直接填新号码，再刷脸、用国家网络身份认证，或到受理点拿登录码。',
  newPhone: '新手机号码',
  savedDetail: '以后的通知都发到这个号码。旧号码也会收到一条短信，告诉您号码改了。',
  wechat: '用微信绑定的手机号',
} as const

/** 签发受理点登录码. */
export const counterText = {
  title: '签发登录码',
  lead: '请先核对证件原件和本人，再签发。登录码只给本人。',
  idType: '证件种类',
  idNumber: '证件号码',
  name: '姓名',
  nameHint: '和证件上一样',
  phone: '手机号码',
  phoneHint: '本人当面出示的号码；以后可以用它收验证码确认本人',
  issue: '签发登录码',
  code: '登录码',
  until: (at: string) => `${at} 前有效，只能用一次`,
  say: '请念给本人，或让本人当场输入。不要写在公开的地方。',
  print: '打印',
  next: '给下一位签发',
} as const
