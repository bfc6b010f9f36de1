/** The token of a slip before others: read by zbar from a sheet of paper, and its SM2 signature by openssl. */
import { writeFileSync } from 'node:fs'
import path from 'node:path'
import { decode, encode, Tagged } from 'cborg'
import { tokenAddress, tokenText } from '@shared/slip-token/address'
import { algorithmNames } from '@shared/slip-token/algorithms'
import { newKey, someSlip } from '@shared/slip-token/example'
import { sealPass, sealSlip } from '@shared/slip-token/sealing'
import { readToken } from '@shared/slip-token/token'
import { pdfs } from '../../cloudfunctions/adapters/pdf'
import { portraitOf } from '../../emulator/providers/registers/portrait'
import { root } from '../house/sources'
import { newSeal } from '../support/sealing'
import { slipPage } from '../support/slip-page'
import { codesIn, newFolder, run } from './tools'

const folder = newFolder()
afterAll(() => folder.close())
const url = 'https://juzhu.example.gov.cn'

describe.each(algorithmNames)('a slip whose tokens are signed with %s', (algorithm) => {
  it('both are read from its picture at 150 dpi, and are genuine', async () => {
    const key = newKey(algorithm)
    const slip = someSlip()
    const photo = portraitOf('20251230SZ1Y7K', '340123199008183219')
    const page = slipPage({ photo })
    const tokens = [sealSlip(slip, key), sealPass(slip, key)].map((token) => tokenAddress(url, token))
    const checks = page.checks.map((check, i) => ({ ...check, qr: tokens[i] ?? '' }))
    const { settings } = await newSeal()
    const drawing = await pdfs(path.join(root, 'dist/cloudfunctions/slip/fonts'), settings).sealSlip(
      { ...page, checks },
      new Date(),
    )
    if (drawing.state !== 'drawn') throw new Error(drawing.character)
    const read = codesIn(folder, folder.write(`${algorithm}.pdf`, Buffer.from(drawing.base64, 'base64')))
    const kinds = read.map((code) => {
      const answer = readToken(tokenText(code) ?? '', [key])
      return answer.state === 'sound' ? answer.token.kind : answer.state
    })
    expect(kinds.sort()).toEqual(['pass', 'slip'])
  })
})

describe('SM2 as others do it', () => {
  /** SubjectPublicKeyInfo of a point of the SM2 curve. */
  const pemOf = (publicKey: string) => {
    const der = Buffer.from(`3059301306072a8648ce3d020106082a811ccf5501822d034200${publicKey}`, 'hex')
    return `-----BEGIN PUBLIC KEY-----\n${der.toString('base64')}\n-----END PUBLIC KEY-----\n`
  }
  /** SEQUENCE of the two numbers that stand side by side in COSE. */
  const derOf = (signature: Uint8Array) => {
    const integer = (bytes: Uint8Array) => {
      const hex = Buffer.from(bytes)
        .toString('hex')
        .replace(/^(00)+/, '')
      const value = Number.parseInt(hex.slice(0, 2), 16) > 127 ? `00${hex}` : hex
      return `02${(value.length / 2).toString(16).padStart(2, '0')}${value}`
    }
    const both = integer(signature.slice(0, 32)) + integer(signature.slice(32))
    return Buffer.from(`30${(both.length / 2).toString(16).padStart(2, '0')}${both}`, 'hex')
  }

  it('a token is believed by openssl, and not when another signer is meant', () => {
    const key = newKey('SM2')
    const outer = decode(sealSlip(someSlip(), key), { useMaps: true, tags: Tagged.preserve(18) }) as Tagged
    const [header, , content, signature] = outer.value as [Uint8Array, unknown, Uint8Array, Uint8Array]
    const file = (name: string, bytes: Uint8Array | string) => {
      writeFileSync(folder.fileIn(name), bytes)
      return folder.fileIn(name)
    }
    const signed = file('signed', encode(['Signature1', header, Buffer.from('slip'), content]))
    const args = ['dgst', '-sm3', '-verify', file('key.pem', pemOf(key.publicKey)), '-signature']
    const check = (id: string) =>
      run('openssl', [...args, file('signature', derOf(signature)), '-sigopt', `distid:${id}`, signed])
    expect(check('1234567812345678')).toContain('Verified OK')
    expect(() => check('1234567812345679')).toThrow()
  })
})
