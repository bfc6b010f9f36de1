import { useRef, useState } from 'react'
import { type LeavingView } from '@shared/contract/roster'
import { type Roster } from '@shared/roster/roster'
import { readRoster } from '@shared/roster/roster'
import { type RosterRoom } from '@shared/roster/rooms'
import { asRefusal, type RefusalError } from '@/api'
import { chooseFile } from '@/platform/choose-file'
import { rosterFileText, rosterText as text } from '@/text/roster'
import { countOf, goOn, type Import, planImport } from './bring'
import { compare, type Comparison, findLeaves } from './compare'
import { readWorkbook } from '@/spreadsheet/workbook'

export type Progress = { what: string; done: number; all: number }

/** Where the person is: each stage has all that the ones before have found. */
export type Stage =
  | { at: 'choose'; problem: string | null }
  | { at: 'busy'; progress: Progress }
  | { at: 'read'; fileName: string; roster: Roster }
  | { at: 'differences'; roster: Roster; comparison: Comparison; leaves: LeavingView[]; complete: boolean }
  | { at: 'stopped'; roster: Roster; run: Import }
  | { at: 'done'; roster: Roster; run: Import }

/** Lets the page be drawn between two batches. */
const breathe = () => new Promise<void>((resolve) => setTimeout(resolve, 0))

const start: Stage = { at: 'choose', problem: null }

/** One roster, from its file to what became of everybody on it. */
export const useRoster = (rooms: readonly RosterRoom[], today: string) => {
  const [stage, setStage] = useState<Stage>(start)
  const [refusal, setRefusal] = useState<RefusalError | null>(null)
  const busy = useRef(false)

  /** One thing at a time: a second tap meanwhile does nothing. */
  const alone = async (work: () => Promise<void>) => {
    if (busy.current) return
    busy.current = true
    setRefusal(null)
    await work().finally(() => (busy.current = false))
  }
  const show = (what: string) => (done: number, all: number) => setStage({ at: 'busy', progress: { what, done, all } })

  const read = async () => {
    const file = await chooseFile(['xlsx', 'csv'])
    if (!file) return
    show(text.reading)(0, 0)
    await breathe()
    const sheet = await readWorkbook(file)
    const pause = (done: number, all: number) => {
      show(text.reading)(done, all)
      return breathe()
    }
    const roster = 'problem' in sheet ? sheet : await readRoster(sheet, { today, rooms, pause })
    if ('problem' in roster) {
      const words = rosterFileText[roster.problem] ?? ''
      setStage({ at: 'choose', problem: 'title' in roster ? words + roster.title : words })
    } else setStage({ at: 'read', fileName: file.name, roster })
  }

  const look = async (before: Extract<Stage, { at: 'read' }>, complete: boolean) => {
    const { roster } = before
    const progress = show(text.comparing)
    progress(0, roster.rows.length)
    try {
      const comparison = await compare(roster, progress)
      const leaves = complete ? await findLeaves(roster, comparison, progress) : []
      setStage({ at: 'differences', roster, comparison, leaves, complete })
    } catch (thrown) {
      setRefusal(asRefusal(thrown))
      setStage(before)
    }
  }

  const carryOn = async (roster: Roster, run: Import) => {
    const progress = () => {
      const { done, all } = countOf(run)
      show(text.importing)(done, all)
    }
    progress()
    try {
      await goOn(run, progress)
      setStage({ at: 'done', roster, run })
    } catch (thrown) {
      setRefusal(asRefusal(thrown))
      setStage({ at: 'stopped', roster, run })
    }
  }

  return {
    stage,
    refusal,
    forget: () => setRefusal(null),
    again: () => setStage(start),
    choose: () =>
      alone(async () => {
        try {
          await read()
        } catch {
          setStage({ at: 'choose', problem: rosterFileText['not-a-sheet'] ?? null })
        }
      }),
    look: (before: Extract<Stage, { at: 'read' }>, complete: boolean) => alone(() => look(before, complete)),
    begin: (before: Extract<Stage, { at: 'differences' }>, leaving: readonly LeavingView[], moveOutOn: string) =>
      alone(() => carryOn(before.roster, planImport(before.comparison.joins, leaving, moveOutOn))),
    goOn: ({ roster, run }: Extract<Stage, { at: 'stopped' }>) => alone(() => carryOn(roster, run)),
  }
}
