import {
  completeContent,
  instantOmits,
  missingFields,
  requiredFields,
  splitIntoForms,
  type RegistrationContent,
} from './registration-content'

const full: RegistrationContent = {
  name: '张伟',
  sex: '1',
  ethnicity: '01',
  birthDate: '1990-02-28',
  idType: '111',
  idNumber: '44030519900228001X',
  hukouType: 'family',
  hukouDivision: '450301',
  hukouAddress: '中山路 1 号',
  maritalStatus: '10',
  education: '20',
  occupation: '3',
  workplace: '某公司',
  reason: '1',
  phone: '13800000000',
  moveInOn: '2026-11-02',
}
const monthly = { event: 'moveIn', instant: false, familyHousehold: false } as const
const without = (...fields: (keyof RegistrationContent)[]) => ({
  ...full,
  ...Object.fromEntries(fields.map((field) => [field, ''])),
  idType: full.idType,
})

describe('登记内容 content of a registration', () => {
  it('R3 complete', () => {
    expect(missingFields(full, monthly)).toEqual([])
  })

  it.each([
    'name',
    'sex',
    'ethnicity',
    'birthDate',
    'idNumber',
    'hukouType',
    'hukouDivision',
    'hukouAddress',
    'maritalStatus',
    'education',
    'occupation',
    'workplace',
    'reason',
    'phone',
    'moveInOn',
  ] as const)('R3, R58 %s is required', (field) => {
    expect(missingFields(without(field), monthly)).toEqual([field])
  })

  it('R8 nobody is registered without an identity document', () => {
    expect(missingFields(without('idNumber'), monthly)).toEqual(['idNumber'])
    expect(missingFields(without('idNumber'), { ...monthly, instant: true })).toEqual(['idNumber'])
  })

  it('R3 blanks are not an answer', () => {
    expect(missingFields({ ...full, education: '  ' }, monthly)).toEqual(['education'])
  })

  it('R4 an instant declaration leaves out what the rule names', () => {
    const context = { event: 'moveIn', idType: '111', familyHousehold: true } as const
    const asked = requiredFields({ ...context, instant: true })
    const leftOut = requiredFields({ ...context, instant: false }).filter((field) => !asked.includes(field))
    expect(leftOut).toEqual(['maritalStatus', 'education', 'occupation', 'workplace', 'relation', 'headName'])
    expect(instantOmits.on('2026-11-21')).toEqual(['maritalStatus', 'education', 'occupation', 'workplace', 'relation'])
  })

  it('R4 a daily let needs none of the third group; a monthly let does', () => {
    const content = without('maritalStatus', 'education', 'occupation', 'workplace')
    expect(missingFields(content, { ...monthly, instant: true })).toEqual([])
    expect(missingFields(content, monthly)).toEqual(['maritalStatus', 'education', 'occupation', 'workplace'])
  })

  it('R58 无业 fills in the workplace', () => {
    const content = { ...full, occupation: '11', workplace: '' }
    expect(completeContent(content).workplace).toBe('无业')
    expect(missingFields(content, monthly)).toEqual([])
    expect(completeContent({ ...content, workplace: '家中' }).workplace).toBe('家中')
  })

  it('R58 the address of hukou on a passport is ignored', () => {
    const content = { ...full, idType: '414', idNumber: 'e12345678' }
    expect(completeContent(content)).toMatchObject({
      hukouType: null,
      hukouDivision: null,
      hukouAddress: null,
      idNumber: 'E12345678',
    })
    expect(
      missingFields({ ...content, hukouAddress: '', hukouType: '', hukouDivision: '', ethnicity: '' }, monthly),
    ).toEqual([])
  })

  it('R58 a family household names its head, unless the head is oneself', () => {
    const family = { ...monthly, familyHousehold: true }
    expect(missingFields(full, family)).toEqual(['relation', 'headName'])
    expect(missingFields({ ...full, relation: '10' }, family)).toEqual(['headName'])
    expect(missingFields({ ...full, relation: '10', headName: '李芳' }, family)).toEqual([])
    expect(missingFields({ ...full, relation: '02' }, family)).toEqual([])
  })

  it('R58 moving out asks for the person and the date only', () => {
    const content = { name: '张伟', idType: '111', idNumber: '44030519900228001X', moveInOn: '2026-11-02' }
    expect(missingFields(content, { ...monthly, event: 'moveOut' })).toEqual([])
    expect(missingFields({ ...content, name: null }, { ...monthly, event: 'moveOut' })).toEqual(['name'])
  })

  it('R58 four persons on paper take two forms', () => {
    expect(splitIntoForms(['甲', '乙', '丙', '丁'], '2026-11-21')).toEqual([['甲', '乙', '丙'], ['丁']])
    expect(splitIntoForms([], '2026-11-21')).toEqual([])
  })
})
