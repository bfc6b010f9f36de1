import { allFive, citizen, hukou } from './citizen'

/** Whom the permit is not for, and who works at the counter. */
export const others = [
  citizen({
    key: 'foreigner',
    name: 'SOPHIE MARTIN',
    idType: '414',
    idNumber: '19FV04821',
    sex: '2',
    birthDate: '1994-07-21',
    phone: '13800001017',
    ethnicity: '97',
    story: '法国人，持护照，居住登记有效。试试查资格：居住证不适用，登记照常有效',
    signedInOn: '2026-03-09',
    insurance: allFive('2026-03'),
    stays: [
      { home: ['科苑花园6栋', '1204'], landlord: 'wu', movedIn: '2026-03-03', registered: '2026-03-05', ended: null },
    ],
    declared: { maritalStatus: '10', education: '10', occupation: '2', workplace: '深圳湾科技大学', reason: '1' },
  }),
  citizen({
    key: 'hong-kong',
    name: '何嘉敏',
    idType: '550',
    idNumber: '810000199206170024',
    phone: '13800001018',
    story: '香港居民，持港澳台居民居住证，居住登记有效。试试查资格，看该办哪一种证',
    signedInOn: '2026-06-15',
    insurance: allFive('2025-01'),
    stays: [
      { home: ['科苑花园5栋', '604'], landlord: 'wu', movedIn: '2026-06-10', registered: '2026-06-12', ended: null },
    ],
    declared: {
      maritalStatus: '20',
      education: '20',
      occupation: '4',
      workplace: '深圳市维港咨询有限公司',
      reason: '1',
    },
  }),
  citizen({
    key: 'shenzhen-hukou',
    name: '黄启明',
    idNumber: '440304197910235614',
    phone: '13800001019',
    story: '深圳户籍，不需要居住登记，也不发居住证。试试查资格，看系统怎样说明',
    hukou: hukou('440304', '广东省深圳市福田区莲花街道红荔路30号'),
    signedInOn: '2026-10-30',
    insurance: allFive('2010-01'),
  }),
  citizen({
    key: 'staff',
    name: '郑一帆',
    idNumber: '440303198511041511',
    phone: '13800001020',
    roles: ['staff', 'resident', 'declarant'],
    story: '桃源街道受理点民警。试试在待办里审核陈国安关联的桃源村28栋602',
    hukou: hukou('440303', '广东省深圳市罗湖区黄贝街道深南东路11号'),
    signedInOn: '2026-01-12',
    post: '440305008',
  }),
]
