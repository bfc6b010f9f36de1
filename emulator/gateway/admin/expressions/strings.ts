import type { Cases } from './cases'

export const strings: Cases = {
  concat: {
    gives: [
      [['$text', '!'], '居住 Permit!'],
      [['a', '$none'], null],
    ],
    refuses: [[['a', '$n'], /only supports strings, not int/]],
  },
  indexOfBytes: {
    gives: [
      [['$text', 'P'], 7],
      [['$text', 'x'], -1],
      [['$none', 'a'], null],
    ],
    refuses: [
      [['$n', 'a'], /string as the first argument, found: int/],
      [['$text', 1], /string as the second/],
    ],
  },
  indexOfCP: {
    gives: [
      [['$text', 'P'], 3],
      [['𠮷居', '居'], 1],
      [['abab', 'b', 2], 3],
    ],
    refuses: [
      [['$text', '$none'], /string as the second argument, found: null/],
      [['ab', 'b', -1], /nonnegative starting index/],
    ],
  },
  split: {
    gives: [
      [
        ['$text', ' '],
        ['居住', 'Permit'],
      ],
      [['$none', ' '], null],
    ],
    refuses: [
      [['$n', ' '], /as a first argument, found: int/],
      [['$text', ''], /non-empty separator/],
      [['$text', 1], /as a second argument, found: int/],
    ],
  },
  strLenBytes: {
    gives: [
      ['$text', 13],
      ['𠮷', 4],
    ],
    refuses: [['$none', /requires a string argument, found: null/]],
  },
  strLenCP: {
    gives: [
      ['$text', 9],
      ['𠮷', 1],
    ],
    refuses: [
      ['$absent', /requires a string argument, found: missing/],
      ['$n', /found: int/],
    ],
  },
  strcasecmp: {
    gives: [
      [['ABC', 'abc'], 0],
      [['a', 'B'], -1],
      [['$none', 'a'], -1],
    ],
    refuses: [[['$list', 'a'], /can't convert from BSON type array to String/]],
  },
  substr: {
    gives: [
      [['$text', 0, 6], '居住'],
      [['$text', 7, -1], 'Permit'],
      [['$none', 0, 1], ''],
    ],
    refuses: [
      [['$text', 1, 3], /starting index is a UTF-8 continuation byte/],
      [['$text', -1, 1], /must be non-negative/],
    ],
  },
  substrBytes: {
    gives: [
      [['$n', 0, 1], '5'],
      [['$text', 100, 1], ''],
    ],
    refuses: [
      [['$text', 0, 1], /in the middle of a UTF-8 character/],
      [['$text', '0', 1], /must be a numeric type/],
    ],
  },
  substrCP: {
    gives: [
      [['$text', 1, 2], '住 '],
      [['𠮷居', 1, 1], '居'],
    ],
    refuses: [
      [['$text', -1, 1], /nonnegative integer/],
      [['$text', 0, 0.5], /must be an integer/],
    ],
  },
  toLower: {
    gives: [
      ['$text', '居住 permit'],
      ['ÄB', 'Äb'],
      ['$none', ''],
    ],
    refuses: [['$list', /can't convert from BSON type array to String/]],
  },
  toUpper: {
    gives: [
      ['$text', '居住 PERMIT'],
      ['äb', 'äB'],
      ['$on', '2026-03-01T15:30:45.123Z'],
    ],
    refuses: [['$yes', /can't convert from BSON type bool to String/]],
  },
}
