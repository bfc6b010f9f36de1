import { EngineError } from '../errors'
import type { Document } from '../types'
import { compileFilter } from './compile'

const matches = (filter: Document, document: Document) => compileFilter(filter)(document)

describe('what MongoDB says of values behind arrays, null and missing fields', () => {
  it.each<[string, Document, Document, boolean]>([
    ['null matches a missing field', { a: null }, {}, true],
    ['null does not match an empty array', { a: null }, { a: [] }, false],
    ['null matches an array that holds it', { a: null }, { a: [1, null] }, true],
    ['null behind a scalar', { 'a.b': null }, { a: 5 }, true],
    ['null behind an array of objects of which one lacks the field', { 'a.b': null }, { a: [{ b: 1 }, {}] }, true],
    ['null behind an empty array finds nothing', { 'a.b': null }, { a: [] }, false],
    ['null behind an array of scalars finds nothing', { 'a.b': null }, { a: [1, 2] }, false],
    ['exists behind an array', { 'a.b': { $exists: true } }, { a: [{}, { b: 1 }] }, true],
    ['ne must hold for every element', { a: { $ne: 1 } }, { a: [1, 2] }, false],
    ['nin must hold for every element', { a: { $nin: [3, 4] } }, { a: [1, 2] }, true],
    ['a whole array equals an array', { a: [1, 2] }, { a: [1, 2] }, true],
    ['an array in an array', { a: [1, 2] }, { a: [[1, 2], 3] }, true],
    ['in with arrays', { a: { $in: [[1, 2]] } }, { a: [1, 2] }, true],
    ['a range may be met by two elements', { a: { $gt: 4, $lt: 2 } }, { a: [1, 5] }, true],
    ['but inside elemMatch by one only', { a: { $elemMatch: { $gt: 4, $lt: 2 } } }, { a: [1, 5] }, false],
    ['elemMatch of a scalar finds nothing', { a: { $elemMatch: { $gt: 4 } } }, { a: 5 }, false],
    ['elemMatch does not go into arrays of arrays', { a: { $elemMatch: { $gt: 4 } } }, { a: [[5]] }, false],
    ['elemMatch of fields asks objects', { a: { $elemMatch: { b: null } } }, { a: [1] }, false],
    ['elemMatch with or', { a: { $elemMatch: { $or: [{ b: 1 }, { b: 2 }] } } }, { a: [{ b: 2 }] }, true],
    ['size behind an array of objects', { 'a.b': { $size: 2 } }, { a: [{ b: [1, 2] }] }, true],
    ['size of a scalar', { a: { $size: 1 } }, { a: 5 }, false],
    ['a position of an array', { 'a.1': 2 }, { a: [1, 2] }, true],
    ['a position of an array, and beyond', { 'a.1.b': 2 }, { a: [{}, { b: 2 }] }, true],
    ['objects are equal field by field, in order', { a: { x: 1, y: 2 } }, { a: { y: 2, x: 1 } }, false],
    ['numbers do not compare with texts', { a: { $gt: 1 } }, { a: '2' }, false],
    ['true is not 1', { a: 1 }, { a: true }, false],
    ['dates compare', { a: { $lte: new Date(5) } }, { a: new Date(5) }, true],
    ['gte null matches missing', { a: { $gte: null } }, {}, true],
    ['lt null matches nothing', { a: { $lt: null } }, { a: null }, false],
    ['texts by code point, beyond the BMP too', { a: { $gt: '\uffee' } }, { a: '𠮷' }, true],
    ['regex looks at texts in arrays', { a: /b$/ }, { a: ['x', 'ab'] }, true],
    ['regex with options', { a: { $regex: '^AB', $options: 'i' } }, { a: 'abc' }, true],
    ['not with a pattern', { a: { $not: /^a/ } }, { a: 'abc' }, false],
    ['not of a missing field', { a: { $not: { $gt: 1 } } }, {}, true],
    ['in with a pattern', { a: { $in: [/^x/, 1] } }, { a: 'xy' }, true],
    ['mod truncates', { a: { $mod: [4, 1] } }, { a: 5.9 }, true],
    [
      'all with elemMatch',
      { a: { $all: [{ $elemMatch: { b: 1 } }, { $elemMatch: { b: 2 } }] } },
      { a: [{ b: 1 }, { b: 2 }] },
      true,
    ],
    ['an empty all matches nothing', { a: { $all: [] } }, { a: [] }, false],
    ['an empty in matches nothing', { a: { $in: [] } }, { a: 1 }, false],
    ['an empty filter matches', {}, { a: 1 }, true],
    ['a name of every object is a field like others', { constructor: null }, {}, true],
  ])('%s', (_, filter, document, expected) => {
    expect(matches(filter, document)).toBe(expected)
  })
})

describe('refusals', () => {
  it.each<[string, Document]>([
    ['an unknown operator', { a: { $foo: 1 } }],
    ['operators mixed with fields', { a: { $gt: 1, b: 2 } }],
    ['an unknown operator deep inside', { $and: [{ $or: [{ a: { $foo: 1 } }] }] }],
    ['or of a scalar', { $or: [1] }],
    ['not of a scalar', { a: { $not: 1 } }],
    ['options without a pattern', { a: { $options: 'i' } }],
    ['unknown options', { a: { $regex: 'a', $options: 'q' } }],
    ['operators inside in', { a: { $in: [{ $gt: 1 }] } }],
    ['operators inside all', { a: { $all: [{ $gt: 1 }] } }],
    ['comparison with a pattern', { a: { $gt: /a/ } }],
    ['jsonSchema of a number', { $jsonSchema: 5 }],
    ['an operator named like a method', { a: { $constructor: 1 } }],
    ['an expression about an element', { a: { $elemMatch: { b: 1, $expr: true } } }],
    ['a schema of a schema that is none', { $jsonSchema: { properties: 1 } }],
    ['code', { $where: 'true' }],
  ])('%s', (_, filter) => {
    expect(() => compileFilter(filter)).toThrow(EngineError)
  })
})
