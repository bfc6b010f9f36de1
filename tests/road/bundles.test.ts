import { execFile } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { createServer, type IncomingHttpHeaders, type Server } from 'node:http'
import { type AddressInfo } from 'node:net'
import path from 'node:path'
import { promisify } from 'node:util'
import * as z from 'zod'
import { codeNotices, deliveredNotices } from '@shared/text/notices'
import { newTokenKeys } from '../../emulator/credentials'
import { newPayAccount } from '../../emulator/providers/wechat-pay/account'
import { functionNames, root } from '../house/sources'

const functions = functionNames()
const bundleOf = (name: string) => path.join(root, 'dist/cloudfunctions', name, 'index.js')

/** What esbuild wrote down about a bundle: its inputs and what each of them imports. */
const metafile = z.object({
  inputs: z.record(
    z.string(),
    z.object({ imports: z.array(z.object({ path: z.string(), external: z.boolean().optional() })) }),
  ),
})
const madeOf = (name: string) =>
  metafile.parse(JSON.parse(readFileSync(path.join(root, '.cache/functions', `${name}.json`), 'utf8'))).inputs
const ours = (file: string) => !file.startsWith('node_modules/')
/** What only one function carries. */
const ownLibraries: Record<string, string[]> = {
  partner: ['@e965/xlsx', 'sm-crypto-v2'],
  registration: ['@e965/xlsx'],
  slip: ['fontkit', 'node:fs', 'node:path', 'pdfkit', 'uqr'],
}
const packageOf = (file: string) => /node_modules\/((?:@[^/]+\/)?[^/]+)\/(?!.*node_modules)/.exec(file)?.[1] ?? file

describe.each(functions)('the bundle of %s', (name) => {
  it('has not heard of the emulator, and holds nothing of it or of the tests', () => {
    expect(/emulator|JUZHU_DATA/i.exec(readFileSync(bundleOf(name), 'utf8'))).toBeNull()
    const strange = Object.keys(madeOf(name)).filter((file) => !/^(cloudfunctions|shared|node_modules)\//.test(file))
    expect(strange).toEqual([])
  })

  it('goes out of itself only through the adapters: node-sdk, the SMS SDK, Node’s own HTTP, and a library of its own', () => {
    const ways = Object.entries(madeOf(name)).flatMap(([file, { imports }]) =>
      ours(file)
        ? imports.filter((one) => one.external || !ours(one.path)).map((one) => [file, packageOf(one.path)] as const)
        : [],
    )
    const fromAdapters = ways.filter(([file]) => file.startsWith('cloudfunctions/adapters/')).map(([, to]) => to)
    const fromElsewhere = ways.filter(([file]) => !file.startsWith('cloudfunctions/adapters/')).map(([, to]) => to)
    const all = [
      '@cloudbase/node-sdk',
      ...(ownLibraries[name] ?? []),
      'node:crypto',
      'node:http',
      'node:https',
      'tencentcloud-sdk-nodejs-common',
      'tencentcloud-sdk-nodejs-sms',
      'zod',
    ]
    expect([...new Set(fromAdapters)].sort()).toEqual(all.sort())
    const known = [
      'zod',
      'dayjs',
      'chinese-days',
      ...(name === 'slip' ? ['cborg', 'sm-crypto-v2', '@noble/curves'] : []),
    ]
    expect([...new Set(fromElsewhere)].filter((to) => !known.includes(to))).toEqual([])
  })

  it('carries what seals and signs only where that is done', () => {
    const signs = Object.keys(madeOf(name)).some((file) => file.startsWith('cloudfunctions/adapters/signing/'))
    expect(signs).toBe(name === 'slip')
  })

  it('knows one client of a database: node-sdk’s', () => {
    const packages = [
      ...new Set(
        Object.keys(madeOf(name))
          .filter((file) => !ours(file))
          .map(packageOf),
      ),
    ]
    expect(packages).toContain('@cloudbase/node-sdk')
    const clients = /^(mongo|mysql|pg$|redis|ioredis|lmdb|better-sqlite|sqlite|level|wx-server-sdk|@cloudbase\/js-sdk)/
    expect(packages.filter((one) => clients.test(one))).toEqual([])
  })
})

/** Every request that left the function, and where to. */
const recorder = async () => {
  const seen: { method: string; url: string; headers: IncomingHttpHeaders; action: unknown }[] = []
  const server: Server = createServer((request, response) => {
    const chunks: Buffer[] = []
    request.on('data', (chunk: Buffer) => chunks.push(chunk))
    request.on('end', () => {
      const body = z.looseObject({ action: z.unknown() }).parse(JSON.parse(Buffer.concat(chunks).toString() || '{}'))
      seen.push({
        method: request.method ?? '',
        url: request.url ?? '',
        headers: request.headers,
        action: body.action,
      })
      response.setHeader('content-type', 'application/json')
      response.end(JSON.stringify({ requestId: 'r', code: 'SYS_ERR', message: 'nothing is stored here' }))
    })
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.address() as AddressInfo
  return { seen, port, close: () => new Promise((resolve) => server.close(resolve)) }
}

/** Only the function that issues slips has what signs their tokens: in its bundle, as in its environment. */
it('the key that signs the tokens of slips is read by one function alone', () => {
  const reading = functions.filter((name) => readFileSync(bundleOf(name), 'utf8').includes('SLIP_TOKEN_KEYS'))
  const signing = functions.filter((name) => 'shared/slip-token/signing.ts' in madeOf(name))
  expect([reading, signing]).toEqual([['slip'], ['slip']])
})

/** Settings of 微信支付, with keys that are none of anybody's. */
const payEnvironment = (url: string) => {
  const { mchId, apiV3Key, merchant, platform } = newPayAccount()
  return {
    PAY_URL: url,
    PAY_APP_ID: 'x',
    PAY_MCH_ID: mchId,
    PAY_PRIVATE_KEY: merchant.privateKey,
    PAY_SERIAL: merchant.serial,
    PAY_API_V3_KEY: apiV3Key,
    PAY_PUBLIC_KEYS: JSON.stringify({ [platform.keyId]: platform.publicKey }),
    PAY_NOTIFY_URL: `${url}/notify`,
  }
}

const templatesOf = (kinds: readonly string[]) => kinds.map((kind, i) => `${kind}=${1_000_000 + i}`).join(' ')

const environment = (port: number) => {
  const url = `http://127.0.0.1:${port}`
  const key = randomBytes(32).toString('base64')
  const secrets = ['SMS_SECRET_ID', 'SMS_SECRET_KEY', 'SMS_APP_ID', 'SMS_SIGN_NAME', 'FACEID_SECRET_ID']
  const ncidas = ['NCIDAS_ORG_ID', 'NCIDAS_BUSINESS_ID', 'NCIDAS_SECRET']
  const more = ['FACEID_SECRET_KEY', 'FACEID_MERCHANT_ID', 'WECHAT_APP_ID', 'WECHAT_APP_SECRET', 'REGISTERS_SID']
  const texts = [...secrets, ...ncidas, ...more, 'REGISTERS_SECRET', 'TENCENTCLOUD_SECRETID', 'TENCENTCLOUD_SECRETKEY']
  return {
    ...Object.fromEntries(texts.map((name) => [name, 'x'])),
    JUZHU_STAGE: 'development',
    JUZHU_SEAL_KEYS: JSON.stringify({ 'dev-1': key }),
    JUZHU_INDEX_KEY: key,
    JUZHU_PUBLIC_URL: url,
    SLIP_TOKEN_KEYS: JSON.stringify(newTokenKeys()),
    SMS_CODE_TEMPLATES: templatesOf(codeNotices),
    SMS_NOTICE_TEMPLATES: templatesOf(deliveredNotices),
    SMS_URL: `${url}/sms`,
    FACEID_URL: `${url}/faceid`,
    NCIDAS_URL: `${url}/ncidas`,
    WECHAT_URL: `${url}/wechat`,
    REGISTERS_URL: `${url}/registers`,
    ...payEnvironment(url),
    TENCENTCLOUD_RUNENV: 'SCF',
    TENCENTCLOUD_REGION: 'ap-shanghai',
    SCF_NAMESPACE: 'juzhu',
    TCB_ENV: 'juzhu',
    TCB_SOURCE: 'wx_http',
    TCB_CONTEXT_CNFG: JSON.stringify({ URL: `${url}/admin` }),
  }
}

/** Calls `main` as the platform does, with every socket that it opens written down. */
const caller = `
  const net = require('node:net')
  const connect = net.Socket.prototype.connect
  const peers = []
  net.Socket.prototype.connect = function (...args) {
    const [options] = Array.isArray(args[0]) ? args[0] : args
    peers.push(options.host + ':' + options.port)
    return connect.apply(this, args)
  }
  const { main } = require(process.argv[1])
  const event = {
    httpMethod: 'POST',
    headers: { authorization: 'Bearer ' + 'a'.repeat(43) },
    body: JSON.stringify({ operation: process.argv[2], input: {} }),
  }
  main(event, { request_id: 't' }).then((reply) => {
    process.stdout.write('\\n' + JSON.stringify({ reply, peers }))
    process.exit(0)
  })`

const result = z.object({ reply: z.object({ statusCode: z.number() }), peers: z.array(z.string()) })

describe('a function that reads its database', () => {
  it.each([
    ['account', 'account.me'],
    ['registration', 'registration.listMyRegistrations'],
    ['permit', 'permit.status'],
    ['review', 'review.queue'],
  ])('%s does so through node-sdk, and opens no other connection', async (name, operation) => {
    const { seen, port, close } = await recorder()
    const env = { PATH: process.env.PATH, ...environment(port) }
    const { stdout } = await promisify(execFile)(process.execPath, ['-e', caller, bundleOf(name), operation], { env })
    await close()
    const { reply, peers } = result.parse(JSON.parse(stdout.split('\n').at(-1) ?? ''))
    expect(reply.statusCode).toBe(500)
    expect(new Set(peers)).toEqual(new Set([`127.0.0.1:${port}`]))
    expect(seen.length).toBeGreaterThan(0)
    for (const request of seen) {
      expect(request.method).toBe('POST')
      expect(request.url).toMatch(/^\/admin\?env=juzhu&/)
      expect(request.headers['x-sdk-version']).toMatch(/^tcb-node-sdk\//)
      expect(request.action).toMatch(/^database\./)
    }
  })

  it('without its settings does not start, and names them without their values', async () => {
    const run = promisify(execFile)(process.execPath, ['-e', caller, bundleOf('account'), 'account.me'], {
      env: { PATH: process.env.PATH, SMS_URL: 'not-an-address-77' },
    })
    await expect(run).rejects.toThrow(/settings: .*JUZHU_INDEX_KEY/)
    await expect(run).rejects.not.toThrow(/not-an-address-77/)
  })
})
