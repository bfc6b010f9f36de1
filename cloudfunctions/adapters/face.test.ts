import { certHash } from './face'

describe('证件信息摘要 cert_hash', () => {
  it('is the vendor’s published vector', () => {
    const hash = certHash('张三', '310101199801011234')
    expect(hash).toHaveLength(64)
    expect([hash.slice(0, 8), hash.slice(-4)]).toEqual(['3c241f7f', '108b'])
  })
})
