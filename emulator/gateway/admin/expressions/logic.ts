import { type Cases, missing } from './cases'

const two: Cases[string]['refuses'] = [[['$n'], /takes exactly 2 arguments\. 1 were passed in/]]

export const logic: Cases = {
  and: {
    gives: [
      [['$yes', '$n'], true],
      [['$yes', '$none'], false],
      [[], true],
      ['$text', true],
    ],
    refuses: [[[{ $nonsense: 1 }], /Unrecognized expression '\$nonsense'/]],
  },
  not: {
    gives: [
      [['$none'], true],
      [['$list'], false],
      [0, true],
    ],
    refuses: [[['$n', 1], /takes exactly 1/]],
  },
  or: {
    gives: [
      [['$none', '$n'], true],
      [[0, '$absent'], false],
      [[], false],
    ],
    refuses: [[[{ $add: 1, $abs: 2 }], /exactly one field/]],
  },
  cmp: {
    gives: [
      [['$n', 4], 1],
      [['a', 'b'], -1],
      [[1, 1], 0],
    ],
    refuses: two,
  },
  eq: {
    gives: [
      [['$n', 5], true],
      [['$none', '$absent'], false],
      [['$n', '5'], false],
    ],
    refuses: two,
  },
  gt: {
    gives: [
      [['$n', 4], true],
      [['$text', '$n'], true],
      [['$n', '$on'], false],
    ],
    refuses: two,
  },
  gte: {
    gives: [
      [['$n', 5], true],
      [['$absent', null], false],
    ],
    refuses: two,
  },
  lt: {
    gives: [
      [['$n', 6], true],
      [['$absent', '$none'], true],
    ],
    refuses: two,
  },
  lte: {
    gives: [
      [['$n', 5], true],
      [['$n', 'a'], true],
    ],
    refuses: two,
  },
  neq: {
    gives: [
      [['$n', 6], true],
      [['$deep', { x: 1, y: 'b' }], false],
      [['$deep', { y: 'b', x: 1 }], true],
    ],
    refuses: two,
  },
  cond: {
    gives: [
      [{ if: '$yes', then: 1, else: 2 }, 1],
      [['$none', 1, '$n'], 5],
      [['$yes', '$absent', 1], missing],
    ],
    refuses: [
      [{ if: true, then: 1 }, /Missing 'else' parameter to \$cond/],
      [[true, 1], /takes exactly 3/],
      [{ if: 1, then: 1, else: 1, or: 1 }, /Unrecognized parameter/],
    ],
  },
  ifNull: {
    gives: [
      [['$none', 7], 7],
      [['$absent', '$n'], 5],
      [['$n', 7], 5],
    ],
    refuses: two,
  },
  switch: {
    gives: [
      [
        {
          branches: [
            { case: '$none', then: 1 },
            { case: '$yes', then: 2 },
          ],
        },
        2,
      ],
      [{ branches: [{ case: false, then: 1 }], default: '$n' }, 5],
    ],
    refuses: [
      [{ branches: [{ case: false, then: 1 }] }, /could not find a matching branch/],
      [{ branches: [] }, /at least one branch/],
      [{ branches: [{ case: true }] }, /'then' expression/],
    ],
  },
}

export const objects: Cases = {
  literal: {
    gives: [
      ['$n', '$n'],
      [{ $add: [1, 2] }, { $add: [1, 2] }],
    ],
    refuses: [],
  },
  mergeObjects: {
    gives: [
      [['$deep', { x: 9 }, '$none'], { x: 9, y: 'b' }],
      ['$people', { name: 'c', age: 10 }],
    ],
    refuses: [[['$deep', '$n'], /requires object inputs, but input is of type int/]],
  },
  objectToArray: {
    gives: [
      [
        '$deep',
        [
          { k: 'x', v: 1 },
          { k: 'y', v: 'b' },
        ],
      ],
      ['$none', null],
    ],
    refuses: [['$n', /requires a document input/]],
  },
  let: {
    gives: [
      [{ vars: { a: '$n', b: 2 }, in: { $multiply: ['$$a', '$$b'] } }, 10],
      [{ vars: { d: '$deep' }, in: '$$d.y' }, 'b'],
    ],
    refuses: [
      [{ vars: { A: 1 }, in: 1 }, /invalid character for a user variable name/],
      [{ vars: { a: 1 }, in: '$$b' }, /undefined variable: b/],
      [{ vars: {} }, /Missing 'in'/],
    ],
  },
  meta: { gives: [], refuses: [['textScore', /no text search/]] },
}
