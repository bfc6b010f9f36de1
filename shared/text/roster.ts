/** 住户名单 in words: its columns, what each takes, and what is wrong with a cell together with its mend. */
import type { ResidentFields } from '../contract/registration'

/** What a cell of the roster may be about. */
export type RosterField = keyof ResidentFields | 'dwellingCode' | 'moveInOn'

/** `takes` and `example` stand in the template. */
export const rosterColumnText: Record<RosterField, { title: string; takes: string; example: string }> = {
  dwellingCode: {
    title: '房屋编码',
    takes: '必填。25 位房屋编码，从“房屋”工作表复制；也可以写那里的完整地址',
    example: '',
  },
  moveInOn: { title: '入住日期', takes: '必填。写成 2026-11-01，不能晚于今天', example: '2026-11-01' },
  name: { title: '姓名', takes: '必填。和证件上的一样', example: '张三' },
  idType: {
    title: '证件种类',
    takes: '居民身份证可以不填；其他写证件名称，如“普通护照”“港澳居民来往内地通行证”',
    example: '居民身份证',
  },
  idNumber: {
    title: '证件号码',
    takes: '必填。这一列要设成“文本”格式，否则号码最后几位会丢失',
    example: '11010119900307123X',
  },
  sex: { title: '性别', takes: '男或女。身份证号码里有，可以不填；其他证件必填', example: '男' },
  birthDate: {
    title: '出生日期',
    takes: '写成 1990-03-07。身份证号码里有，可以不填；其他证件必填',
    example: '1990-03-07',
  },
  ethnicity: { title: '民族', takes: '内地居民必填。如“汉族”“壮族”', example: '汉族' },
  hukouType: { title: '户籍地址类型', takes: '内地居民必填。“家庭户”或“集体户”', example: '家庭户' },
  hukouDivision: {
    title: '户籍所在地',
    takes: '写到省和市，如“广西壮族自治区桂林市”。户籍地址从省、市写起的，可以不填',
    example: '北京市',
  },
  hukouAddress: {
    title: '户籍地址',
    takes: '内地居民必填。身份证或户口簿上的地址',
    example: '北京市东城区东四街道 1 号',
  },
  maritalStatus: { title: '婚姻状况', takes: '必填。未婚、已婚、丧偶、离婚', example: '未婚' },
  education: {
    title: '文化程度',
    takes: '必填。研究生、大学本科、大学专科、中专、高中、初中、小学、其他',
    example: '大学本科',
  },
  occupation: {
    title: '职业',
    takes:
      '必填。国家公务员、专业技术人员、职员、企业管理人员、工人、农民、学生、现役军人、自由职业者、个体经营者、无业人员、退休人员、其他',
    example: '职员',
  },
  workplace: {
    title: '服务处所',
    takes: '必填。工作单位或学校的名称；职业是无业人员的可以不填',
    example: '某科技公司',
  },
  reason: {
    title: '来深事由',
    takes:
      '必填。务工、务农、经商、服务、因公出差、借读培训、治病疗养、保姆、投靠亲友、探亲访友、旅游观光、在校学生、其他',
    example: '务工',
  },
  phone: { title: '联系电话', takes: '必填。住户的 11 位手机号码', example: '13800000000' },
  relation: {
    title: '与户主关系',
    takes: '一家人同住的填：本人、户主、配偶、子、女、父母、兄弟姐妹、其他亲属、非亲属。单独住、住宿舍的可以不填',
    example: '',
  },
  headName: { title: '户主姓名', takes: '一家人同住，本人不是户主的，填户主的姓名', example: '' },
  emergencyPhone: { title: '紧急联系电话', takes: '可以不填。11 位手机号码', example: '' },
}

/** What is wrong with a cell, and how it is mended. */
export type CellWords = { what: string; mend: string }

/** Each kind of mistake in a cell. Messages name no law: what the law asks stands in the rules. */
export const rosterCellText = {
  missing: (title: string): CellWords => ({ what: '没有填', mend: `请填写${title}` }),
  merged: { what: '这是合并的单元格，只有第一行有内容', mend: '请取消合并，每一行都填上' },
  failed: { what: '这一格的公式算错了', mend: '请直接填写内容，不用公式' },
  lostDigits: {
    what: '表格软件把号码当成了数字，最后几位已经丢失',
    mend: '请把这一列设成“文本”格式，再重新输入完整号码',
  },
  unknownCode: (examples: string): CellWords => ({ what: '没有这个选项', mend: `请填写：${examples}` }),
  dateSerial: (day: string): CellWords => ({
    what: `这里是一个数字，看起来是日期 ${day}`,
    mend: `请核对后写成 ${day}，或把这一格设成日期格式`,
  }),
  dateUnclear: { what: '分不清年、月、日', mend: '请写成 2026-11-01 的样子' },
  noSuchDay: { what: '没有这一天', mend: '请核对，写成 2026-11-01 的样子' },
  birthInFuture: { what: '出生日期晚于今天', mend: '请按证件核对年份' },
  birthMismatch: { what: '出生日期和证件号码不一致', mend: '请按证件核对；身份证的可以把这一格清空' },
  sexMismatch: { what: '性别和证件号码不一致', mend: '请按证件核对；身份证的可以把这一格清空' },
  moveInFuture: { what: '入住日期晚于今天', mend: '请住进来以后再导入，或核对日期' },
  moveInBeforeBirth: { what: '入住日期早于出生日期', mend: '请核对入住日期' },
  invisible: { what: '有看不见的字符', mend: '请清空这一格，重新输入' },
  tooLong: (most: number): CellWords => ({ what: `超过 ${most} 个字`, mend: '请写短一些' }),
  phone: { what: '不是 11 位手机号码', mend: '请填写 1 开头的 11 位手机号码' },
  roomUnknown: {
    what: '名下没有这处房屋',
    mend: '请核对房屋编码；没有关联、没有分配给您的房屋，先关联或请管理员分配',
  },
  roomUnclear: { what: '有几处房屋都符合', mend: '请写 25 位房屋编码' },
  roomCode: (problem: string): CellWords => ({ what: problem, mend: '请从“房屋”工作表复制 25 位编码' }),
  twice: (cell: string): CellWords => ({ what: `和 ${cell} 是同一个人`, mend: '一个人只留一行，请删掉多余的一行' }),
  twiceElsewhere: (cell: string): CellWords => ({
    what: `和 ${cell} 是同一个人，房屋却不同`,
    mend: '请核对这个人住在哪里，只留一行；改好以前两行都不导入',
  }),
  number: (hint: string): CellWords => ({ what: '证件号码不对', mend: hint }),
  shenzhen: { what: '深圳户籍人员不用办理居住登记', mend: '请删掉这一行；户籍写错的请改' },
  divisionUnknown: { what: '看不出户籍在哪个省、市', mend: '请从省、市写起，如“广西壮族自治区桂林市”' },
  headMissing: { what: '没有填', mend: '请填写户主姓名；本人就是户主的，与户主关系写“本人”' },
  headButSelf: { what: '与户主关系写的是本人，户主姓名却是别人', mend: '请改与户主关系，或把户主姓名清空' },
  relationMissing: { what: '填了户主姓名，没有填与户主关系', mend: '请填写与户主关系，如“配偶”“子”' },
} as const satisfies Record<string, CellWords | ((...words: never[]) => CellWords)>

/** 名单模板: its sheets and what stands above their columns. */
export const rosterTemplateText = {
  fileName: '住户名单模板.xlsx',
  mime: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  people: '名单',
  rooms: '房屋',
  help: '填写说明',
  code: '房屋编码',
  address: '地址',
  column: '列',
  takes: '怎么填',
  example: (mark: string) => `${mark}（不导入）`,
}
