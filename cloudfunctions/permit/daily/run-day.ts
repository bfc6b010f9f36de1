import type { Day } from '@shared/model/day'
import type { PermitFile } from '../../kernel/documents'
import type { Ports } from '../../kernel/ports'
import type { UseCase } from '../../kernel/use-case'
import { saveFile } from '../file/permit-file'
import { nextCourierDay, remindCourier } from './courier'
import { nextDueDay, type NextDue } from './due'
import { standingLook } from '../standing/look'
import { nextStandingLook } from '../standing/standing'
import { nextFeeDay, tellOfFee } from './fee-days'
import { nextReminder, remind } from './reminders'
import { look, nextLook } from './telling'

/** All that the daily run reads and writes. */
type DailyPorts = Pick<Ports, 'permits' | 'registrations' | 'registers' | 'chance' | 'now' | 'today' | 'complain'>

/** One thing that the daily run does, on its day: the file as it will be written, or null where nothing changes. */
interface Concern {
  next: NextDue
  run: (ports: DailyPorts, file: PermitFile, today: Day) => Promise<PermitFile | null>
}

/** In order: who was endorsed or asked a moment ago is not reminded of it as well. */
const concerns: readonly Concern[] = [
  { next: nextStandingLook, run: standingLook },
  { next: nextReminder, run: remind },
  { next: nextLook, run: look },
  { next: nextCourierDay, run: remindCourier },
  { next: nextFeeDay, run: tellOfFee },
]

/** The file after everything that is due; null where nothing changed. */
const afterConcerns = async (ports: DailyPorts, file: PermitFile, today: Day): Promise<PermitFile | null> => {
  let changed: PermitFile | null = null
  for (const { next, run } of concerns) {
    const due = next(changed ?? file, today)
    if (due !== null && due <= today) changed = (await run(ports, changed ?? file, today)) ?? changed
  }
  return changed
}

/** How many files are looked at beside each other: registers that time out must not use the run up. */
const atOnce = 10

/** The daily run over some files. Each is read and written once; one that fails is left for the next run. */
export const runDay =
  (ports: DailyPorts): UseCase<'permit.runDay'> =>
  async ({ persons }) => {
    const today = ports.today()
    const total = { changed: 0, failed: 0 }
    const one = async (person: string) => {
      try {
        const file = await ports.permits.get(person)
        if (!file) return
        const changed = await afterConcerns(ports, file, today)
        if (changed || file.nextDueDay !== nextDueDay(file, today)) await saveFile(ports, changed ?? file)
        total.changed += changed ? 1 : 0
      } catch (error) {
        ports.complain('permit.runDay', error)
        total.failed += 1
      }
    }
    for (let from = 0; from < persons.length; from += atOnce)
      await Promise.all(persons.slice(from, from + atOnce).map(one))
    return total
  }
