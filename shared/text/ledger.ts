/** 年度台账: the words of the file. */
export const ledgerText = {
  fileName: (year: number) => `居住登记台账-${year}.xlsx`,
  sheets: { sums: '汇总', stays: '住户明细', rooms: '房屋' },
  item: '项目',
  value: '数',
  columns: {
    address: '房屋地址',
    name: '姓名',
    idType: '证件种类',
    idNumber: '证件号码（首末位）',
    moveIn: '入住日期',
    registered: '登记日期',
    moveOut: '结束日期',
    state: '状态',
    receipt: '回执编号',
    lateIn: '入住迟报天数',
    lateOut: '搬离迟报天数',
    said: '核对过还住的月份',
    code: '房屋编码',
  },
  sums: {
    year: '年度',
    madeOn: '制表日期',
    rooms: '有住户的房屋',
    stays: '住户人次',
    movedIn: '当年入住',
    movedOut: '当年搬离',
    voided: '信息错误注销',
    living: '现在登记有效',
    late: '迟报人次',
    note: '含住户个人信息，请妥善保管，不要转给无关的人。',
  },
  future: '请选今年或以前的年份',
  tooMany: '住户太多，一个文件放不下。请联系受理点导出。',
} as const

/** `3、4、6 月` */
export const livingLedgerWords = (months: readonly number[]): string =>
  months.length > 0 ? `${months.join('、')} 月` : ''
