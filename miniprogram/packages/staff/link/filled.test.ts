import { missingIn } from './filled'

describe('a decision on a dwelling link', () => {
  it.each([
    [{ verdict: '', reason: '房产证一致' }, 'verdict'],
    [{ verdict: 'approve', reason: ' 是 ' }, 'reason'],
    [{ verdict: 'approve', reason: '𠮷' }, 'reason'],
    [{ verdict: 'reject', reason: '不符' }, undefined],
  ] as const)('%j misses %s', (filled, field) => expect(missingIn(filled)?.field).toBe(field))
})
