/**
 * What the installed SDK sends and what it is answered, call by call, against the fixtures beside this file. They fail when an
 * upgrade of the SDK changes the protocol, or a change here an answer. To write them anew, and then to read their difference:
 *
 *     JUZHU_RECORD=1 npx jest --selectProjects unit --testPathPatterns gateway/protocol && npx prettier --write emulator/gateway/protocol
 */
import { readFileSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import { calls, type Stage } from './calls'
import { type Recorded, type Recorder, startRecorder } from './recorder'

const recording = process.env.JUZHU_RECORD === '1'
const fixture = (name: string) => join(__dirname, 'fixtures', `${name}.json`)

const indexOfPlaces = {
  IndexName: 'place',
  MgoKeySchema: { MgoIsUnique: false, MgoIndexKeys: [{ Name: 'place', Direction: '2d' as const }] },
}

let recorder: Recorder
let stage: Stage
beforeAll(async () => {
  recorder = await startRecorder({
    echo: `exports.main = async (event) => event`,
    throws: `exports.main = async () => { throw new Error('on purpose') }`,
  })
  const { gateway } = recorder
  await gateway.engine.defineCollections('test-env', [
    { CollectionName: 'empty' },
    { CollectionName: 'places', Indexes: [indexOfPlaces] },
  ])
  const place = { type: 'Point', coordinates: [114, 22.5] }
  await gateway.engine.environment('test-env').insert('places', [{ _id: 'here', place }])
  await gateway.users.seen('openid-1', 'wx1')
  const app = gateway.app()
  stage = { app, db: app.database() }
})
afterAll(() => recorder.gateway.stop())

type Package = { version: string; dependencies: Record<string, string> }
const packageOf = (file: string) => JSON.parse(readFileSync(file, 'utf8')) as Package

describe('the SDK', () => {
  const project = packageOf(join(__dirname, '../../../package.json'))
  const sdkFile = require.resolve('@cloudbase/node-sdk/package.json')

  it('is pinned to one version, and that is installed', () => {
    expect(project.dependencies['@cloudbase/node-sdk']).toMatch(/^\d+\.\d+\.\d+$/)
    expect(packageOf(sdkFile).version).toBe(project.dependencies['@cloudbase/node-sdk'])
  })
  it('brings the parts whose protocol is recorded here', () => {
    const inside = createRequire(sdkFile)
    const installed = (name: string) => packageOf(inside.resolve(`${name}/package.json`)).version
    expect(installed('@cloudbase/database')).toBe('1.4.3')
    expect(installed('@cloudbase/signature-nodejs')).toBe('2.2.0')
  })
})

describe.each(Object.keys(calls))('the protocol of %s', (name) => {
  const recorded: Recorded[] = []
  const known = recording ? [] : (JSON.parse(readFileSync(fixture(name), 'utf8')) as Recorded[])

  it.each(calls[name] ?? [])('%s', async (call, run) => {
    const found = await recorder.record(call, () => run(stage), name === 'envelope')
    recorded.push(found)
    if (!recording) expect(found).toEqual(known.find((one) => one.call === call))
  })
  it('has no call recorded that is not made', () => {
    if (recording) writeFileSync(fixture(name), `${JSON.stringify(recorded, null, 2)}\n`)
    else expect(known.map(({ call }) => call)).toEqual((calls[name] ?? []).map(([call]) => call))
  })
})
