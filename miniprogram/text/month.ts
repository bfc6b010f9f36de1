import { type LivingResident, type MonthRoom } from '@shared/contract/month'
import { isProvisional } from '@shared/rules/missing-dwelling'
import { type Tone } from '@/components'
import { linkSaid } from './states'
import { dayOf, daysLeft, nearDate } from '@/components/words'

const shownNames = 8

/** 李晓梅、王雪琴；of many the first few. */
export const namesOf = (residents: readonly LivingResident[]): string =>
  residents.length > shownNames
    ? `${residents
        .slice(0, shownNames)
        .map(({ name }) => name)
        .join('、')}等 ${residents.length} 人`
    : residents.map(({ name }) => name).join('、')

/** 房屋一览. */
export const monthText = {
  title: '我的房屋',
  summary: (rooms: number, residents: number) => `${rooms} 处 · ${residents} 人`,
  people: (count: number) => `${count} 位住户`,
  search: '找房屋或住户',
  searchHint: '房号、楼名或住户姓名',
  tabs: { all: '全部', toDo: '要办的', vacant: '空置' },
  tabsLabel: '看哪些房屋',
  more: (left: number) => `再看 ${left} 处`,
  notFound: '没有这样的房屋',
  notFoundDetail: '换个词试试，或看全部。',
  noneToDo: '没有要办的事',
  noneToDoDetail: '该确认、该核对的都办好了。',
  noneVacant: '没有空置的房屋',
  noneVacantDetail: '每一处都有人登记，或有人等您确认。',
  showAll: '看全部',
  incomplete: '房屋和住户太多，这里没有全部读到。没列出的，请按房号搜索，或点开那一处看。',
  tools: '一次办好',
  print: '打印入住码',
  ledger: '年度台账',
  link: '关联新的房屋',
  linkFirst: '把您出租、自住或管理的房屋关联进来，就能给住户办居住登记。',
  notAssigned: '请联系单位管理员，在“子账号”里给您分配房屋。',
  living: {
    ask: (count: number) => `${count} 位住户这个月还没核对`,
    why: '看一眼都有谁，点一下就好。这是便民提醒，不是法定义务，不核对也不受罚。',
    go: '去核对',
    done: (month: string) => `${month}都核对过了`,
  },
  confirm: '去确认',
  resubmit: '重新提交关联',
} as const

/** What a room's tag says. */
export const needTag = (room: MonthRoom, type: string): { name: string; tone: Tone } => {
  const tags: Record<MonthRoom['need'], { name: string; tone: Tone }> = {
    confirm: { name: '等您确认', tone: 'warn' },
    rejected: { name: '未通过', tone: 'bad' },
    living: { name: '没核对', tone: 'warn' },
    objection: { name: '有异议', tone: 'warn' },
    refusal: { name: '已上报', tone: 'info' },
    pending: { name: '审核中', tone: 'warn' },
    vacant: { name: '空置', tone: 'info' },
    none: { name: type, tone: 'ok' },
  }
  if (isProvisional(room.dwellingCode) && (room.need === 'pending' || room.need === 'rejected')) return linkSaid(room)
  return tags[room.need]
}

const linkLines = ({ state, askedAt, due, reason }: MonthRoom, now: string): string[] => {
  const asked = `${nearDate(dayOf(askedAt), now)}提交`
  if (state === 'rejected') return [`${asked}，审核没有通过`, reason ?? '']
  if (state !== 'pending') return []
  const until = due ? `预计 ${nearDate(due, now)}前办结，${daysLeft(due, now)}` : '办结日期待节假日安排公布后确定'
  return [`${asked}，${until}`, reason ?? '', '现在就可以申报住户，审核通过后自动生效，申报时间按提交时算。']
}

const peopleLines = ({ residents, people, vacant }: MonthRoom): string[] => {
  if (vacant) return ['空置：没有人登记，也没有人等确认']
  if (residents.length === 0 && people > 0) return [monthText.people(people)]
  if (vacant === null) return ['住户太多，这一处没有读到，请点开看']
  const waiting = residents.filter(({ state }) => state === 'awaitingLink').length
  return waiting > 0 ? [`${waiting} 份申报等房屋审核通过后生效`] : []
}

const lateLines = ({ residents }: MonthRoom, now: string): string[] =>
  residents
    .filter(({ daysLate, registeredOn }) => daysLate > 0 && registeredOn?.slice(0, 7) === dayOf(now).slice(0, 7))
    .map(({ name, daysLate }) => `${name} 申报晚了 ${daysLate} 天，已照常登记`)

const checkInLine = (checkIns: MonthRoom['checkIns'], now: string): string => {
  if (!checkIns) return ''
  const { count, due, withOfficer } = checkIns
  if (withOfficer) return '有住户过了确认期限，网格员正在核实；您现在仍可以确认'
  return `${count} 位住户等您确认${due ? `，最晚 ${nearDate(due, now)}，${daysLeft(due, now)}` : ''}`
}

const refusalLine = (refusals: MonthRoom['refusals'], now: string): string => {
  if (!refusals) return ''
  const { count, due } = refusals
  return `${count} 人拒不提供信息，已报告，申报时间保留${due ? `；受理点 ${nearDate(due, now)}前处理` : ''}`
}

const waitingLines = ({ checkIns, objections, refusals, unanswered }: MonthRoom, now: string): string[] => [
  checkInLine(checkIns, now),
  refusalLine(refusals, now),
  unanswered > 0 ? `本月 ${unanswered} 位没核对` : '',
  objections ? `住户有异议，受理点在核实${objections.due ? `，${nearDate(objections.due, now)}前有结果` : ''}` : '',
]

/** What there is to know of a room, line by line; nothing where all is well. */
export const roomLines = (room: MonthRoom, now: string): string[] =>
  [...waitingLines(room, now), ...linkLines(room, now), ...peopleLines(room), ...lateLines(room, now)].filter(Boolean)

/** 还住在这里吗. */
export const livingText = {
  title: '还住在这里吗',
  lead: (month: string) => `${Number(month.slice(5))}月，这些人还住着吗？`,
  note: '点一下就记好了，不用刷脸。住户的登记不变，也不会收到通知。',
  here: '还住',
  left: '搬走了',
  unsure: '不清楚',
  allHere: (count: number) => `这 ${count} 人都还住`,
  allRoom: '都还住',
  progress: (done: number, all: number) => `已核对 ${done} / ${all} 人`,
  finished: '这个月都核对好了',
  finishedDetail: '下个月会再提醒您。平时有人搬走，请在期限内申报搬离。',
  nobody: '这个月没有要核对的住户',
  nobodyDetail: '这个月新登记的住户，下个月起再核对。',
  ended: '这位住户的登记已经结束，不用核对',
  more: (left: number) => `再核对 ${left} 处`,
  back: '回到我的房屋',
  since: (day: string) => `${day}入住`,
} as const

/** 年度台账. */
export const ledgerPageText = {
  title: '年度台账',
  lead: '把一年里住过的人列成表格：房屋、姓名、入住和搬离日期、回执编号、迟报天数、核对过的月份。',
  year: '哪一年',
  file: '表格文件（.xlsx），用 WPS、Excel 或手机都能打开',
  masked: '证件号码只有首末两位',
  noted: '每次下载都有记录',
  keep: '表里有住户的个人信息，请妥善保管，不要转给无关的人。',
  download: '下载台账',
  done: (stays: number) => (stays > 0 ? `台账已下载，共 ${stays} 人次` : '台账已下载，这一年没有住户'),
  failed: '文件没有保存成功，请再试一次',
} as const

/** 打印入住码. */
export const sheetText = {
  title: '打印入住码',
  lead: '一处一张，贴在门后。住户扫码自己填，您来确认。已经贴着的码不会变。',
  all: '全选',
  none: '全不选',
  make: (count: number) => `生成 ${count} 张`,
  pick: '请先选房屋',
  print: (count: number) => `打印 ${count} 张`,
  again: '重新选',
  keepPicture: '长按或截屏保存每一张，再打印出来；也可以把链接发给住户。',
  copy: '复制链接',
  nothing: '还没有审核通过的房屋',
  nothingDetail: '房屋关联通过以后，就能打印入住码。',
  most: (count: number) => `一次最多列出 ${count} 处`,
  made: (count: number) => `${count} 张已生成`,
  heading: '入住登记',
  invite: '住进来，请扫码登记',
  steps: ['用微信或手机相机扫一扫', '登录后填写本人信息', '房东确认，登记就办好了'],
  typed: '扫不了？在居住通“入住登记”里输入',
  holds: '本码一直有效，直到房东换新或停用。',
  trouble: '打不开或提示失效：请联系房东换新码，或到社区居住登记受理点办理。咨询电话 12345',
  free: '登记免费。码里没有任何个人信息。',
} as const
