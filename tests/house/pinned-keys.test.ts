import { pinnedKeys } from '../../config/pinned-keys'

const key = {
  kid: '2026a',
  algorithm: 'SM2',
  publicKey: `04${'ab'.repeat(64)}`,
  from: '2026-01-01T00:00:00+08:00',
  until: '2027-01-01T00:00:00+08:00',
}
const keys = JSON.stringify([key])

describe('the public keys that a build pins', () => {
  it.each(['JUZHU_CLOUD_ENV', 'JUZHU_API_ORIGIN', 'JUZHU_STAGE'])('one with %s is refused without them', (name) => {
    const environment = { [name]: name === 'JUZHU_STAGE' ? 'production' : 'juzhu-1' }
    expect(() => pinnedKeys(environment)).toThrow('JUZHU_SLIP_KEYS')
    expect(pinnedKeys({ ...environment, JUZHU_SLIP_KEYS: keys })).toBe(keys)
    const development = JSON.stringify([{ ...key, kid: 'dev1' }])
    expect(() => pinnedKeys({ ...environment, JUZHU_SLIP_KEYS: development })).toThrow('development')
  })

  it('one for trying things out pins none, or those that it is given', () => {
    expect(pinnedKeys({})).toBe('')
    expect(pinnedKeys({ JUZHU_SLIP_KEYS: keys })).toBe(keys)
  })

  it.each(['[]', '{}', JSON.stringify([{ ...key, privateKey: 'ab' }]), JSON.stringify([{ ...key, publicKey: 'ab' }])])(
    '%s is refused',
    (text) => {
      expect(() => pinnedKeys({ JUZHU_SLIP_KEYS: text })).toThrow()
    },
  )
})
