import { columns, table } from './greeting'

describe('the table of personas', () => {
  it('counts two columns for a Chinese character, also beyond the BMP', () => {
    expect([columns('abc'), columns('魏𬱖'), columns('阿依古丽·买买提')]).toEqual([3, 4, 15])
  })
  it('has columns of equal width', () => {
    expect(
      table(
        ['姓名', '号码'],
        [
          ['王', '1'],
          ['SOPHIE', '2'],
        ],
      ),
    ).toEqual(['姓名    号码', '王      1', 'SOPHIE  2'])
  })
})
