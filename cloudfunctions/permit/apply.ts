import { pointByCode } from '@shared/codes/acceptance-points'
import type { InputOf, OutputOf } from '@shared/contract'
import { badInput, Refusal } from '@shared/refusal'
import { eligibility } from '@shared/rules/eligibility'
import { idNumber, idNumberHints } from '@shared/rules/id-number'
import { nextMatter } from '@shared/rules/permit-status'
import { photoHints, photoProblem, withPhoto } from '@shared/rules/photo'
import type { PermitCase, PermitFile, Submission } from '../kernel/documents'
import type { Ports } from '../kernel/ports'
import { newReceipt } from '../kernel/receipts'
import { isRepeat, submissionOf } from '../kernel/submission'
import type { Caller, UseCase } from '../kernel/use-case'
import { gather, saidOf, type Gathered } from './gather'
import { caseView, newFile, openCase, permitView, sameRefusal, saveFile, statusOf } from './permit-file'
import { settle } from './settle'

type Input = InputOf<'permit.apply'>

const checkForm = ({ collection, acceptancePoint }: Input): void => {
  if (!pointByCode(acceptancePoint)) throw badInput({ acceptancePoint: '没有这个受理点，请重新选择' })
  if (collection.method !== 'agent') return
  const { problem } = idNumber({ idType: '111', number: collection.agentIdNumber })
  if (problem) throw badInput({ 'collection.agentIdNumber': idNumberHints[problem] })
}

/** Eligibility and photo. A photo that its register knows to be unusable is an input to mend. Throws `bad-input`. */
const decide = ({ photos, facts, readings }: Gathered, { photoNumber }: Input) => {
  const problem = photos && photoProblem(photos, photoNumber, facts.today)
  if (problem) throw badInput({ photoNumber: photoHints[problem] })
  return withPhoto(eligibility(facts, readings), { number: photoNumber, photos }, readings)
}

const refuseWhenHeld = (file: PermitFile | null, today: string): void => {
  const status = statusOf(file, today)
  if (status === 'valid' || status === 'suspended') throw new Refusal('permit-exists')
  if (openCase(file)) throw new Refusal('case-open')
}

const newCase = (ports: Ports, input: Input, submission: Submission, matter: PermitCase['matter']): PermitCase => ({
  id: ports.chance.id(),
  matter,
  state: 'waiting',
  receipt: newReceipt(ports, matter, input.acceptancePoint.slice(0, 6)),
  submission,
  filedAt: ports.now().toISOString(),
  filedOn: ports.today(),
  decidedAt: null,
  due: null,
  form: {
    route: input.route,
    acceptancePoint: input.acceptancePoint,
    photoNumber: input.photoNumber,
    collectionMethod: input.collection.method,
  },
})

const personal = ({ phone, collection }: Input, { session }: Caller) => ({
  name: session.personal.name,
  idNumber: session.personal.idNumber,
  phone,
  agent: collection.method === 'agent' ? { name: collection.agentName, idNumber: collection.agentIdNumber } : null,
})

const answer = (file: PermitFile, one: PermitCase, today: string): OutputOf<'permit.apply'> => ({
  case: caseView(file, one),
  permit: permitView(file, today),
  receipt: one.receipt,
})

/** 申领居住证 (R19–R23, R35). Four round trips with the session; the registers are asked in parallel. */
export const apply =
  (ports: Ports): UseCase<'permit.apply'> =>
  async (input, caller) => {
    checkForm(input)
    const [now, today] = [ports.now(), ports.today()]
    const submission = submissionOf(ports, caller, input)
    const { idType, idNumber: number } = caller.session.personal
    const [file, gathered] = await Promise.all([
      ports.permits.get(caller.person),
      gather(ports, { person: caller.person, idType, idNumber: number }, today),
    ])
    const earlier = file?.cases.find((one) => isRepeat(one.submission, submission))
    if (file && earlier) return answer(file, earlier, today)
    refuseWhenHeld(file, today)
    const decision = saidOf(gathered, decide(gathered, input))
    const matter = nextMatter(statusOf(file, today))
    const filed = newCase(ports, input, submission, matter)
    const before = file ?? newFile(caller)
    const held = { ...before, personal: { ...before.personal, ...personal(input, caller) } }
    const same = sameRefusal(held, filed, decision)
    if (same) return answer(held, same, today)
    const settled = settle({ file: held, case: filed, decision, now, today, by: caller.person })
    await saveFile(ports, settled)
    return answer(settled, settled.cases.at(-1) ?? filed, today)
  }
