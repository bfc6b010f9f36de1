import { linkSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

/** Who holds a folder. `started` tells a process from a later one with the same number. */
type Holder = { pid: number; started: string | null }

/** What the system tells of a process behind its name: the state first, when it started as the twentieth; [] where it cannot. */
const statOf = (pid: number): string[] => {
  try {
    return readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ').at(-1)?.split(' ') ?? []
  } catch {
    return []
  }
}
const startOf = (stat: string[]) => stat[19] ?? null

/** Ended, but nobody has waited for it yet: its files are closed. */
const hasEnded = ([state]: string[]) => state === 'Z' || state === 'X'

const isAlive = ({ pid, started }: Holder) => {
  try {
    process.kill(pid, 0)
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ESRCH') return false
  }
  const stat = statOf(pid)
  return !hasEnded(stat) && (started === null || startOf(stat) === started)
}

const read = (file: string): Holder | null => {
  try {
    return JSON.parse(readFileSync(file, 'utf8')) as Holder
  } catch {
    return null
  }
}

const tryLink = (from: string, to: string) => {
  try {
    linkSync(from, to)
    return true
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return false
    throw error
  }
}

/** Takes a dead holder's lock away; gives it back when another process was quicker and the lock is a living one's. */
const takeAway = (file: string, stale: Holder | null) => {
  const aside = `${file}.${process.pid}.stale`
  try {
    renameSync(file, aside)
  } catch {
    return
  }
  const taken = read(aside)
  if (taken && isAlive(taken) && taken.pid !== stale?.pid) tryLink(aside, file)
  rmSync(aside, { force: true })
}

/**
 * Claims a folder for this process, or throws an Error that names the process that has it. A lock left by a killed process is
 * taken over. Gives the function that frees the folder.
 */
export const lockFolder = (folder: string): (() => void) => {
  mkdirSync(folder, { recursive: true })
  const file = join(folder, 'engine.lock')
  const mine = `${file}.${process.pid}.${process.hrtime.bigint()}`
  writeFileSync(mine, JSON.stringify({ pid: process.pid, started: startOf(statOf(process.pid)) } satisfies Holder))
  try {
    for (let attempt = 0; attempt < 10; attempt++) {
      if (tryLink(mine, file)) return () => rmSync(file, { force: true })
      const holder = read(file)
      if (holder && isAlive(holder))
        throw new Error(
          `The data folder ${folder} is in use by process ${holder.pid}. Stop it first, or choose another folder.`,
        )
      takeAway(file, holder)
    }
    throw new Error(`The data folder ${folder} cannot be locked (${file}).`)
  } finally {
    rmSync(mine, { force: true })
  }
}
