import { citizen, hukou } from './citizen'

export const landlords = [
  citizen({
    key: 'landlord',
    name: '陈国安',
    idNumber: '440305196805123110',
    phone: '13800001001',
    roles: ['declarant', 'resident'],
    story:
      '房东，第一次使用：科苑花园3栋1204和科苑花园2栋501有产权登记，桃源村28栋602查不到登记。试试关联这几处房屋，前两处当场通过，后一处要等民警审核',
    hukou: hukou('440305', '广东省深圳市南山区粤海街道科苑路15号'),
    holdings: [
      { home: ['科苑花园3栋', '1204'], from: '2009-06-30', by: 'property', linked: null },
      { home: ['科苑花园2栋', '501'], from: '2015-03-18', by: 'property', linked: null },
    ],
  }),
  citizen({
    key: 'landlord-wu',
    name: '吴桂芳',
    idNumber: '440305195702151245',
    phone: '13800001002',
    roles: ['declarant', 'resident'],
    story: '房东，科苑花园已关联六处房屋，大多住着人。试试查看住户、再申报一位入住',
    hukou: hukou('440305', '广东省深圳市南山区南山街道登良路8号'),
    signedInOn: '2023-10-16',
    holdings: [
      { home: ['科苑花园5栋', '604'], from: '2008-11-05', by: 'property', linked: '2023-10-16' },
      { home: ['科苑花园5栋', '803'], from: '2008-11-05', by: 'property', linked: '2023-10-16' },
      { home: ['科苑花园5栋', '1102'], from: '2012-04-20', by: 'property', linked: '2024-02-28' },
      { home: ['科苑花园6栋', '902'], from: '2010-09-14', by: 'property', linked: '2023-10-16' },
      { home: ['科苑花园6栋', '1204'], from: '2016-07-22', by: 'property', linked: '2026-02-10' },
      { home: ['科苑花园6栋', '1503'], from: '2010-09-14', by: 'property', linked: '2023-10-16' },
    ],
  }),
  citizen({
    key: 'landlord-lin',
    name: '林秀英',
    idNumber: '440306196207092226',
    phone: '13800001003',
    roles: ['declarant', 'resident'],
    story: '城中村房东，凭租赁备案关联了桃源村和岗厦村的八处房屋。试试给住户办理登记',
    hukou: hukou('440306', '广东省深圳市宝安区新安街道建安一路21号'),
    signedInOn: '2022-09-26',
    holdings: [
      { home: ['桃源村26栋', '301A'], from: '2022-09-01', by: 'lease', linked: '2022-09-26' },
      { home: ['桃源村26栋', '302'], from: '2022-09-01', by: 'lease', linked: '2022-09-26' },
      { home: ['桃源村26栋', '402'], from: '2022-09-01', by: 'lease', linked: '2022-09-26' },
      { home: ['桃源村26栋', '503'], from: '2022-09-01', by: 'lease', linked: '2022-09-26' },
      { home: ['桃源村27栋', '203'], from: '2022-09-01', by: 'lease', linked: '2022-09-26' },
      { home: ['桃源村27栋', '502'], from: '2022-09-01', by: 'lease', linked: '2022-09-26' },
      { home: ['桃源村27栋', '601'], from: '2022-09-01', by: 'lease', linked: '2022-09-26' },
      { home: ['岗厦村32栋', '501'], from: '2022-12-01', by: 'lease', linked: '2023-01-05' },
    ],
  }),
]
