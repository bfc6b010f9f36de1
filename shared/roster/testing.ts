/** A roster for tests: a good row, and sheets with cells planted in it. */
import { rosterColumns } from './columns'
import type { RosterRoom } from './rooms'
import type { Merge, RosterSheet, SheetCell } from './sheet'
import type { RosterField } from '../text/roster'

export const room: RosterRoom = {
  dwellingCode: '4403050070030500003012040',
  address: '南山区粤海街道科苑路15号科苑花园3栋1204',
  declarantType: 'employer',
}
export const secondRoom: RosterRoom = {
  ...room,
  dwellingCode: '4403050070030500003012050',
  address: '南山区粤海街道科苑路15号科苑花园3栋1205',
}

/** What a row says when nothing is wrong with it. */
export const goodRow: Record<RosterField, string> = {
  dwellingCode: room.dwellingCode,
  moveInOn: '2026-11-16',
  name: '李晓梅',
  idType: '居民身份证',
  idNumber: '445281199703162425',
  sex: '女',
  birthDate: '1997-03-16',
  ethnicity: '汉族',
  hukouType: '家庭户',
  hukouDivision: '',
  hukouAddress: '广东省揭阳市普宁市流沙镇 1 号',
  maritalStatus: '未婚',
  education: '本科',
  occupation: '职员',
  workplace: '某科技公司',
  reason: '务工',
  phone: '13800001004',
  relation: '',
  headName: '',
  emergencyPhone: '',
}

const cellOf = (value: string | SheetCell): SheetCell => (typeof value === 'string' ? { text: value } : value)

/** A sheet with the template's titles in row 1; row `i` of `rows` changes the good row that stands in row `i + 2`. */
export const sheetOf = (
  rows: readonly Partial<Record<RosterField, string | SheetCell>>[],
  merges: readonly Merge[] = [],
): RosterSheet => ({
  name: '名单',
  rows: [
    rosterColumns.map(({ title }) => ({ text: title })),
    ...rows.map((changes) =>
      rosterColumns.map(({ field }) => {
        const cell = cellOf(changes[field] ?? goodRow[field])
        return cell.text === '' && !cell.failed ? null : cell
      }),
    ),
  ],
  merges,
})

/** The cell of a column in a row of such a sheet: `cellAt('phone', 2)`. */
export const columnOf = (field: RosterField): number => rosterColumns.findIndex((one) => one.field === field)
