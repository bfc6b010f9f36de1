import { type Cases, missing } from './cases'

const pair = { name: '$$one.name', old: { $gt: ['$$one.age', 20] } }

export const arrays: Cases = {
  arrayElemAt: {
    gives: [
      [['$list', 0], 3],
      [['$list', -1], 2],
      [['$list', 9], missing],
      [['$none', 0], null],
    ],
    refuses: [
      [['$n', 0], /first argument must be an array, but is int/],
      [['$list', 1.5], /representable as a 32-bit integer/],
      [['$list', '$text'], /must be a numeric value/],
    ],
  },
  arrayToObject: {
    gives: [
      [{ $literal: [['a', 1]] }, { a: 1 }],
      [{ $literal: [{ k: 'a', v: 1 }] }, { a: 1 }],
      ['$none', null],
    ],
    refuses: [
      ['$n', /requires an array input/],
      ['$list', /two elements/],
      [{ $literal: [[1, 1]] }, /key of type string/],
    ],
  },
  concatArrays: {
    gives: [
      [
        ['$list', [9]],
        [3, 1, 2, 9],
      ],
      [['$list', '$none'], null],
    ],
    refuses: [[['$list', '$n'], /only supports arrays, not int/]],
  },
  filter: {
    gives: [
      [{ input: '$list', as: 'x', cond: { $gt: ['$$x', 1] } }, [3, 2]],
      [{ input: '$list', cond: { $eq: ['$$this', 1] } }, [1]],
      [{ input: '$none', cond: true }, null],
    ],
    refuses: [
      [{ input: '$n', cond: true }, /input to \$filter must be an array not int/],
      [{ input: '$list' }, /Missing 'cond'/],
      [{ input: '$list', as: 'X', cond: true }, /invalid character for a user variable name/],
      [{ input: '$list', as: 'x', cond: '$$y' }, /Use of undefined variable: y/],
      [{ input: '$list', cond: true, more: 1 }, /Unrecognized parameter/],
    ],
  },
  in: {
    gives: [
      [[1, '$list'], true],
      [['1', '$list'], false],
    ],
    refuses: [[[1, '$n'], /requires an array as a second argument/]],
  },
  indexOfArray: {
    gives: [
      [['$list', 2], 2],
      [['$list', 3, 1], -1],
      [['$list', 9], -1],
      [['$none', 1], null],
    ],
    refuses: [
      [['$n', 1], /requires an array as a first argument/],
      [['$list', 1, -1], /nonnegative starting index/],
    ],
  },
  isArray: {
    gives: [
      ['$list', true],
      [['$n'], false],
      ['$absent', false],
    ],
    refuses: [[['$list', '$list'], /takes exactly 1/]],
  },
  map: {
    gives: [
      [
        { input: '$people', as: 'one', in: pair },
        [
          { name: 'a', old: true },
          { name: 'b', old: false },
          { name: 'c', old: false },
        ],
      ],
      [{ input: '$people', as: 'one', in: '$$one.age' }, [30, 10, null]],
      [{ input: '$absent', in: 1 }, null],
    ],
    refuses: [
      [{ input: '$text', in: 1 }, /input to \$map must be an array not string/],
      [{ input: '$list' }, /Missing 'in'/],
    ],
  },
  range: {
    gives: [
      [
        [0, '$n', 2],
        [0, 2, 4],
      ],
      [
        [3, 0, -1],
        [3, 2, 1],
      ],
      [
        [0, 2],
        [0, 1],
      ],
    ],
    refuses: [
      [[0, 5, 0], /non-zero step/],
      [[0.5, 5], /32-bit integer/],
      [[0, '$none'], /numeric value/],
    ],
  },
  reduce: {
    gives: [
      [{ input: '$list', initialValue: 10, in: { $add: ['$$value', '$$this'] } }, 16],
      [{ input: '$none', initialValue: 0, in: 1 }, null],
    ],
    refuses: [
      [{ input: '$n', initialValue: 0, in: 1 }, /'input' be an array, found: int/],
      [{ input: '$list', in: 1 }, /Missing 'initialValue'/],
    ],
  },
  reverseArray: {
    gives: [
      ['$list', [2, 1, 3]],
      ['$none', null],
    ],
    refuses: [['$n', /must be an array, but was of type: int/]],
  },
  size: {
    gives: [
      ['$list', 3],
      [[[]], 0],
    ],
    refuses: [
      ['$absent', /must be an array, but was of type: missing/],
      ['$none', /type: null/],
    ],
  },
  slice: {
    gives: [
      [
        ['$list', 2],
        [3, 1],
      ],
      [['$list', -1], [2]],
      [
        ['$list', 1, 5],
        [1, 2],
      ],
      [['$list', -2, 1], [1]],
      [['$none', 1], null],
    ],
    refuses: [
      [['$n', 1], /must be an array, but is of type: int/],
      [['$list', 0, 0], /must be positive: 0/],
      [['$list', 0.5], /32-bit integer/],
    ],
  },
  zip: {
    gives: [
      [
        { inputs: ['$list', [9, 8]] },
        [
          [3, 9],
          [1, 8],
        ],
      ],
      [
        { inputs: ['$list', [9]], useLongestLength: true, defaults: [0, 7] },
        [
          [3, 9],
          [1, 7],
          [2, 7],
        ],
      ],
      [{ inputs: ['$list', '$none'] }, null],
    ],
    refuses: [
      [{ inputs: ['$n'] }, /non-array expression in input: int/],
      [{ inputs: ['$list'], defaults: [1] }, /unless useLongestLength/],
    ],
  },
}

const sets = /must be arrays\. One argument is of type/

export const setOperators: Cases = {
  allElementsTrue: {
    gives: [
      [['$list'], true],
      [[[1, 0]], false],
    ],
    refuses: [['$n', /argument must be an array, but is int/]],
  },
  anyElementTrue: {
    gives: [
      [[[false, 1]], true],
      [[[]], false],
    ],
    refuses: [['$none', /must be an array, but is null/]],
  },
  setDifference: {
    gives: [
      [
        ['$list', [1]],
        [3, 2],
      ],
      [['$list', '$none'], null],
    ],
    refuses: [[['$list', '$n'], sets]],
  },
  setEquals: {
    gives: [
      [['$list', [1, 2, 3, 3]], true],
      [['$list', [1]], false],
    ],
    refuses: [
      [['$list', '$none'], sets],
      [['$list'], /at least 2/],
    ],
  },
  setIntersection: {
    gives: [
      [
        ['$list', [2, 3, 9]],
        [3, 2],
      ],
      [['$none', []], null],
    ],
    refuses: [[['$list', '$n'], sets]],
  },
  setIsSubset: {
    gives: [
      [[[1], '$list'], true],
      [[[9], '$list'], false],
    ],
    refuses: [[['$none', '$list'], sets]],
  },
  setUnion: {
    gives: [
      [
        ['$list', [1, 9]],
        [3, 1, 2, 9],
      ],
      [['$list', '$absent'], null],
    ],
    refuses: [[['$list', '$n'], sets]],
  },
}
