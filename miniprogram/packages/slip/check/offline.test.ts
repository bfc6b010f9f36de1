import { toBase32 } from '@shared/model/base32'
import { newKey, someSlip } from '@shared/slip-token/example'
import { sealPass, sealSlip, sealStatusList } from '@shared/slip-token/sealing'
import type { Kept } from './kept'
import { checkOffline } from './offline'

const key = newKey('SM2')
const ms = Date.parse
const asOf = '2026-11-22T02:00:00.000Z'
const list = (ended: number[]) => toBase32(sealStatusList({ asOf: ms(asOf) / 1000, ended }, key))
const kept = (more: Partial<Kept> = {}): Kept => ({ keys: [key], list: list([7]), aheadMs: 0, ...more })
const code = toBase32(sealSlip(someSlip(), key))
const at = (instant: string, more: Partial<Kept> = {}, text = code) => checkOffline(text, kept(more), ms(instant))

describe('a check without signal', () => {
  it('passes, and says as of when it knows', () => {
    expect(at('2026-11-22T10:00:00Z')).toMatchObject({
      state: 'passed',
      token: { maskedName: '欧*', lastFour: '002X' },
      asOf,
      old: false,
    })
    expect(at('2026-11-23T10:00:00Z')).toMatchObject({ state: 'passed', old: true })
    expect(at('2026-11-22T10:00:00Z', { list: null })).toMatchObject({ state: 'passed', asOf: null, old: true })
    expect(at('2026-11-22T10:00:00Z', {}, toBase32(sealPass(someSlip(), key)))).toMatchObject({
      token: { kind: 'pass' },
    })
  })

  it('a list that was signed by others is none', () => {
    const theirs = toBase32(sealStatusList({ asOf: ms(asOf) / 1000, ended: [] }, newKey('SM2')))
    expect(at('2026-11-22T10:00:00Z', { list: theirs }).asOf).toBeNull()
  })

  it.each([
    ['ended', '2026-11-22T10:00:00Z', { list: list([123_456]) }],
    ['expired', '2026-12-22T10:00:00Z', {}],
    ['unknown', '2026-11-22T10:00:00Z', { keys: [] }],
    ['notYet', '2026-11-20T10:00:00Z', { list: null }],
  ] as const)('%s says nothing of the person', (state, instant, more) => {
    expect(at(instant, { ...more, keys: 'keys' in more ? [] : [key] })).toMatchObject({ state, token: null })
  })

  it('altered, and what is no token', () => {
    const changed = code.slice(0, -30) + (code.at(-30) === 'A' ? 'B' : 'A') + code.slice(-29)
    expect(at('2026-11-22T10:00:00Z', {}, changed).state).toBe('altered')
    expect(at('2026-11-22T10:00:00Z', {}, 'A'.repeat(120)).state).toBe('notOurs')
  })

  it('a clock that is wrong is set right by the city’s, as it was last heard', () => {
    const day = 24 * 60 * 60_000
    expect(at('2027-06-01T10:00:00Z', { aheadMs: ms('2026-11-22T10:00:00Z') - ms('2027-06-01T10:00:00Z') }).state).toBe(
      'passed',
    )
    expect(at('2026-11-25T10:00:00Z', { aheadMs: 30 * day }).state).toBe('expired')
    expect(at('2020-01-01T00:00:00Z').state).toBe('passed')
  })
})
