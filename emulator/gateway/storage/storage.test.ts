import { createReadStream, existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { request } from 'node:http'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import * as fc from 'fast-check'
import { codeOf } from '../admin/testing'
import { startGateway, testEnvironment, type TestGateway } from '../testing'
import { fileIdOf } from './names'

const limit = 200_000
let gateway: TestGateway
let app: ReturnType<TestGateway['app']>
beforeAll(async () => {
  gateway = await startGateway({ fileLimit: limit })
  app = gateway.app()
})
afterAll(() => gateway.stop())

const put = async (cloudPath: string, content: string | Buffer) =>
  (await app.uploadFile({ cloudPath, fileContent: Buffer.from(content) })).fileID
const read = async (fileID: string) => String((await app.downloadFile({ fileID })).fileContent)
const addressOf = async (fileID: string, maxAge = 60) =>
  (await app.getTempFileURL({ fileList: [{ fileID, maxAge }] })).fileList[0]?.tempFileURL ?? ''
/** Moves the city's clock, which judges how old an address is. */
const pass = (seconds: number) => gateway.clock.set(new Date(gateway.clock.now().getTime() + seconds * 1000))

describe('uploadFile and downloadFile', () => {
  it.each([
    ['a.txt', 'hello'],
    ['照片/2026/a|b 测试.jpeg', Buffer.from([0, 255, 10, 13, 0])],
    ['dir/empty', ''],
    ['deep/er/𬱖 & <b> "q" + =.txt', 'names as people write them'],
  ])('%s comes back as it was put', async (cloudPath, content) => {
    const fileID = await put(cloudPath, content)
    expect(fileID).toBe(fileIdOf(testEnvironment, cloudPath))
    const { fileContent } = await app.downloadFile({ fileID })
    expect(Buffer.from(fileContent as Buffer)).toEqual(Buffer.from(content))
  })
  it('whatever the path is: it is refused, or the file is found under it', async () => {
    const anyCharacter = fc.string({ unit: 'binary', minLength: 1, maxLength: 1 })
    const segment = fc.string({
      unit: fc.oneof(fc.constantFrom(...'ab/.?#%\\|[]^`{}<>"\' +=&;:@!$*(),~'), anyCharacter),
      maxLength: 12,
    })
    await fc.assert(
      fc.asyncProperty(segment, fc.string({ maxLength: 20 }), async (cloudPath, content) => {
        const fileContent = Buffer.from(content)
        const asked = await app.uploadFile({ cloudPath, fileContent }).catch(({ code }: { code: string }) => code)
        if (typeof asked === 'string') return expect(asked).toBe('INVALID_PARAM')
        for (const urlType of [undefined, 'COS_URL'] as const) {
          const found = await app.downloadFile({ fileID: asked.fileID, urlType })
          expect(Buffer.from(found.fileContent as Buffer)).toEqual(fileContent)
        }
      }),
      { numRuns: 150 },
    )
  }, 20_000)
  it('streams from a file and into one', async () => {
    const [source, target] = [join(gateway.folder, 'source'), join(gateway.folder, 'target')]
    writeFileSync(source, 'x'.repeat(limit))
    const { fileID } = await app.uploadFile({ cloudPath: 'streamed', fileContent: createReadStream(source) })
    await app.downloadFile({ fileID, tempFilePath: target })
    while (!existsSync(target) || readFileSync(target).length < limit) await wait(5)
    expect(readFileSync(target, 'utf8')).toBe('x'.repeat(limit))
  })
  it('the second file of a path takes the place of the first', async () => {
    const fileID = await put('twice', 'first')
    await put('twice', 'second')
    expect(await read(fileID)).toBe('second')
  })
  it('a file of more bytes than allowed is refused, and the one before it stays', async () => {
    const fileID = await put('size', 'x'.repeat(limit))
    await expect(put('size', 'y'.repeat(limit + 1))).rejects.toMatchObject({
      code: 'STORAGE_REQUEST_FAIL',
      message: expect.stringContaining('[EntityTooLarge]'),
    })
    expect(await read(fileID)).toBe('x'.repeat(limit))
  })
  it.each([
    [''],
    ['/begins'],
    ['ends/'],
    ['a//b'],
    ['../../credentials.json'],
    ['a/../b'],
    ['./a'],
    ['a\\..\\b'],
    ['what?'],
    ['half#'],
    ['%2e%2e/a'],
    ['line\nbreak'],
    [`${'长'.repeat(283)}.x`],
  ])('no file has the path %j', async (cloudPath) => {
    expect(await codeOf(put(cloudPath, 'x'))).toBe('INVALID_PARAM')
  })
  it('a file that there is not cannot be read', async () => {
    for (const fileID of ['unexistFileID', fileIdOf(testEnvironment, 'absent'), `${fileIdOf(testEnvironment, '..')}/a`])
      expect(await codeOf(app.downloadFile({ fileID }))).toBe('STORAGE_FILE_NONEXIST')
  })
  it('environments do not see each other’s files', async () => {
    const fileID = await put('mine', 'mine')
    const other = gateway.app({ env: 'other' })
    expect(await codeOf(other.downloadFile({ fileID }))).toBe('INVALID_ENV')
    expect((await other.deleteFile({ fileList: [fileID] })).fileList).toEqual([{ fileID, code: 'INVALID_ENV' }])
    await other.uploadFile({ cloudPath: 'mine', fileContent: Buffer.from('theirs') })
    expect(await read(fileID)).toBe('mine')
  })
})

describe('an upload', () => {
  const metadata = async (cloudPath: string) => (await app.getUploadMetadata({ cloudPath })).data
  type Metadata = Awaited<ReturnType<typeof metadata>>
  const headersOf = ({ token, authorization, cosFileId }: Metadata) => ({
    authorization,
    'x-cos-security-token': token,
    'x-cos-meta-fileid': cosFileId,
  })
  const send = async (url: string, headers: Record<string, string>) => {
    const answer = await fetch(url, { method: 'PUT', headers, body: 'x' })
    return [answer.status, /<Code>(\w+)<\/Code>/.exec(await answer.text())?.[1] ?? null]
  }

  it('needs what the storage gave out for this very path', async () => {
    const [mine, other] = [await metadata('guarded'), await metadata('another')]
    expect(await send(mine.url, {})).toEqual([403, 'AccessDenied'])
    expect(await send(mine.url, headersOf(other))).toEqual([403, 'SignatureDoesNotMatch'])
    expect(await send(mine.url, { ...headersOf(mine), 'x-cos-security-token': 'x' })).toEqual([
      403,
      'SignatureDoesNotMatch',
    ])
    expect(await send(mine.url, { ...headersOf(mine), 'x-cos-meta-fileid': 'x' })).toEqual([403, 'AccessDenied'])
    const longer = mine.authorization.replace(/;(\d+)&/g, ';9999999999&')
    expect(await send(mine.url, { ...headersOf(mine), authorization: longer })).toEqual([403, 'SignatureDoesNotMatch'])
    expect(await codeOf(read(mine.fileId).then(String))).toBe('STORAGE_FILE_NONEXIST')
    expect(await send(mine.url, headersOf(mine))).toEqual([200, null])
    expect(await read(mine.fileId)).toBe('x')
    expect(await (await fetch(mine.download_url)).text()).toBe('x')
  })
  it('must begin within a quarter of an hour of the city', async () => {
    const mine = await metadata('late')
    pass(899)
    expect(await send(mine.url, headersOf(mine))).toEqual([200, null])
    pass(1)
    expect(await send(mine.url, headersOf(mine))).toEqual([403, 'RequestExpired'])
  })
  it('that breaks off leaves nothing, and the file that was there', async () => {
    const fileID = await put('broken', 'whole')
    const mine = await metadata('broken')
    await new Promise<void>((resolve) => {
      const upload = request(mine.url, { method: 'PUT', headers: headersOf(mine) })
      upload.on('error', () => resolve())
      upload.write('half of it', () => setTimeout(() => upload.destroy(new Error('hung up')), 50))
    })
    const unfinished = join(gateway.folder, 'storage/unfinished')
    for (let tries = 0; readdirSync(unfinished).length > 0 && tries < 100; tries += 1) await wait(10)
    expect(readdirSync(unfinished)).toEqual([])
    expect(await read(fileID)).toBe('whole')
  })
  it('keeps the type that it was sent with', async () => {
    const mine = await metadata('page.html')
    await fetch(mine.url, { method: 'PUT', headers: { ...headersOf(mine), 'content-type': 'text/html' }, body: '<p>' })
    const answer = await fetch(await addressOf(mine.fileId))
    expect(answer.headers.get('content-type')).toBe('text/html')
    expect(answer.headers.get('content-security-policy')).toContain('sandbox')
  })
  it('is a PUT: nothing else is answered', async () => {
    const { url } = await metadata('verb')
    for (const method of ['POST', 'DELETE', 'PATCH']) expect((await fetch(url, { method })).status).toBe(405)
  })
})

describe('getTempFileURL', () => {
  it('gives an address that reads the file until it is too old', async () => {
    const address = await addressOf(await put('temporary', 'read me'), 600)
    expect(await (await fetch(address)).text()).toBe('read me')
    pass(599)
    expect((await fetch(address)).status).toBe(200)
    pass(1)
    const answer = await fetch(address)
    expect([answer.status, await answer.text()]).toEqual([403, expect.stringContaining('Request has expired')])
  })
  it('lives for a day when nothing is said, and no longer', async () => {
    const fileID = await put('daily', 'x')
    const { fileList } = await app.getTempFileURL({ fileList: [fileID] })
    pass(86_399)
    expect((await fetch(fileList[0]?.tempFileURL ?? '')).status).toBe(200)
    pass(1)
    expect((await fetch(fileList[0]?.tempFileURL ?? '')).status).toBe(403)
    expect(await codeOf(app.getTempFileURL({ fileList: [{ fileID, maxAge: 86_401 }] }))).toBe('INVALID_PARAM')
    expect(await codeOf(app.getTempFileURL({ fileList: [{ fileID, maxAge: 0 }] }))).toBe('INVALID_PARAM')
  })
  it('the address opens nothing else and cannot be made longer', async () => {
    const address = new URL(await addressOf(await put('one', '1')))
    await put('two', '2')
    const changed = (change: (url: URL) => void) => {
      const url = new URL(address)
      change(url)
      return fetch(url).then(({ status }) => status)
    }
    expect(await changed((url) => (url.pathname = url.pathname.replace('one', 'two')))).toBe(403)
    expect(await changed((url) => url.searchParams.set('t', '9999999999'))).toBe(403)
    expect(await changed((url) => url.searchParams.set('sign', ''))).toBe(403)
    expect(await changed((url) => url.searchParams.delete('sign'))).toBe(403)
    expect(await changed(() => undefined)).toBe(200)
  })
  it('tells of each file by itself', async () => {
    const fileID = await put('there', 'x')
    const { fileList } = await app.getTempFileURL({ fileList: [fileID, 'nothing', 'cloud://x.y/z'] })
    expect(fileList.map(({ code }) => code)).toEqual(['SUCCESS', 'STORAGE_FILE_NONEXIST', 'INVALID_ENV'])
    expect(fileList[1]?.tempFileURL).toBe('')
  })
  it.each([
    ['paths with characters to encode, which the SDK encodes', undefined],
    ['COS’s own address, which it takes as it is', 'COS_URL'],
  ] as const)('works for %s', async (_, urlType) => {
    const fileID = await put('encode/ä 测试+|.txt', 'found')
    expect(String((await app.downloadFile({ fileID, urlType })).fileContent)).toBe('found')
  })
  it('takes at most fifty', async () => {
    const fileList = Array.from({ length: 51 }, () => 'x')
    expect(await codeOf(app.getTempFileURL({ fileList }))).toBe('INVALID_PARAM')
    expect(await codeOf(app.deleteFile({ fileList }))).toBe('INVALID_PARAM')
    expect((await app.getTempFileURL({ fileList: fileList.slice(1) })).fileList).toHaveLength(50)
    expect(await codeOf(app.getTempFileURL({ fileList: [] }))).toBe('INVALID_PARAM')
  })
})

describe('getFileInfo', () => {
  it('says size and type', async () => {
    const fileID = await put('info/a.bin', '12345')
    const { fileList } = await app.getFileInfo({ fileList: [fileID, 'absent'] })
    expect(fileList).toMatchObject([
      { code: 'SUCCESS', fileName: 'a.bin', size: 5, contentType: 'application/octet-stream' },
      { code: 'STORAGE_FILE_NONEXIST', fileID: 'absent' },
    ])
  })
})

describe('deleteFile', () => {
  it('removes a file, and says of each whether there was one', async () => {
    const fileID = await put('doomed', 'x')
    const address = await addressOf(fileID)
    const { fileList } = await app.deleteFile({ fileList: [fileID, fileID, 'nothing'] })
    expect(fileList.map(({ code }) => code)).toEqual(['SUCCESS', 'STORAGE_FILE_NONEXIST', 'STORAGE_FILE_NONEXIST'])
    expect((await fetch(address)).status).toBe(404)
    expect((await fetch(address, { method: 'HEAD' })).status).toBe(404)
  })
})

describe('copyFile', () => {
  const copy = async (options: { srcPath: string; dstPath: string; overwrite?: boolean; removeOriginal?: boolean }) =>
    (await app.copyFile({ fileList: [options] })).fileList[0]

  it('copies within the environment', async () => {
    await put('from/a.txt', 'copied')
    expect(await copy({ srcPath: 'from/a.txt', dstPath: 'to/a.txt' })).toEqual({
      code: 'SUCCESS',
      fileId: fileIdOf(testEnvironment, 'to/a.txt'),
    })
    expect(await read(fileIdOf(testEnvironment, 'to/a.txt'))).toBe('copied')
    expect(await read(fileIdOf(testEnvironment, 'from/a.txt'))).toBe('copied')
  })
  it('moves when the original is to go', async () => {
    await put('old/b.txt', 'moved')
    await copy({ srcPath: 'old/b.txt', dstPath: 'new/b.txt', removeOriginal: true })
    expect(await read(fileIdOf(testEnvironment, 'new/b.txt'))).toBe('moved')
    expect(await codeOf(read(fileIdOf(testEnvironment, 'old/b.txt')))).toBe('STORAGE_FILE_NONEXIST')
  })
  it('overwrites unless told not to', async () => {
    await put('x/c.txt', 'new')
    await put('y/c.txt', 'old')
    expect(await copy({ srcPath: 'x/c.txt', dstPath: 'y/c.txt', overwrite: false })).toMatchObject({
      code: 'STORAGE_FILE_EXIST',
    })
    expect(await read(fileIdOf(testEnvironment, 'y/c.txt'))).toBe('old')
    expect(await copy({ srcPath: 'x/c.txt', dstPath: 'y/c.txt' })).toMatchObject({ code: 'SUCCESS' })
    expect(await read(fileIdOf(testEnvironment, 'y/c.txt'))).toBe('new')
  })
  it('says why it does not', async () => {
    expect(await copy({ srcPath: 'no/d', dstPath: 'yes/d' })).toMatchObject({ code: 'STORAGE_FILE_NONEXIST' })
    expect(await copy({ srcPath: 'no/../d', dstPath: 'yes/d' })).toMatchObject({ code: 'INVALID_PARAM' })
    expect(await copy({ srcPath: 'x/c.txt', dstPath: '../c.txt' })).toMatchObject({ code: 'INVALID_PARAM' })
  })
})

describe('getFileAuthority', () => {
  const someone = { TCB_CONTEXT_KEYS: 'TCB_UUID', TCB_UUID: 'somebody', LOGINTYPE: '' }
  beforeEach(() => void Object.assign(process.env, someone))
  afterEach(() => Object.keys(someone).forEach((name) => delete process.env[name]))

  it('lets people read what functions have put there, and not write it', async () => {
    const path = await put('authority', 'x')
    const fileList = [
      { path, type: 'READ' },
      { path, type: 'WRITE' },
    ]
    expect((await app.getFileAuthority({ fileList })).data).toEqual([
      { path, cosFileId: expect.any(String), read: true },
      { path, cosFileId: expect.any(String), read: false },
    ])
  })
  it('refuses a file that there is not', async () => {
    expect(await codeOf(app.getFileAuthority({ fileList: [{ path: 'x', type: 'READ' }] }))).toBe(
      'STORAGE_FILE_NONEXIST',
    )
  })
})

describe('a disk that takes no more', () => {
  it.each([
    ['before the body', 'x'],
    ['with a body that is still coming', 'x'.repeat(limit)],
  ])('is an error to the caller, and what was there stays: %s', async (_, content) => {
    const said = jest.spyOn(console, 'error').mockReturnValue()
    const fileID = await put('full', 'whole')
    const unfinished = join(gateway.folder, 'storage/unfinished')
    rmSync(unfinished, { recursive: true })
    await expect(put('full', content)).rejects.toMatchObject({
      code: 'STORAGE_REQUEST_FAIL',
      message: expect.stringContaining('[InternalError]'),
    })
    mkdirSync(unfinished)
    expect(await read(fileID)).toBe('whole')
    expect(said).toHaveBeenCalledTimes(1)
    said.mockRestore()
  })
})

describe('the folder', () => {
  it('survives a restart, without what was unfinished', async () => {
    const fileID = await put('kept', 'kept')
    const address = await addressOf(fileID)
    const unfinished = join(gateway.folder, 'storage/unfinished')
    mkdirSync(unfinished, { recursive: true })
    writeFileSync(join(unfinished, 'torn'), 'half')
    gateway.reopenStorage()
    expect(readdirSync(unfinished)).toEqual([])
    expect(await read(fileID)).toBe('kept')
    expect(await (await fetch(address)).text()).toBe('kept')
  })
  it('has nothing outside the folders of the environments', async () => {
    await put('names/on/disk', 'x')
    const entries = readdirSync(join(gateway.folder, 'storage'), { recursive: true }).map(String)
    const outside = entries.filter((name) => !/^(unfinished|env-(test-env|other)(\/[0-9a-f]{64})?)$/.test(name))
    expect(outside).toEqual([])
  })
  it('is empty after a reset', async () => {
    const fileID = await put('gone', 'x')
    gateway.storage().clear()
    expect(await codeOf(read(fileID))).toBe('STORAGE_FILE_NONEXIST')
    expect(await read(await put('gone', 'again'))).toBe('again')
  })
})
