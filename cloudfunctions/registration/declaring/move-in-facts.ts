import type { MoveInFiling } from '@shared/contract/registration'
import type { PopulationRecord } from '@shared/model/registers'
import { valueOf } from '../../kernel/answered'
import type { Submission } from '../../kernel/documents'
import type { Ports } from '../../kernel/ports'
import { openKeyOf } from '../../kernel/registration-changes'
import { several } from '../../kernel/several'
import type { Caller } from '../../kernel/use-case'
import { linkId } from '../dwellings/link-view'

/** How many questions to the population register are under way at once, and after how many silences no more are asked. */
const askedAtOnce = 20
const enoughSilence = 3

type Population = PopulationRecord | null | undefined

/** A filing that is well-formed by itself. */
export interface SoundFiling {
  filing: MoveInFiling
  person: string
  submission: Submission
}

/** The population register's records by number. Where it is silent time and again it is left in peace: checks follow (R12). */
const askPopulation = async (
  { registers }: Ports,
  filings: readonly SoundFiling[],
): Promise<Map<string, Population>> => {
  const numbers = [...new Set(filings.map(({ filing }) => filing.resident.idNumber))]
  let silences = 0
  const records = await several(numbers, askedAtOnce, async (number) => {
    if (silences >= enoughSilence) return undefined
    const answer = await registers.population(number)
    if (answer.state === 'silent') silences += 1
    return valueOf(answer)
  })
  return new Map(numbers.map((number, i) => [number, records[i]]))
}

const byKey = <T>(docs: readonly T[], keyOf: (doc: T) => string) => new Map(docs.map((doc) => [keyOf(doc), doc]))

/** All that the filings are decided by, in one go: links, what was written of them before, who is registered there already. */
export const moveInFacts = async (ports: Ports, caller: Caller, filings: readonly SoundFiling[]) => {
  const { registrations } = ports
  const ids = [...new Set(filings.map(({ filing }) => linkId(filing.dwellingCode, caller.holder.id)))]
  const keys = filings.map(({ submission }) => submission.key)
  const places = filings.map(({ filing, person }) => openKeyOf(person, filing.dwellingCode))
  const [links, earlier, open, population] = await Promise.all([
    ids.length > 0 ? ports.links.find({ _id: { in: ids } }, { limit: ids.length }) : [],
    keys.length > 0 ? registrations.find({ submissionKey: { in: keys } }, { limit: keys.length }) : [],
    filings.length > 1 ? registrations.find({ openKey: { in: places } }, { limit: places.length }) : [],
    askPopulation(ports, filings),
  ])
  return {
    links: byKey(links, ({ _id }) => _id),
    earlier: byKey(earlier, ({ submissionKey }) => submissionKey),
    open: byKey(open, ({ openKey }) => openKey),
    population,
    /** Reports that filings of this very submission go back to: each serves once. */
    usedReports: new Set<string>(),
  }
}
export type MoveInFacts = Awaited<ReturnType<typeof moveInFacts>>
