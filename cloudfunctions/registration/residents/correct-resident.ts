import { streetName } from '@shared/codes/streets'
import type { InputOf, OutputOf } from '@shared/contract'
import { normalName } from '@shared/model/name'
import { badInput, Refusal } from '@shared/refusal'
import { moveHints, moveInProblem } from '@shared/rules/moves'
import { maskName } from '@shared/text/greeting'
import { correctableFields, residentFieldNames, type CorrectableField } from '@shared/text/resident-fields'
import { valueOf } from '../../kernel/answered'
import type { ChangeDetail, Registration, RegistrationChange, Submission } from '../../kernel/documents'
import type { Ports } from '../../kernel/ports'
import { newReceipt } from '../../kernel/receipts'
import { changesOf, detailOf, withChange } from '../../kernel/registration-changes'
import { isRepeat, submissionOf } from '../../kernel/submission'
import { withNews } from '../../kernel/telling'
import type { Caller, UseCase } from '../../kernel/use-case'
import { checkAgainstPopulation, checkResident } from '../declaring/check-resident'
import { filedOf, isFiledByDeclarant, isInstant, isOpen, ownRegistration, recordPage } from './own-registrations'
import { registrationView } from '../declaring/registration-view'

type Input = InputOf<'registration.correctResident'>
type Fields = Record<CorrectableField, string | null>
type Changed = ChangeDetail['fields']

const fieldsOf = (doc: Registration): Fields => ({ ...filedOf(doc), moveInOn: doc.moveInOn })

const anotherPerson = '姓名不能改成别人的，只能按人口库里的写法更正。登记错了人的，请按“信息错误”注销，再为本人重新申报'

/** What was filled in, checked as a declaration is; the identity stays the record's. Throws `bad-input`. */
const corrected = (doc: Registration, { resident, moveInOn }: Input, today: string): Registration => {
  const { idType, idNumber } = doc.personal
  const checked = checkResident({ ...resident, idType, idNumber }, { instant: isInstant(doc), today })
  const problem = moveInProblem({ moveInOn, today })
  if (problem) throw badInput({ moveInOn: moveHints[problem] })
  if (moveInOn > doc.filedOn) throw badInput({ moveInOn: '入住日期不能晚于申报的日期' })
  if (moveInOn < checked.birthDate) throw badInput({ moveInOn: '入住日期不能早于出生日期' })
  return { ...doc, moveInOn, personal: { ...doc.personal, ...checked } }
}

const changedFields = (before: Fields, after: Fields): Changed =>
  correctableFields.flatMap((field) =>
    (before[field] ?? '') === (after[field] ?? '') ? [] : [{ field, before: before[field], after: after[field] }],
  )

/** A name is what the population register knows for that number; 户籍 must not be of this city. */
const checkIdentity = async ({ registers }: Ports, next: Registration, changed: Changed): Promise<void> => {
  const has = (field: CorrectableField) => changed.some((one) => one.field === field)
  if (!has('name') && !has('hukouDivision')) return
  const record = valueOf(await registers.population(next.personal.idNumber))
  if (has('name') && (!record || normalName(record.name) !== next.personal.name))
    throw badInput({ 'resident.name': anotherPerson })
  checkAgainstPopulation(next.personal, record)
}

const filed = (
  ports: Ports,
  caller: Caller,
  { doc, next, changed, words, submission }: CorrectionFiling,
): Registration => {
  const at = ports.now().toISOString()
  const change: RegistrationChange = {
    id: ports.chance.id(),
    kind: 'corrected',
    at,
    by: caller.person,
    receipt: newReceipt(ports, 'correction', doc.district),
    submission,
    due: null,
    daysLate: 0,
    before: doc.state,
    objection: null,
  }
  const detail = { moveOutOn: null, voidReason: null, words, fields: changed, effect: null, objection: null }
  const earlierPhone = changed.find(({ field }) => field === 'phone')?.before ?? doc.personal.earlierPhone ?? null
  const told = withChange({ ...next, personal: { ...next.personal, earlierPhone } }, change, detail)
  return withNews(told, { at, by: caller.person, what: 'corrected' }, [
    {
      kind: 'registrationCorrected',
      to: doc.person,
      params: [streetName(doc.street), namesOf(changed)],
      page: recordPage(doc._id),
    },
  ])
}

interface CorrectionFiling {
  doc: Registration
  next: Registration
  changed: Changed
  words: string
  submission: Submission
}

/** How many fields an SMS names. */
const named = 3

const namesOf = (changed: Changed): string => {
  const names = changed.map(({ field }) => residentFieldNames[field])
  const shown = names.slice(0, named).join('、')
  return names.length > named ? `${shown}等 ${names.length} 项` : shown
}

const answer = (doc: Registration, change: RegistrationChange): OutputOf<'registration.correctResident'> => ({
  registration: registrationView(doc),
  receipt: change.receipt,
  maskedName: maskName(doc.personal.name),
  fields: detailOf(doc, change.id).fields.map(({ field }) => field),
})

/** 更正住户信息 (R15): before and after are kept, the resident is told which fields. */
export const correctResident =
  (ports: Ports): UseCase<'registration.correctResident'> =>
  async (input, caller) => {
    const submission = submissionOf(ports, caller, input)
    const doc = await ownRegistration(ports, input.registrationId, caller.holder)
    const earlier = changesOf(doc).find((one) => isRepeat(one.submission, submission))
    if (earlier) return answer(doc, earlier)
    if (!isOpen(doc)) throw new Refusal('already-ended')
    if (!isFiledByDeclarant(doc))
      throw new Refusal('forbidden', { detail: '这些内容是住户自己填的，请住户本人更正；不属实的，请按信息错误注销。' })
    const next = corrected(doc, input, ports.today())
    const changed = changedFields(fieldsOf(doc), fieldsOf(next))
    if (changed.length === 0) throw badInput({ resident: '没有改动任何内容' })
    await checkIdentity(ports, next, changed)
    const told = filed(ports, caller, { doc, next, changed, words: input.words, submission })
    await ports.registrations.replace(told)
    const change = changesOf(told).at(-1)
    if (!change) throw new Refusal('internal')
    return answer(told, change)
  }
