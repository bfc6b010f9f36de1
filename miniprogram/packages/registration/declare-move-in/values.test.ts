import { type LinkView } from '@shared/contract/registration'
import { blank, filingOf, isInstant, type MoveIn, numberProblem, toldByNumber, withNumber } from './values'

const link: LinkView = {
  linkId: 'l',
  dwellingCode: '4403050010010010001000001',
  address: '南山区粤海街道科苑花园3栋1204',
  declarantType: 'lessor',
  state: 'approved',
  askedAt: '2026-11-20T02:00:00Z',
  decidedAt: null,
  due: null,
  reason: null,
  residents: 0,
  papersMissing: null,
}
const filled: MoveIn = {
  ...blank,
  dwellingCode: link.dwellingCode,
  letBy: 'long',
  moveInOn: '2026-11-16',
  idNumber: '44030519900228001x',
  name: ' 阿依古丽·买买提 ',
  sex: '1',
  birthDate: '1990-02-28',
  ethnicity: '05',
  hukouType: 'family',
  hukouDivision: '653101',
  hukouAddress: '喀什市解放北路 1 号',
  maritalStatus: '20',
  education: '20',
  occupation: '2',
  workplace: '某科技公司',
  reason: '1',
  phone: '13800005678',
  relation: '01',
}

describe('申报入住, what the form makes of its answers', () => {
  it('takes sex and birth date from a citizen’s number', () => {
    expect(toldByNumber(filled)).toEqual({ sex: '1', birthDate: '1990-02-28' })
    expect(toldByNumber({ ...filled, idType: '414' })).toBeNull()
  })

  it('guesses the hukou from the number until the person chose another', () => {
    expect(withNumber(blank, { idNumber: '44030519900228001X' })).toMatchObject({ hukouDivision: '440305', sex: '1' })
    const chosen = { ...filled, idNumber: '44030519900228001X', hukouDivision: '450300' }
    expect(withNumber(chosen, { idNumber: '440305200002290010' })).not.toHaveProperty('hukouDivision')
  })

  it('names the digits of a birth date that does not exist', () => {
    expect(numberProblem('440305199002300017', filled)).toBe('出生日期 1990年2月30日 不存在，请核对第 7–14 位')
    expect(numberProblem('44030519900228001X', filled)).toBeNull()
  })

  it('sends the number in its normal form and the name without blanks', () => {
    const { resident, instant } = filingOf(filled, link)
    expect(instant).toBe(false)
    expect(resident).toMatchObject({ idNumber: '44030519900228001X', name: '阿依古丽·买买提', emergencyPhone: null })
  })

  it('writes 无业 for the unemployed, whatever stood there before (R58)', () => {
    expect(filingOf({ ...filled, occupation: '11' }, link).resident.workplace).toBe('无业')
  })

  it('names the head of the household only where it is another person', () => {
    expect(filingOf({ ...filled, relation: '10', headName: '李明' }, link).resident.headName).toBe('李明')
    expect(filingOf({ ...filled, relation: '01', headName: '李明' }, link).resident.headName).toBeNull()
  })

  it('gives no hukou for a passport', () => {
    const { resident } = filingOf({ ...filled, idType: '414', idNumber: 'E12345678' }, link)
    expect([resident.hukouType, resident.hukouDivision, resident.hukouAddress]).toEqual([null, null, null])
  })

  it('leaves out what 即时申报 does not ask (R4)', () => {
    expect(isInstant(blank, 'lodgingOperator')).toBe(true)
    const { resident, instant } = filingOf({ ...filled, letBy: 'short' }, link)
    expect(instant).toBe(true)
    expect([resident.maritalStatus, resident.education, resident.workplace, resident.relation]).toEqual([
      '',
      '',
      '',
      '',
    ])
  })
})
