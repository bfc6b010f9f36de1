import { rosterColumnText, type RosterField } from '../text/roster'

/** A column of the roster. `aliases` are other titles that mean it. */
interface RosterColumn {
  field: RosterField
  title: string
  aliases: readonly string[]
}

const aliases: Record<RosterField, readonly string[]> = {
  dwellingCode: ['房屋', '房间', '房号', '房间号', '房屋编号', '房屋地址', '居住地址', '入住房屋', '宿舍', '宿舍号'],
  moveInOn: ['入住时间', '入住日', '入住'],
  name: ['名字', '住户姓名', '员工姓名', '学生姓名', '人员姓名'],
  idType: ['证件类型', '证件名称'],
  idNumber: ['身份证号', '身份证号码', '身份证', '公民身份号码', '证件号', '居民身份证号码'],
  sex: [],
  birthDate: ['生日', '出生年月日', '出生'],
  ethnicity: [],
  hukouType: ['户籍类型', '户口类型', '户别', '户口性质'],
  hukouDivision: ['户籍省市', '户籍所在省市', '户籍地'],
  hukouAddress: ['户籍详细地址', '户口地址', '身份证地址', '户籍住址'],
  maritalStatus: ['婚姻', '婚否', '婚姻情况'],
  education: ['学历', '受教育程度', '最高学历'],
  occupation: ['从业状况', '工种', '职务'],
  workplace: ['工作单位', '单位', '单位名称', '学校', '单位或学校', '工作单位或学校'],
  reason: ['来深原因', '来深理由', '事由'],
  phone: ['手机', '手机号', '手机号码', '电话', '联系方式', '移动电话', '本人电话'],
  relation: ['与户主的关系', '户主关系'],
  headName: ['户主', '在深户主', '在深户主姓名'],
  emergencyPhone: ['紧急联系人电话', '紧急电话', '紧急联系方式'],
}

/** Every column, in the order of the template. */
export const rosterColumns: readonly RosterColumn[] = (Object.keys(aliases) as RosterField[]).map((field) => ({
  field,
  title: rosterColumnText[field].title,
  aliases: aliases[field],
}))

/** The column whose cell tells that a row is the example: it stands before all others in the template. */
export const serialTitle = '序号'
export const exampleMark = '示例'

/** A title without what people add to it: spaces, asterisks, remarks in brackets. */
const bare = (title: string): string =>
  title
    .normalize('NFKC')
    .replace(/\([^)]*\)|[\s*:：_-]/gu, '')
    .trim()

const byTitle = new Map(
  rosterColumns.flatMap(({ field, title, aliases: others }) =>
    [title, ...others].map((one) => [bare(one), field] as const),
  ),
)

/** Which column a title means; null for one that is not of the roster. */
export const fieldOfTitle = (title: string): RosterField | null => byTitle.get(bare(title)) ?? null

export const isSerialTitle = (title: string): boolean => ['序号', '编号', '号'].includes(bare(title))
