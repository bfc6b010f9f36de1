import { normalName } from './name'

describe('a name as it is compared', () => {
  it.each([
    ['阿依古丽•买买提', '阿依古丽·买买提'],
    ['阿依古丽・买买提', '阿依古丽·买买提'],
    ['阿依古丽.买买提', '阿依古丽·买买提'],
    [' 李晓梅 ', '李晓梅'],
    ['魏𬱖', '魏𬱖'],
    ['更', '更'],
    ['JOHN Q. PUBLIC', 'JOHN Q. PUBLIC'],
  ])('%s is %s', (typed, name) => expect(normalName(typed)).toBe(name))
})
