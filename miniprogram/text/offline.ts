/** 离线副本. */
export const offlineText = {
  validUntil: '签注有效期至',
  window: (opens: string, closes: string) => `签注期 ${opens} 至 ${closes}`,
  lastMakeup: '最后补办签注日',
  suspended: (from: string) => `${from}起中止使用`,
  waiting: '正在核实',
  due: (day: string) => `最晚 ${day}办结`,
  cancelled: (day: string) => `${day}注销`,
  again: '需要重新申领',
  none: '还没有居住证',
  age: (day: string, clock: string) => `${day} ${clock} 的记录，`,
  offline: '离线',
  'signed-out': '没有登录',
  mayHaveChanged: '可能有变化，以联网后查到的为准。',
  slip: '出示存在本机的信息单',
} as const
