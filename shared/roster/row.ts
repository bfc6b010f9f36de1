/** One row of a roster: who it says lives where, or what is wrong with which of its cells. */
import type { ResidentFields } from '../contract/registration'
import type { Day } from '../model/day'
import { isMainlandIdType, registrationDuty } from '../rules/border'
import { isInstant } from '../rules/deadlines'
import { idNumber, idNumberHints, numberSpace } from '../rules/id-number'
import { completeContent, missingFields } from '../rules/registration-content'
import { rosterCellText, rosterColumnText, type CellWords, type RosterField } from '../text/roster'
import { hasLostDigits, readCode, readDivision, readName, readPhone, readText, type TextAnswer } from './cells'
import { isCoded } from './codes'
import { readDay } from './days'
import type { RoomAnswer, RosterRoom } from './rooms'
import type { SheetCell } from './sheet'

export type RowCells = Partial<Record<RosterField, SheetCell>>
export type RowProblems = Partial<Record<RosterField, CellWords>>

/** A row that was understood. `person` is the same for whatever document bears one number. */
export interface RowContent {
  dwellingCode: string
  moveInOn: Day
  resident: ResidentFields
}

interface RowAnswer {
  problems: RowProblems
  room: RosterRoom | null
  /** Null where the number is not one. */
  person: string | null
  /** Null where there are problems. */
  content: RowContent | null
}

interface RowContext {
  today: Day
  roomOf: (written: string) => RoomAnswer
}

type Values = Partial<Record<RosterField, string>>

/** Whoever heads the household names no other head. */
const ownHead = ['01', '02']

const readCell = (field: RosterField, cell: SheetCell, { roomOf }: RowContext): TextAnswer => {
  if (cell.failed) return { problem: rosterCellText.failed }
  if (field === 'dwellingCode' || field === 'idNumber') {
    if (hasLostDigits(cell)) return { problem: rosterCellText.lostDigits }
    if (field === 'idNumber') return { value: cell.text }
    const answer = roomOf(cell.text)
    return 'problem' in answer ? answer : { value: answer.room.dwellingCode }
  }
  if (field === 'moveInOn' || field === 'birthDate') {
    const answer = readDay(cell)
    return 'problem' in answer ? answer : { value: answer.day }
  }
  if (field === 'phone' || field === 'emergencyPhone')
    return hasLostDigits(cell) ? { problem: rosterCellText.lostDigits } : readPhone(cell)
  if (isCoded(field)) return readCode(field, cell)
  return field === 'name' || field === 'headName' ? readName(cell) : readText(cell)
}

const readCells = (cells: RowCells, context: RowContext) => {
  const values: Values = {}
  const problems: RowProblems = {}
  for (const [name, cell] of Object.entries(cells)) {
    const field = name as RosterField
    if (cell.text.trim() === '' && !cell.failed) continue
    const answer = readCell(field, cell, context)
    if ('problem' in answer) problems[field] = answer.problem
    else values[field] = answer.value
  }
  return { values, problems }
}

/** 证件: the number by its kind, and what it tells of its bearer. */
const checkNumber = (values: Values, problems: RowProblems) => {
  const idType = values.idType ?? '111'
  const number = values.idNumber
  if (number === undefined || problems.idNumber || problems.idType) return { idType, told: null, person: null }
  const told = idNumber({ idType, number })
  if (told.problem) {
    problems.idNumber = rosterCellText.number(idNumberHints[told.problem])
    return { idType, told: null, person: null }
  }
  if (told.birthDate && values.birthDate && told.birthDate !== values.birthDate)
    problems.birthDate = rosterCellText.birthMismatch
  if (told.sex && values.sex && told.sex !== values.sex) problems.sex = rosterCellText.sexMismatch
  return { idType, told, person: `${numberSpace(idType)} ${told.normalised}` }
}

/** `told` is the birth date that the number bears: what is wrong with it is mended there. */
const checkDays = ({ moveInOn, birthDate: written }: Values, told: Day | null, problems: RowProblems, today: Day) => {
  const birthDate = written ?? told
  if (written && written > today) problems.birthDate = rosterCellText.birthInFuture
  else if (birthDate && birthDate > today) problems.idNumber ??= rosterCellText.birthInFuture
  if (moveInOn && moveInOn > today) problems.moveInOn = rosterCellText.moveInFuture
  else if (moveInOn && birthDate && birthDate <= today && moveInOn < birthDate)
    problems.moveInOn ??= rosterCellText.moveInBeforeBirth
}

const checkHead = ({ relation, headName, name }: Values, problems: RowProblems) => {
  if (problems.relation || problems.headName) return
  if (relation === undefined && headName !== undefined) problems.relation = rosterCellText.relationMissing
  else if (relation !== undefined && !ownHead.includes(relation) && headName === undefined)
    problems.headName = rosterCellText.headMissing
  else if (relation !== undefined && ownHead.includes(relation) && headName !== undefined && headName !== name)
    problems.headName = rosterCellText.headButSelf
}

/** 户籍所在地, and whether there is anything to register at all (R2). */
const checkHukou = (values: Values, problems: RowProblems, idType: string, cells: RowCells): string | null => {
  if (!isMainlandIdType(idType) || problems.hukouDivision || problems.hukouAddress) return null
  const { hukouDivision: written = '', hukouAddress = '', idNumber: number = '' } = values
  if (written === '' && hukouAddress === '') return null
  const division = readDivision(written, hukouAddress, problems.idNumber ? '' : number.trim())
  const column = written !== '' || (cells.hukouDivision && hukouAddress === '') ? 'hukouDivision' : 'hukouAddress'
  if (division === null) {
    if (!(written === '' && problems.idNumber)) problems[column] = rosterCellText.divisionUnknown
  } else if (!registrationDuty(division).required) problems[column] = rosterCellText.shenzhen
  return division
}

/** What R58 asks and nobody filled in; what follows from another cell that is wrong is not asked for as well. */
const checkMissing = (resident: ResidentFields, values: Values, problems: RowProblems, instant: boolean) => {
  const context = { event: 'moveIn' as const, instant, familyHousehold: resident.relation !== '' }
  const followsNumber = ['sex', 'birthDate']
  const missing: RosterField[] = missingFields({ ...resident, moveInOn: values.moveInOn }, context)
  for (const field of [...missing, ...(values.dwellingCode === undefined ? (['dwellingCode'] as const) : [])]) {
    if (field === 'hukouDivision' || field === 'headName') continue
    if (followsNumber.includes(field) && (problems.idNumber || problems.idType || !values.idNumber)) continue
    problems[field] ??= rosterCellText.missing(rosterColumnText[field].title)
  }
}

const residentOf = (
  values: Values,
  idType: string,
  told: ReturnType<typeof idNumber> | null,
  division: string | null,
) =>
  completeContent<ResidentFields>({
    name: values.name ?? '',
    idType,
    idNumber: told?.normalised ?? values.idNumber ?? '',
    sex: (told?.sex ?? values.sex ?? '') as ResidentFields['sex'],
    ethnicity: values.ethnicity ?? '',
    birthDate: told?.birthDate ?? values.birthDate ?? '',
    hukouType: (values.hukouType ?? null) as ResidentFields['hukouType'],
    hukouDivision: division,
    hukouAddress: values.hukouAddress ?? null,
    maritalStatus: values.maritalStatus ?? '',
    education: values.education ?? '',
    occupation: values.occupation ?? '',
    workplace: values.workplace ?? '',
    reason: values.reason ?? '',
    phone: values.phone ?? '',
    relation: values.relation ?? '',
    headName: values.relation && !ownHead.includes(values.relation) ? (values.headName ?? null) : null,
    emergencyPhone: values.emergencyPhone ?? null,
  })

/** What one row says. A cell has one problem at most, and a wrong cell is not asked for as missing too. */
export const readRow = (cells: RowCells, context: RowContext): RowAnswer => {
  const { values, problems } = readCells(cells, context)
  const { idType, told, person } = checkNumber(values, problems)
  checkDays(values, told?.birthDate ?? null, problems, context.today)
  checkHead(values, problems)
  const division = checkHukou(values, problems, idType, cells)
  const found = values.dwellingCode ? context.roomOf(values.dwellingCode) : null
  const room = found && 'room' in found ? found.room : null
  const declarant = room?.declarantType ?? 'lessor'
  const instant = isInstant(declarant === 'actualManager' ? 'lessor' : declarant, false)
  const resident = residentOf(values, idType, told, division)
  checkMissing(resident, values, problems, instant)
  const { dwellingCode, moveInOn } = values
  const isWhole = Object.keys(problems).length === 0 && dwellingCode !== undefined && moveInOn !== undefined
  return { problems, room, person, content: isWhole ? { dwellingCode, moveInOn, resident } : null }
}
