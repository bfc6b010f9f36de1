/** 消息. */
export const messagesText = {
  title: '消息',
  none: '还没有消息',
  noneDetail: '登记、申领、签注有结果，会发短信，也会留在这里。',
  signedOut: '登录后看您的消息',
  signedOutDetail: '办理结果和到期提醒都会留在这里。',
  more: '看更早的消息',
  readAll: '全部标为已读',
  open: '去看看',
  known: '知道了',
}
