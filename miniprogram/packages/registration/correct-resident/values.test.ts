import { changedIn, type Correction, type Filed, inputOf, keptOf, resumed, valuesOf } from './values'

const filed: Filed = {
  name: '李晓梅',
  sex: '2',
  ethnicity: '01',
  birthDate: '1997-03-16',
  hukouType: 'family',
  hukouDivision: '445281',
  hukouAddress: '流沙东街道新坛村18号',
  maritalStatus: '10',
  education: '20',
  occupation: '3',
  workplace: '某科技公司',
  reason: '1',
  phone: '13800001004',
  relation: '01',
  headName: null,
  emergencyPhone: null,
}
const record = {
  registrationId: 'registration-1',
  dwellingCode: '4403050070030500003012040',
  address: '科苑花园3栋1204',
  state: 'active' as const,
  idType: '111',
  idNumber: '445281199703162425',
  moveInOn: '2026-11-16',
  instant: false,
  filed,
}
const changed = (values: Correction, before = filed) =>
  changedIn(inputOf('registration-1', values, before), before, '2026-11-16')

describe('the form of a correction', () => {
  it('holds what was filed: sent as it is, nothing changes', () => {
    expect(changed(valuesOf(record, filed))).toEqual([])
  })

  it('leaves out nothing of a passport, nor of a short stay that tells less', () => {
    const passport = { ...filed, hukouType: null, hukouDivision: null, hukouAddress: null, ethnicity: '' }
    expect(changed(valuesOf({ ...record, idType: '414' }, passport), passport)).toEqual([])
    const short = { ...filed, maritalStatus: '', education: '', occupation: '', workplace: '', relation: '' }
    expect(changed(valuesOf({ ...record, instant: true }, short), short)).toEqual([])
  })

  it('tells what was changed, with what follows from it', () => {
    const values = { ...valuesOf(record, filed), occupation: '11', moveInOn: '2026-11-15' }
    expect(changed(values)).toEqual(['occupation', 'workplace', 'moveInOn'])
  })

  it('never sends the identity', () => {
    const { resident } = inputOf('registration-1', valuesOf(record, filed), filed)
    expect(Object.keys(resident)).not.toContain('idNumber')
    expect(Object.keys(resident)).not.toContain('idType')
  })

  it('keeps what was typed over a face check, but not the number', () => {
    const values = { ...valuesOf(record, filed), workplace: '新公司' }
    expect(keptOf(values)).not.toContain(record.idNumber)
    expect(resumed(valuesOf(record, filed), keptOf(values))).toEqual(values)
    expect(resumed(values, null)).toEqual(values)
  })
})
