import { controlLength, typedText } from './typed'

describe('what goes into a field', () => {
  it.each([
    ['phone', '138 0000 1001', 11, '13800001001', 'a phone number is pasted in groups'],
    [
      'idNumber',
      ' 430121 19930704 1527\u202c',
      18,
      '430121199307041527',
      'and so is a document’s, with what one cannot see',
    ],
    ['idNumber', '4301211993070415277', 18, '430121199307041527', 'what is too long is cut off'],
    ['text', '阿依古丽 · 买买提', 50, '阿依古丽 · 买买提', 'words keep their blanks'],
  ] as const)('%s %j of %d is %j: %s', (kind, text, maxLength, kept, _why) => {
    expect(typedText(kind, text, maxLength)).toBe(kept)
  })

  it('takes in what is pasted with its blanks', () => {
    expect(controlLength('idNumber', 18)).toBeGreaterThanOrEqual('430121 19930704 1527'.length)
    expect(controlLength('text', 50)).toBe(50)
  })
})
