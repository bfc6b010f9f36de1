import { type Cases, subject } from './cases'

const numeric = /only supports numeric types, not string/

export const arithmetic: Cases = {
  abs: {
    gives: [
      ['$minus', 7],
      ['$none', null],
      ['$absent', null],
    ],
    refuses: [
      ['$text', numeric],
      [['$n', 1], /takes exactly 1/],
    ],
  },
  add: {
    gives: [
      [['$n', '$half', 1], 8.5],
      [['$n', '$none'], null],
      [['$on', 1000], new Date(subject.on.getTime() + 1000)],
    ],
    refuses: [
      [['$n', '$text'], /\$add only supports numeric or date types, not string/],
      [['$on', '$on'], /only one date/],
    ],
  },
  ceil: {
    gives: [
      ['$half', 3],
      [-1.5, -1],
    ],
    refuses: [['$text', numeric]],
  },
  divide: {
    gives: [
      [['$n', 2], 2.5],
      [['$n', '$absent'], null],
    ],
    refuses: [
      [['$n', 0], /can't \$divide by zero/],
      [['$n', '$text'], /not int and string/],
      [['$n'], /takes exactly 2/],
    ],
  },
  exp: {
    gives: [
      [0, 1],
      ['$none', null],
    ],
    refuses: [['$text', numeric]],
  },
  floor: {
    gives: [
      ['$half', 2],
      [-1.5, -2],
    ],
    refuses: [['$text', numeric]],
  },
  ln: {
    gives: [[1, 0]],
    refuses: [
      [0, /must be a positive number, but is 0/],
      ['$text', numeric],
    ],
  },
  log: {
    gives: [
      [[8, 2], 3],
      [[8, '$none'], null],
    ],
    refuses: [
      [[0, 2], /argument must be a positive number/],
      [[8, 1], /base must be a positive number not equal to 1/],
      [['$text', 2], /must be numeric, not string/],
    ],
  },
  log10: { gives: [[100, 2]], refuses: [[-1, /must be a positive number, but is -1/]] },
  mod: {
    gives: [
      [['$n', 3], 2],
      [['$minus', 3], -1],
      [[5.5, 2], 1.5],
      [['$none', 3], null],
    ],
    refuses: [
      [['$n', 0], /can't \$mod by zero/],
      [['$text', 2], /not string and int/],
    ],
  },
  multiply: {
    gives: [
      [['$n', '$half'], 12.5],
      [['$n', '$absent'], null],
      [[], 1],
    ],
    refuses: [[['$n', '$text'], numeric]],
  },
  pow: {
    gives: [
      [[2, 10], 1024],
      [['$none', 2], null],
    ],
    refuses: [
      [[0, -1], /base of 0 and a negative exponent/],
      [['$text', 2], /base must be numeric/],
      [[2, '$text'], /exponent must be numeric/],
    ],
  },
  sqrt: {
    gives: [
      [9, 3],
      ['$none', null],
    ],
    refuses: [
      [-1, /nonnegative number, but is -1/],
      ['$text', numeric],
    ],
  },
  subtract: {
    gives: [
      [['$n', '$half'], 2.5],
      [['$on', 123], new Date('2026-03-01T15:30:45.000Z')],
      [['$on', '$on'], 0],
      [['$none', 1], null],
    ],
    refuses: [
      [['$n', '$text'], /cant \$subtract a string from a int/],
      [[1, '$on'], /cant \$subtract a date from a int/],
    ],
  },
  trunc: {
    gives: [
      ['$half', 2],
      [-1.5, -1],
    ],
    refuses: [
      ['$text', numeric],
      [['$half', 1], /takes exactly 1/],
    ],
  },
}

/** The operators that also sum up a group. In an expression they take the elements of one array, or several operands. */
export const statistics: Cases = {
  avg: {
    gives: [
      ['$list', 2],
      [['$n', '$text'], 5],
      ['$text', null],
    ],
    refuses: [[[], /at least 1/]],
  },
  max: {
    gives: [
      ['$list', 3],
      [['$n', '$none', 9], 9],
      ['$absent', null],
    ],
    refuses: [[[], /at least 1/]],
  },
  min: {
    gives: [
      ['$list', 1],
      [['$n', '$text'], 5],
    ],
    refuses: [[[], /at least 1/]],
  },
  stdDevPop: {
    gives: [
      [[2, 4, 4, 4, 5, 5, 7, 9], 2],
      ['$text', null],
    ],
    refuses: [[[], /at least 1/]],
  },
  stdDevSamp: {
    gives: [
      [[1, 3], Math.SQRT2],
      [[1], null],
    ],
    refuses: [[[], /at least 1/]],
  },
  sum: {
    gives: [
      ['$list', 6],
      [['$n', '$text', '$half'], 7.5],
      ['$people.age', 40],
      ['$none', 0],
    ],
    refuses: [[[], /at least 1/]],
  },
  addToSet: { gives: [], refuses: [['$list', /Unrecognized expression '\$addToSet'/]] },
  first: { gives: [], refuses: [['$list', /Unrecognized expression '\$first'/]] },
  last: { gives: [], refuses: [['$list', /Unrecognized expression '\$last'/]] },
  push: { gives: [], refuses: [['$list', /Unrecognized expression '\$push'/]] },
}
