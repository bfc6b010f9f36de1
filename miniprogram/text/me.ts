/** 我的, and its settings. */
export const meText = {
  title: '我的',
  signedOut: '还没有登录',
  signedOutDetail: '登录后看自己的登记、证件和消息。',
  assurance: { high: '已刷脸核验', low: '短信登录' },
  assuranceDetail: { high: '可以直接办理业务', low: '可以查看和确认；提交申请前要刷脸核验' },
  idNumber: '证件号码',
  phone: '手机号码',
  noPhone: '没有登记',
  role: '身份',
  roleChange: '切换身份',
  elder: '关怀模式',
  elderDetail: '字更大，选择更少',
  settings: '设置与帮助',
  settingsDetail: '隐私、咨询电话、关于',
  signOut: '退出登录',
  signOutAsk: { title: '退出登录？', content: '草稿和办件都会保留，下次登录还在。', yes: '退出' },
  on: '已打开',
  off: '已关闭',
}

export const settingsText = {
  title: '设置与帮助',
  look: '显示',
  privacy: '隐私',
  help: '帮助',
  phone: '打 12345 咨询',
  phoneDetail: '每天 24 小时',
  counter: '到社区受理点办理',
  counterDetail: '带上本人有效证件，任一受理点都可以办',
  about: '关于居住通',
  aboutDetail: '深圳市居住登记和居住证服务。依据《深圳经济特区居住证条例》和《深圳市居住登记和居住证办理规定》。',
}
