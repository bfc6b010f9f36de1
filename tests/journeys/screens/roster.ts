import { rosterColumns, serialTitle } from '@shared/roster/columns'
import { type RosterField } from '@shared/text/roster'
import { type Page } from 'playwright-core'
import { declarant, dwellingCode, longAddress, longName, officer, otherCode, rareName, shortAddress } from './people'
import { type Answers, now, refuse } from './stand-in'
import { inTurn, reading, type Screen, tap } from './screen'

const rooms = [
  { dwellingCode, address: longAddress, declarantType: 'employer' as const, state: 'approved' as const },
  { dwellingCode: otherCode, address: shortAddress, declarantType: 'employer' as const, state: 'pending' as const },
]

const sound: Record<RosterField, string> = {
  dwellingCode,
  moveInOn: '2026-11-16',
  name: longName,
  idType: '',
  idNumber: '445281199703162425',
  sex: '',
  birthDate: '',
  ethnicity: '维吾尔族',
  hukouType: '家庭户',
  hukouDivision: '新疆喀什',
  hukouAddress: '人民路 1 号',
  maritalStatus: '未婚',
  education: '大专',
  occupation: '工人',
  workplace: '深圳市科苑电子厂',
  reason: '务工',
  phone: '13800001004',
  relation: '',
  headName: '',
  emergencyPhone: '',
}
const rows: Partial<Record<RosterField, string>>[] = [
  {},
  { name: rareName, idNumber: '430121199307041527', dwellingCode: otherCode },
  { name: '王强', idNumber: '440106199801010011' },
  { idNumber: '1.10105E+17', moveInOn: '46338', workplace: '很'.repeat(201) },
  { dwellingCode: '不知道的房屋', headName: '王强', idNumber: '330106199512123727' },
]
const csv = [
  [serialTitle, ...rosterColumns.map(({ title }) => title), '备注'],
  ...rows.map((row) => ['', ...rosterColumns.map(({ field }) => row[field] ?? sound[field]), '']),
]
const file = (lines: number) => ({
  name: '深圳市科苑电子厂二〇二六年十一月员工宿舍名单.csv',
  mimeType: 'text/csv',
  buffer: Buffer.from(
    csv
      .slice(0, lines)
      .map((row) => row.join(','))
      .join('\n'),
  ),
})

const choose = (lines: number) => async (page: Page) => {
  const [chooser] = await Promise.all([page.waitForEvent('filechooser'), tap('选择名单文件')(page)])
  await chooser.setFiles(file(lines))
  await page.getByText('读到').first().waitFor()
}
const look = (lines: number) => inTurn(choose(lines), tap('是，住户都在名单上'), tap('看看会有什么变动'))

const told = { registrationId: null, changed: [], problem: null, fields: {} }
const preview = {
  'registration.previewRoster': {
    rows: [
      { ...told, row: 2, outcome: 'joins' as const },
      { ...told, row: 3, outcome: 'changed' as const, registrationId: 'registration-1', changed: ['phone' as const] },
      { ...told, row: 4, outcome: 'joins' as const },
    ],
  },
  'registration.previewRosterLeaves': {
    leaves: [
      {
        registrationId: 'registration-2',
        dwellingCode,
        name: longName,
        maskedIdNumber: '4****************7',
        moveInOn: '2025-03-01',
        earliest: '2025-03-05',
      },
      {
        registrationId: 'registration-3',
        dwellingCode: otherCode,
        name: rareName,
        maskedIdNumber: '4****************7',
        moveInOn: '2025-03-01',
        earliest: null,
      },
    ],
  },
} satisfies Answers
const filed = {
  receipt: 'RZ202611214403052140204370'.slice(0, 25),
  registeredOn: '2026-11-21',
  daysLate: 0,
  problem: null,
  fields: {},
}
const imported = {
  'registration.importRoster': {
    rows: [
      { ...filed, row: 2, outcome: 'filed' as const, daysLate: 3 },
      {
        ...filed,
        row: 4,
        outcome: 'refused' as const,
        receipt: null,
        registeredOn: null,
        problem: '姓名和证件号码对不上，请按证件核对',
        fields: { name: '姓名和证件号码对不上，请按证件核对' },
      },
    ],
  },
} satisfies Answers

/** 导入住户名单, from its file to what became of it. */
export const roster: Screen = reading({
  page: 'packages/unit/roster/index',
  answers: {
    'registration.listRosterRooms': { rooms },
    'account.me': { ...declarant, assurance: 'high', confirmedUntil: now },
  },
  states: {
    full: { sees: '可以导入的房屋有 2 处' },
    empty: { sees: '还没有可以申报的房屋', answers: { 'registration.listRosterRooms': { rooms: [] } } },
    refused: {
      sees: '这里要用房东身份办理',
      answers: { 'registration.listRosterRooms': refuse('forbidden'), 'account.me': officer },
    },
    unconfirmed: { sees: '导入时要确认是您本人', answers: { 'account.me': declarant } },
    problems: { sees: '2 行要改，共 5 处', act: choose(6) },
    'problems-elder': { sees: '2 行要改，共 5 处', act: choose(6), elder: true },
    sound: { sees: '没有发现问题', act: choose(4) },
    blind: { sees: '暂时不能判断谁搬走了', answers: preview, act: look(6) },
    differences: { sees: '2 人不在名单上', answers: preview, act: inTurn(look(4), tap(`${longName} 4`)) },
    'differences-elder': { sees: '2 人不在名单上', answers: preview, act: look(4), elder: true },
    'day-missing': {
      sees: '请填写搬离日期',
      answers: preview,
      act: inTurn(look(4), tap(`${longName} 4`), tap('登记 2 人，搬离 1 人')),
    },
    imported: { sees: '1 人没有办成', answers: { ...preview, ...imported }, act: inTurn(look(4), tap('登记 2 人')) },
    stopped: {
      sees: '接着导入',
      answers: { ...preview, 'registration.importRoster': refuse('quota') },
      act: inTurn(look(4), tap('登记 2 人')),
    },
    'step-up': {
      sees: '确认后请重新选同一个文件',
      answers: { ...preview, 'registration.importRoster': refuse('step-up-needed') },
      act: inTurn(look(4), tap('登记 2 人')),
    },
  },
})
