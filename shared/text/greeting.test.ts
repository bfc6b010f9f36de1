import { greeting, maskIdNumber, maskName, maskPhone } from './greeting'

describe('称呼: how a person is addressed', () => {
  it.each([
    ['张某', '2', '张女士', 'two characters'],
    ['王建国', '1', '王先生', 'three characters'],
    ['欧阳娜', '2', '欧阳女士', 'a surname of two characters'],
    ['司马相如', '1', '司马先生', 'four characters with a surname of two'],
    ['欧阳', '1', '欧先生', 'two characters always leave one for the given name'],
    ['𠮷田', '2', '𠮷女士', 'a surname beyond the BMP is one character'],
    [' 李四 ', '1', '李先生', 'spaces around it do not count'],
    ['阿依古丽·买买提', '2', '阿依古丽·买买提', 'a name with · is said whole'],
    ['范徐丽泰', '2', '范徐丽泰', 'where the surname cannot be told, the whole name'],
    ['佟', '1', '佟', 'a name of one character'],
    ['MARTIN SMITH', '1', 'MARTIN SMITH', 'a name in other letters'],
    ['张某', null, '张某', 'the sex is unknown'],
  ] as const)('%s, %s → %s: %s', (name, sex, words, _why) => {
    expect(greeting(name, sex)).toBe(words)
  })
})

describe('masks', () => {
  it.each([
    ['张三', '张*'],
    ['阿依古丽·买买提', '阿*'],
    ['𠮷田', '𠮷*'],
    ['佟', '*'],
    ['', '*'],
  ])('the name %s shows as %s', (name, masked) => expect(maskName(name)).toBe(masked))

  it.each([
    ['11010519491231002X', '1****************X'],
    ['E12345678', 'E*******8'],
    ['12', '**'],
    ['', ''],
  ])('the number %s shows as %s', (number, masked) => expect(maskIdNumber(number)).toBe(masked))

  it.each([
    ['13800005678', '138****5678'],
    ['2812345', '*****45'],
    ['', ''],
  ])('the phone %s shows as %s', (phone, masked) => expect(maskPhone(phone)).toBe(masked))
})
