import { closeSync, fstatSync, openSync, writeSync } from 'node:fs'

/** A document or an entry makes LMDB write so many pages anew at most, on average: its leaf, and a share of what is above. */
const pagesPerChange = 2

/** Pages that any write needs: roots, the list of free pages. */
const pagesPerWrite = 64

const smallestStep = 1024 * 1024
const zeros = Buffer.alloc(smallestStep)

type Layout = { pageSize: number; lastPage: number }

/**
 * Claims room on the disk before a write needs it. A full disk is then found out while the write can still be given up in
 * good order: when LMDB itself runs out of room while writing its pages, it reports that into memory that is not its own.
 */
export const openSpace = (file: string, layout: () => Layout) => {
  const descriptor = openSync(file, 'r+')
  let changes = 0
  let bytes = 0

  const size = () => fstatSync(descriptor).size

  /** Fills the file up to `wanted`; `needed` is enough when the disk has no more. */
  const extend = (needed: number, wanted: number) => {
    try {
      for (let at = size(); at < wanted;) at += writeSync(descriptor, zeros, 0, Math.min(zeros.length, wanted - at), at)
    } catch (error) {
      if (size() < needed) throw error
    }
  }

  return {
    /** Notes a change of so many bytes in the write that is being made. */
    note: (size: number) => {
      changes += 1
      bytes += size
    },
    /** Forgets what was noted; a new write begins. */
    begin: () => {
      changes = 0
      bytes = 0
    },
    /** Makes the file large enough for what was noted; throws when the disk is full. */
    claim: () => {
      if (changes === 0) return
      const { pageSize, lastPage } = layout()
      const rewritten = Math.min(changes * pagesPerChange, lastPage + 1)
      const needed = (lastPage + 1 + rewritten + pagesPerWrite) * pageSize + 2 * bytes
      if (size() < needed) extend(needed, Math.max(needed, size() + smallestStep))
    },
    close: () => closeSync(descriptor),
  }
}
