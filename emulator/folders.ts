/** Where things are, seen from this project. */
import { join, resolve } from 'node:path'

const root = resolve(__dirname, '..')

/** What a worker runs; plain JavaScript, since workers do not transpile. */
export const workerRuntime = join(root, 'emulator/host/runtime.cjs')

/** `JUZHU_DATA`, else `.juzhu` in the project. */
export const defaultDataFolder = (): string => resolve(process.env.JUZHU_DATA ?? join(root, '.juzhu'))

/** Where a running emulator says where it is, for scripts (`emulator/env.ts`). */
export const runningFile = (dataFolder: string) => join(dataFolder, 'running.json')

export const builtFolders = {
  h5Folder: join(root, 'dist/h5'),
  panelFolder: join(root, 'emulator/panel/web'),
  functionsFolder: join(root, 'dist/cloudfunctions'),
  deploymentFile: join(root, 'cloudbaserc.json'),
  collectionsFile: join(root, 'cloudfunctions/collections.json'),
}
