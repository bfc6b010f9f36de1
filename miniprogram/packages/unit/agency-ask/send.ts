/** Sends a list in parts; each part keeps its id, so that one sent again asks nobody twice. */
import { agencyLimits } from '@shared/model/agency-limits'
import { call } from '@/api'
import { newSubmissionId } from '@/platform'
import { patiently } from '@/api/patiently'
import { type ListedPerson, type ListedProblem } from './people-sheet'

export interface Sent {
  done: number
  problems: ListedProblem[]
}

const parts = <Item>(items: readonly Item[], most: number): Item[][] =>
  Array.from({ length: Math.ceil(items.length / most) }, (_, i) => items.slice(i * most, (i + 1) * most))

/** Throws RefusalError when a part is refused as a whole; those before it stand. */
export const askPeople = async (people: readonly ListedPerson[], progress: (done: number) => void): Promise<Sent> => {
  const sent: Sent = { done: 0, problems: [] }
  let reached = 0
  for (const part of parts(people, agencyLimits.asked)) {
    progress(reached)
    const submissionId = newSubmissionId()
    const input = { people: part.map(({ name, idNumber, phone, signedOn }) => ({ name, idNumber, phone, signedOn })) }
    const { people: answers } = await patiently(() => call('permit.askAgencies', input, { submissionId }))
    for (const [i, answer] of answers.entries()) {
      const person = part[i]
      if (answer.outcome !== 'refused') sent.done += 1
      else if (person) sent.problems.push({ row: person.row, name: person.name, problem: answer.problem ?? '' })
    }
    reached += part.length
  }
  progress(reached)
  return sent
}
