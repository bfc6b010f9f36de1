import { readPasted, readSheet } from './read-list'

const number = '445281199703162425'
const other = '430121199307041527'

describe('a pasted list', () => {
  it.each([
    ['tabs, as a sheet gives them', `李晓梅\t${number}\tRX-1\n王雪琴\t${other}\tRX-2`],
    ['commas, of both kinds', `李晓梅,${number},RX-1\n王雪琴，${other}，RX-2`],
    ['blanks', `李晓梅 ${number}  RX-1\n\n 王雪琴 ${other} RX-2 `],
    ['titles in another order', `办件编号\t身份证号\t姓名\nRX-1\t${number}\t李晓梅\nRX-2\t${other}\t王雪琴`],
  ])('is read with %s', (_, pasted) => {
    expect(readPasted(pasted)).toEqual({
      people: [
        { name: '李晓梅', idNumber: number, caseNo: 'RX-1' },
        { name: '王雪琴', idNumber: other, caseNo: 'RX-2' },
      ],
      wrong: [],
    })
  })

  it('keeps a name of several words, and characters of four bytes', () => {
    expect(readPasted(`阿依古丽 买买提 ${number} RX-1\n欧阳𬱖䶮 ${other} RX-2`).people.map(({ name }) => name)).toEqual(
      ['阿依古丽 买买提', '欧阳𬱖䶮'],
    )
  })

  it('says of each row that does not fit which it is and what to mend', () => {
    const { people, wrong } = readPasted(
      [
        `李晓梅,${number},RX-1`,
        `李晓梅,${number},RX-1`,
        `,${other},RX-2`,
        '王雪琴,4301211993,RX-3',
        `王雪琴,${other},入学`,
      ].join('\n'),
    )
    expect(people).toHaveLength(1)
    expect(wrong.map(({ row }) => row)).toEqual([2, 3, 4, 5])
    for (const { problem } of wrong) expect(problem.length).toBeGreaterThan(4)
  })
})

it('a number of which the sheet lost the end is not guessed', () => {
  const { wrong } = readSheet({
    name: '1',
    merges: [],
    rows: [[{ text: '李晓梅' }, { text: '445281199703162430', number: 445281199703162430 }, { text: 'RX-1' }]],
  })
  expect(wrong).toEqual([{ row: 1, name: '李晓梅', problem: expect.stringContaining('文本') as string }])
})
