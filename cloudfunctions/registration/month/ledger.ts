/** 年度台账: which stays are in a year, and the sheets that show them. */
import { idTypes } from '@shared/codes/id-types'
import type { Day } from '@shared/model/day'
import { livingLedgerWords, ledgerText as text } from '@shared/text/ledger'
import { maskIdNumber } from '@shared/text/greeting'
import { registrationStateNames } from '@shared/text/registration'
import type { Registration } from '../../kernel/documents'
import type { Sheet } from '../../kernel/ports'
import { changesOf } from '../../kernel/registration-changes'
import { grouped } from './grouped'

const lastDay: Day = '9999-12-31'

/** A stay is of a year when a day of it is: from moving in to its end. */
const isOfYear = ({ moveInOn, endedOn }: Registration, year: number): boolean =>
  moveInOn <= `${year}-12-31` && (endedOn ?? lastDay) >= `${year}-01-01`

const inYear = (day: Day | null, year: number) => day !== null && day.startsWith(`${year}-`)

const lateMoveOut = (doc: Registration): number =>
  changesOf(doc).findLast(({ kind }) => kind === 'movedOut')?.daysLate ?? 0

/** `3、4、6 月`: the months of the year for which the declarant said that they live there. */
const monthsSaid = ({ stillLiving = {} }: Registration, year: number): string => {
  const said = Object.entries(stillLiving)
    .filter(([month, { answer }]) => month.startsWith(`${year}-`) && answer === 'here')
    .map(([month]) => Number(month.slice(5)))
    .sort((a, b) => a - b)
  return livingLedgerWords(said)
}

const { columns: named } = text
const stayColumns: Sheet['columns'] = [
  { title: named.address, width: 44, text: true },
  { title: named.name, width: 14, text: true },
  { title: named.idType, width: 22, text: true },
  { title: named.idNumber, width: 22, text: true },
  { title: named.moveIn, width: 12, text: true },
  { title: named.registered, width: 12, text: true },
  { title: named.moveOut, width: 12, text: true },
  { title: named.state, width: 20, text: true },
  { title: named.receipt, width: 28, text: true },
  { title: named.lateIn, width: 14, text: false },
  { title: named.lateOut, width: 14, text: false },
  { title: named.said, width: 26, text: true },
  { title: named.code, width: 28, text: true },
]

const typeName = (code: string) => idTypes.find((one) => one.code === code)?.name ?? code

const stayRow = (doc: Registration, year: number) => [
  doc.address,
  doc.personal.name,
  typeName(doc.personal.idType),
  maskIdNumber(doc.personal.idNumber),
  doc.moveInOn,
  doc.registeredOn ?? '',
  doc.endedOn ?? '',
  registrationStateNames[doc.state],
  doc.receipt,
  doc.daysLate,
  lateMoveOut(doc),
  monthsSaid(doc, year),
  doc.dwelling,
]

const byRoom = (a: Registration, b: Registration) =>
  a.address.localeCompare(b.address, 'zh-CN', { numeric: true }) || (a.moveInOn < b.moveInOn ? -1 : 1)

const roomRows = (stays: readonly Registration[]) =>
  [...grouped(stays, ({ address }) => address)].map(([address, here]) => [
    address,
    here.length,
    here.filter(({ state }) => state === 'active').length,
  ])

/** The whole workbook: sums first, then every stay, then every room. Days are text, so that no program reads them otherwise. */
export const ledgerSheets = (all: readonly Registration[], year: number, madeOn: Day): Sheet[] => {
  const stays = all.filter((doc) => isOfYear(doc, year)).sort(byRoom)
  const count = (is: (doc: Registration) => boolean) => stays.filter(is).length
  const sums = text.sums
  return [
    {
      name: text.sheets.sums,
      columns: [
        { title: text.item, width: 34, text: true },
        { title: text.value, width: 16, text: false },
      ],
      rows: [
        [sums.year, String(year)],
        [sums.madeOn, madeOn],
        [sums.rooms, new Set(stays.map(({ dwelling }) => dwelling)).size],
        [sums.stays, stays.length],
        [sums.movedIn, count(({ moveInOn }) => inYear(moveInOn, year))],
        [sums.movedOut, count(({ state, endedOn }) => state === 'movedOut' && inYear(endedOn, year))],
        [sums.voided, count(({ state }) => state === 'void')],
        [sums.living, count(({ state }) => state === 'active')],
        [sums.late, count((doc) => doc.daysLate > 0 || lateMoveOut(doc) > 0)],
        [sums.note, ''],
      ],
    },
    { name: text.sheets.stays, columns: stayColumns, rows: stays.map((doc) => stayRow(doc, year)) },
    {
      name: text.sheets.rooms,
      columns: [
        { title: named.address, width: 44, text: true },
        { title: sums.stays, width: 14, text: false },
        { title: sums.living, width: 14, text: false },
      ],
      rows: roomRows(stays),
    },
  ]
}
