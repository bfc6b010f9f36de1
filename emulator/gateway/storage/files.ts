/**
 * Files of all environments in one folder: `<environment>/<SHA-256 of the path>`, a line of JSON and then the bytes. The name on
 * disk is a digest, so no path leads elsewhere; a file appears under it complete and on disk, or not at all.
 */
import { createHash, randomUUID } from 'node:crypto'
import { mkdirSync, rmSync } from 'node:fs'
import { access, type FileHandle, link, mkdir, open, rename, rm } from 'node:fs/promises'
import { join } from 'node:path'
import type { Readable } from 'node:stream'
import * as z from 'zod'

const label = z.object({ path: z.string(), type: z.string(), at: z.string() })

export type FileLabel = z.infer<typeof label>
/** `size` in bytes. The content is read from where the file was when it was opened; `close` when it is not read to its end. */
export type OpenFile = FileLabel & { size: number; content: () => Readable; close: () => Promise<void> }

/** The body had more bytes than a file may have; nothing of it is kept. */
export class FileTooLarge extends Error {}
/** A file has that name already, and the caller would not have it overwritten. */
export class FileExists extends Error {}

type PutOptions = { limit: number; overwrite: boolean }

/** More than a label has. */
const labelBytes = 4096

const readLabel = async (handle: FileHandle): Promise<FileLabel & { length: number }> => {
  const { buffer, bytesRead } = await handle.read(Buffer.alloc(labelBytes), 0, labelBytes, 0)
  const length = buffer.subarray(0, bytesRead).indexOf(0x0a) + 1
  return { ...label.parse(JSON.parse(buffer.subarray(0, length).toString('utf8'))), length }
}

const syncFolder = async (folder: string) => {
  const handle = await open(folder, 'r')
  await handle.sync().finally(() => handle.close())
}

const codeOf = (error: unknown) =>
  typeof error === 'object' && error !== null && 'code' in error ? error.code : undefined
const isMissing = (error: unknown) => codeOf(error) === 'ENOENT'
const isTaken = (error: unknown) => codeOf(error) === 'EEXIST'

/** Bytes beyond the limit that are still read, to nowhere, so that the sender comes to read the refusal. */
const patience = 64 * 1024 * 1024

/** A body is read to its end whatever happens to the file, so that its sender hears of it. */
const fill = async (handle: FileHandle, file: FileLabel, body: AsyncIterable<Buffer>, limit: number) => {
  let size = 0
  let written = handle.appendFile(`${JSON.stringify(file)}\n`)
  written.catch(() => undefined)
  for await (const chunk of body) {
    size += chunk.length
    if (size > limit + patience) break
    if (size > limit) continue
    written = written.then(() => handle.appendFile(chunk))
    await written.catch(() => undefined)
  }
  if (size > limit) throw new FileTooLarge()
  await written
  await handle.sync()
}

/** Opens a folder of files, made when absent. What a killed process had not finished is thrown away. */
export const openFiles = (folder: string) => {
  const parts = join(folder, 'unfinished')
  const prepare = () => {
    rmSync(parts, { recursive: true, force: true })
    mkdirSync(parts, { recursive: true })
  }
  prepare()
  /** An environment's name has letters, digits, _ and - only. */
  const folderOf = (environment: string) => join(folder, `env-${environment}`)
  const fileOf = (environment: string, path: string) =>
    join(folderOf(environment), createHash('sha256').update(path).digest('hex'))

  /** Brings a finished file to its name. @throws FileExists */
  const place = async (part: string, environment: string, path: string, overwrite: boolean) => {
    await mkdir(folderOf(environment), { recursive: true })
    const target = fileOf(environment, path)
    if (overwrite) await rename(part, target)
    else
      await link(part, target).catch((error: unknown) => {
        throw isTaken(error) ? new FileExists() : error
      })
    await syncFolder(folderOf(environment))
  }

  return {
    /**
     * Keeps a file; resolves once it is on disk. A body that breaks off leaves what was there before.
     * @throws FileTooLarge, FileExists
     */
    put: async (
      environment: string,
      file: FileLabel,
      body: AsyncIterable<Buffer>,
      { limit, overwrite }: PutOptions,
    ) => {
      const part = join(parts, randomUUID())
      const handle = await open(part, 'wx', 0o600)
      try {
        await fill(handle, file, body, limit).finally(() => handle.close())
        await place(part, environment, file.path, overwrite)
      } finally {
        await rm(part, { force: true })
      }
    },

    /** The file, or null when there is none. */
    open: async (environment: string, path: string): Promise<OpenFile | null> => {
      const handle = await open(fileOf(environment, path), 'r').catch((error: unknown) => {
        if (isMissing(error)) return null
        throw error
      })
      if (!handle) return null
      const { length, ...file } = await readLabel(handle)
      const { size } = await handle.stat()
      const content = () => handle.createReadStream({ start: length })
      return { ...file, size: size - length, content, close: () => handle.close() }
    },

    has: async (environment: string, path: string): Promise<boolean> => {
      try {
        await access(fileOf(environment, path))
        return true
      } catch (error) {
        if (isMissing(error)) return false
        throw error
      }
    },

    /** Whether there was such a file. */
    remove: async (environment: string, path: string): Promise<boolean> => {
      try {
        await rm(fileOf(environment, path))
        await syncFolder(folderOf(environment))
        return true
      } catch (error) {
        if (isMissing(error)) return false
        throw error
      }
    },

    /** Forgets all files of all environments. */
    clear: () => {
      rmSync(folder, { recursive: true, force: true })
      prepare()
    },
  }
}

export type Files = ReturnType<typeof openFiles>
