import { type Role } from '@shared/model/sign-in'
import { type IconName } from '@/components'

/** One service of 办事. */
export type Service = { title: string; detail: string; icon: IconName; page: string }

const filings: Service = { title: '我的办件', detail: '进度和回执', icon: 'file', page: 'registration/filings' }

/** 办事: what each role can do here. */
export const services: Record<Role, { title: string; items: readonly Service[] }[]> = {
  resident: [
    {
      title: '居住证',
      items: [
        { title: '查资格', detail: '能不能办，还差什么', icon: 'search', page: 'permit/eligibility' },
        { title: '申领', detail: '符合条件当场办结', icon: 'card', page: 'permit/apply' },
        { title: '签注', detail: '每年一次，免费', icon: 'clock', page: 'permit/endorse' },
        { title: '补领换领', detail: '证丢了、坏了，或内容变了', icon: 'swap', page: 'permit/replace' },
        { title: '电子信息单', detail: '没带卡时出示', icon: 'card', page: 'slip/show' },
        { title: '证件和进度', detail: '状态、有效期、办件', icon: 'file', page: 'permit/detail' },
        { title: '家人一起办', detail: '给孩子办，约家人一起申领', icon: 'people', page: 'permit/family' },
        { title: '谁在替我办', detail: '单位、学校代办，要您同意', icon: 'people', page: 'account/agencies' },
      ],
    },
    {
      title: '居住登记',
      items: [
        { title: '我的登记', detail: '住址、连续天数、回执', icon: 'home', page: 'registration/my-registrations' },
        { title: '入住登记', detail: '扫房东的码，自己填', icon: 'plus', page: 'registration/check-in' },
        { title: '入住进度', detail: '等谁确认，还剩几天', icon: 'clock', page: 'registration/check-in-status' },
        filings,
      ],
    },
  ],
  declarant: [
    {
      title: '房屋和住户',
      items: [
        { title: '申报入住', detail: '为住户办居住登记', icon: 'plus', page: 'registration/declare-move-in' },
        { title: '申报搬离', detail: '一处或几处房屋的住户', icon: 'swap', page: 'registration/declare-move-out' },
        { title: '关联房屋', detail: '出租、管理或自住的', icon: 'house', page: 'registration/link-dwelling' },
        { title: '找不到房屋', detail: '申请补录地址', icon: 'question', page: 'registration/missing-dwelling' },
        { title: '我的房屋', detail: '住了谁，要办什么', icon: 'people', page: 'registration/dwellings' },
        { title: '代管房屋', detail: '有人请您做实际管理人', icon: 'people', page: 'registration/manager-offers' },
        { title: '待确认住户', detail: '住户填好，您来确认', icon: 'check', page: 'registration/check-ins' },
        { title: '导入名单', detail: '用表格登记很多住户', icon: 'file', page: 'unit/roster' },
        { title: '每月核对', detail: '还住的点一下', icon: 'clock', page: 'registration/still-living' },
        { title: '打印入住码', detail: '一处一张，贴在门后', icon: 'card', page: 'registration/room-sheets' },
        { title: '年度台账', detail: '一年的住户，表格下载', icon: 'file', page: 'registration/ledger' },
        { title: '住户不配合', detail: '报告了，申报时间保留', icon: 'alert', page: 'registration/report-refusal' },
        filings,
      ],
    },
  ],
  unitAdministrator: [
    {
      title: '单位账号',
      items: [
        { title: '子账号', detail: '添加同事，分配房屋', icon: 'people', page: 'unit/sub-accounts' },
        { title: '单位的房屋', detail: '审核进度，住了几人', icon: 'house', page: 'registration/dwellings' },
        { title: '关联房屋', detail: '宿舍、出租或管理的', icon: 'plus', page: 'registration/link-dwelling' },
        filings,
      ],
    },
  ],
  subAccount: [
    {
      title: '房屋和住户',
      items: [
        { title: '申报入住', detail: '为住户办居住登记', icon: 'plus', page: 'registration/declare-move-in' },
        { title: '分配的房屋', detail: '您能申报的，住了谁', icon: 'house', page: 'registration/dwellings' },
        { title: '待确认住户', detail: '住户填好，您来确认', icon: 'check', page: 'registration/check-ins' },
        { title: '导入名单', detail: '用表格登记很多住户', icon: 'file', page: 'unit/roster' },
        filings,
      ],
    },
    {
      title: '居住证',
      items: [
        { title: '代办居住证', detail: '本人同意后，批量申领和签注', icon: 'card', page: 'agency/people' },
        { title: '签注日历', detail: '谁什么时候可以签注', icon: 'clock', page: 'agency/calendar' },
      ],
    },
  ],
  officer: [
    {
      title: '用证部门',
      items: [
        { title: '核验居住证', detail: '上传名单，逐人得到答复', icon: 'search', page: 'department/upload' },
        { title: '核验记录', detail: '结果、下载、请本人同意', icon: 'file', page: 'department/desk' },
      ],
    },
  ],
  staff: [
    {
      title: '受理点',
      items: [
        { title: '待办', detail: '核对并决定', icon: 'shield', page: 'staff/queue' },
        { title: '窗口办理', detail: '人在窗口，没有手机也能办', icon: 'people', page: 'staff/counter' },
        { title: '制证发证', detail: '登记批次，查证发证', icon: 'card', page: 'staff/cards' },
        { title: '居住证档案', detail: '查办件，注销居住证', icon: 'card', page: 'staff/permit-file' },
        { title: '单位账号', detail: '开户，换管理员，注销', icon: 'people', page: 'staff/units' },
        { title: '签发登录码', detail: '看过证件，给不刷脸的人', icon: 'card', page: 'staff/counter-code' },
      ],
    },
  ],
}

/** What anyone can read, without signing in. */
export const openServices: readonly Service[] = [
  { title: '办事指南', detail: '谁能办、要什么、多久、多少钱', icon: 'question', page: 'guide/home' },
  { title: '找受理点', detail: '地址和办公时间', icon: 'house', page: 'guide/points' },
]

export const servicesText = {
  open: '不登录也能看',
  title: '办事',
  signInDetail: '这里列出能办的事，点开时再登录。',
  help: '不会办？打 12345，或到任一社区受理点',
}
