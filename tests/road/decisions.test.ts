/** After a decision and instead of one: contesting, replies in writing, withdrawal, what staff verify, cancellation. */
import type { OperationName } from '@shared/contract'
import { startCity, type City } from '../support/city'
import { personaOf, refusalOf, type Persona } from './people'

jest.setTimeout(180_000)

let city: City
const people: Record<string, Persona> = {}
beforeAll(async () => {
  city = await startCity()
  for (const key of [
    'eligible-today',
    'in-twenty-days',
    'mixed-insurance',
    'window-open',
    'staff',
    'counter',
    'talent',
  ])
    people[key] = await personaOf(city, key)
})
afterAll(() => city.stop())

const who = (key: string): Persona => {
  const one = people[key]
  if (!one) throw new Error(`nobody is ${key}`)
  return one
}
const as = async (key: string, role: 'resident' | 'staff' = 'resident') => ({
  session: await city.signIn(who(key).idNumber, { role }),
})
const outage = (register: string, mode: string) => city.put(`/emulator/outages/${register}`, { mode })
const smsOf = async (key: string, kind: string) =>
  (await city.get<{ kind: string; text: string }[]>(`/emulator/sms?phone=${who(key).phone}`)).filter(
    (one) => one.kind === kind,
  )
const told = async () => {
  const { now } = await city.get<{ now: string }>('/emulator/clock')
  await city.moveTo(new Date(Date.parse(now) + 70_000).toISOString())
}
const apply = async (
  key: string,
  session: { session: string },
  { route = 'residenceAndWork', collection = { method: 'self' } as object, submissionId = 'apply-0001' } = {},
) => {
  const { prefill } = await city.call('permit.checkEligibility', {}, session)
  const { acceptancePoint, photoNumber } = prefill
  const form = {
    route,
    acceptancePoint,
    photoNumber,
    phone: who(key).phone,
    collection,
    declared: true,
  }
  return city.call('permit.apply', form, { ...session, submissionId })
}
const tasksOf = async (kind: string, session: { session: string }) =>
  (await city.call('review.queue', {}, session)).tasks.filter((task) => task.kind === kind)
const codeOf = async (operation: OperationName, input: unknown, session: { session: string }) =>
  (await refusalOf(city, operation, input, session)).code

describe('a refusal', () => {
  let receipt: string
  let caseId: string

  it('says by when and with whom it is contested, on the screen and on paper', async () => {
    const session = await as('mixed-insurance')
    const filed = await apply('mixed-insurance', session)
    receipt = filed.receipt
    expect(filed.case).toMatchObject({
      state: 'refused',
      handling: {
        clocks: [],
        appeal: { reconsideration: { on: '2027-01-20', moves: true }, lawsuit: { on: '2027-05-21', moves: true } },
        reply: null,
        mayWithdraw: false,
      },
    })
    const paper = await city.call('registration.printReceipt', { receipt }, session)
    expect(paper.mime).toBe('application/pdf')
    expect(await codeOf('permit.withdraw', { receipt }, session)).toBe('case-closed')
  })

  it('is answered in writing when that is asked for: asked twice it is one, with a clock that both sides see', async () => {
    const session = await as('mixed-insurance')
    const [one, two] = await Promise.all([
      city.call('permit.requestWrittenReply', { receipt }, session),
      city.call('permit.requestWrittenReply', { receipt }, session),
    ])
    expect(one.case.handling.reply).toMatchObject({ due: '2026-11-25', sentAt: null })
    expect(two.case.handling.reply).toEqual(one.case.handling.reply)
    expect(one.case.handling.clocks).toMatchObject([{ kind: 'writtenReply', basis: 'law', workdays: 3 }])
    await told()
    expect(await smsOf('mixed-insurance', 'writtenReplyAsked')).toHaveLength(1)
    expect(await codeOf('permit.printWrittenReply', { receipt }, session)).toBe('not-found')
    expect(await codeOf('permit.requestWrittenReply', { receipt }, await as('talent'))).toBe('not-found')
  })

  it('staff see what will be printed, add words, and send it once', async () => {
    const staff = await as('staff', 'staff')
    const [task] = await tasksOf('writtenReply', staff)
    expect(task).toMatchObject({ due: '2026-11-25', maskedApplicant: '刘*', address: '居住证 · 申领' })
    caseId = task?.id ?? ''
    const shown = await city.call('permit.writtenReply', { caseId }, staff)
    const lines = shown.lines.map(({ label, value }) => `${label}：${value}`).join('\n')
    expect(lines).toContain('不符合的条件')
    expect(lines).toContain('条例第十九条')
    expect(shown.notes.join()).toContain('深圳市人民政府')
    expect(shown).toMatchObject({ sentAt: null, words: null, own: false })
    const words = '您的养老和医疗保险不能相加计算。'
    const sent = await city.call('permit.sendWrittenReply', { caseId, words }, staff)
    expect(await city.call('permit.sendWrittenReply', { caseId, words: null }, staff)).toEqual(sent)
    expect(await tasksOf('writtenReply', staff)).toEqual([])
  })

  it('the person is told and has the paper, which anyone can check; each printing is the same paper', async () => {
    await told()
    expect(await smsOf('mixed-insurance', 'writtenReplySent')).toHaveLength(1)
    const session = await as('mixed-insurance')
    const paper = await city.call('permit.printWrittenReply', { receipt }, session)
    expect(paper.fileName).toContain('书面答复')
    const { cases } = await city.call('permit.status', {}, session)
    expect(cases[0]?.handling.reply?.sentAt).not.toBeNull()
    await city.moveTo('2026-11-22T09:00:00+08:00')
    const again = await city.call('permit.printWrittenReply', { receipt }, await as('mixed-insurance'))
    expect(again.base64.length).toBe(paper.base64.length)
  })

  it('can be made again from its facts', async () => {
    const staff = await as('staff', 'staff')
    expect(await city.call('permit.replayDecision', { caseId }, staff)).toMatchObject({
      result: 'same',
      outcome: 'refused',
      outcomeNow: 'refused',
      differing: [],
    })
  })
})

describe('a case that waits', () => {
  it('is withdrawn, twice as well as once, told, and filed anew at once', async () => {
    const session = await as('in-twenty-days')
    await outage('talent', 'down')
    const filed = await apply('in-twenty-days', session, { route: 'talent', submissionId: 'withdrawn-0001' })
    expect(filed.case).toMatchObject({
      state: 'waiting',
      handling: { mayWithdraw: true, pausedSince: null, ask: null },
    })
    expect(filed.case.handling.clocks.map(({ kind, basis, due }) => [kind, basis, due])).toEqual([
      ['promised', 'usual', '2026-11-25'],
      ['verification', 'law', '2026-11-25'],
      ['refusal', 'law', '2026-12-01'],
      ['issue', 'law', '2026-12-11'],
    ])
    const { receipt } = filed
    expect(await codeOf('permit.withdraw', { receipt }, await as('talent'))).toBe('not-found')
    const done = await city.call('permit.withdraw', { receipt }, session)
    expect(done.case).toMatchObject({ state: 'withdrawn', progress: 'terminated', handling: { clocks: [] } })
    expect((await city.call('permit.withdraw', { receipt }, session)).case.state).toBe('withdrawn')
    await told()
    expect(await smsOf('in-twenty-days', 'caseWithdrawn')).toHaveLength(1)
    const again = await apply('in-twenty-days', session, { route: 'talent', submissionId: 'withdrawn-0002' })
    expect(again.case.state).toBe('waiting')
    expect(again.receipt).not.toBe(receipt)
    await outage('talent', 'ok')
    await city.moveTo('2026-11-22T14:00:00+08:00')
  })

  it('stands on the staff’s list the day after the departments should have verified it, not before', async () => {
    await outage('socialInsurance', 'down')
    const { name: agentName, idNumber: agentIdNumber } = who('counter')
    const collection = { method: 'agent', agentName, agentIdNumber }
    const filed = await apply('eligible-today', await as('eligible-today'), { collection })
    expect(filed.case.state).toBe('waiting')
    await city.moveTo('2026-11-25T22:00:00+08:00')
    expect(await tasksOf('permitCase', await as('staff', 'staff'))).toEqual([])
    await city.moveTo('2026-11-26T10:00:00+08:00')
    expect(await tasksOf('permitCase', await as('staff', 'staff'))).toMatchObject([
      { due: '2026-11-25', maskedApplicant: '王*' },
    ])
  })

  it('stands still while the applicant is asked for something, and goes on when they answer', async () => {
    const staff = await as('staff', 'staff')
    const [task] = await tasksOf('permitCase', staff)
    const caseId = task?.id ?? ''
    const words = '请到受理点出示参保证明原件'
    const asked = await city.call('permit.askApplicant', { caseId, words }, staff)
    expect(asked.pausedSince).toBe('2026-11-26')
    expect(await city.call('permit.askApplicant', { caseId, words }, staff)).toEqual(asked)
    expect(await codeOf('permit.askApplicant', { caseId, words: '再补一张' }, staff)).toBe('conflict')
    expect(await tasksOf('permitCase', staff)).toEqual([])
    await told()
    expect(await smsOf('eligible-today', 'caseAsked')).toHaveLength(1)

    await city.moveTo('2026-11-27T09:00:00+08:00')
    const session = await as('eligible-today')
    const { cases } = await city.call('permit.status', {}, session)
    const one = cases[0]
    expect(one).toMatchObject({
      due: '2026-11-25',
      handling: { pausedSince: '2026-11-26', ask: { words, answeredAt: null } },
    })
    const answer = { receipt: one?.receipt, askId: asked.askId, words: '已经交到粤海受理点', photoNumber: null }
    expect(await codeOf('permit.answerRequest', { ...answer, askId: 'nothing' }, session)).toBe('not-found')
    expect(await codeOf('permit.answerRequest', answer, await as('talent'))).toBe('not-found')
    const after = await city.call('permit.answerRequest', answer, session)
    expect(after.case).toMatchObject({ state: 'waiting', due: '2026-11-25', handling: { pausedSince: null } })
    expect((await city.call('permit.answerRequest', answer, session)).case.state).toBe('waiting')
    expect(await tasksOf('permitCase', await as('staff', 'staff'))).toHaveLength(1)
  })

  it('is decided on what staff verified by hand, and on nothing that a register answered', async () => {
    const staff = await as('staff', 'staff')
    const [task] = await tasksOf('permitCase', staff)
    const caseId = task?.id ?? ''
    const shown = await city.call('permit.deskCase', { caseId }, staff)
    expect(shown).toMatchObject({
      maskedName: '王*',
      maskedIdNumber: '4****************7',
      own: false,
      silent: [{ condition: 'socialInsurance', verifiable: true }],
      asks: [{ answer: '已经交到粤海受理点' }],
    })
    expect(JSON.stringify(shown)).not.toContain(who('eligible-today').idNumber)
    const seen = await city.call('permit.revealHolder', { fileId: shown.fileId }, staff)
    expect(seen.idNumber).toBe(who('eligible-today').idNumber)

    const fact = { condition: 'socialInsurance', state: 'met', basis: 'document', what: '参保证明', note: null }
    const wrong = { ...fact, condition: 'continuousResidence' }
    expect((await refusalOf(city, 'permit.verifyCase', { caseId, facts: [wrong] }, staff)).fields).toEqual({
      'facts.0.condition': '这一项已经有部门的数据，不能人工核实',
    })
    const agent = await as('counter', 'staff')
    expect(await codeOf('permit.verifyCase', { caseId, facts: [fact] }, agent)).toBe('forbidden')
    expect((await city.call('permit.deskCase', { caseId }, agent)).own).toBe(true)
    const done = await city.call('permit.verifyCase', { caseId, facts: [fact] }, staff)
    expect(done).toEqual({ state: 'approved', silent: [] })
    expect(await city.call('permit.verifyCase', { caseId, facts: [fact] }, staff)).toEqual(done)
    expect(await codeOf('permit.verifyCase', { caseId, facts: [{ ...fact, state: 'unmet' }] }, staff)).toBe(
      'already-decided',
    )
    expect(await city.call('permit.replayDecision', { caseId }, staff)).toMatchObject({ result: 'same' })
    const { permit, cases } = await city.call('permit.status', {}, await as('eligible-today'))
    expect(permit).toMatchObject({ state: 'valid', issuedOn: '2026-11-27' })
    const finding = cases[0]?.decision?.findings.find(({ condition }) => condition === 'socialInsurance')
    expect(finding).toMatchObject({ state: 'met', source: '人工核实', found: '工作人员核对了参保证明，符合' })
    await outage('socialInsurance', 'ok')
  })
})

describe('注销 cancellation by staff', () => {
  const found = async (staff: { session: string }) =>
    city.call('permit.findPermit', { idNumber: who('window-open').idNumber }, staff)

  it('finds a permit by the full number alone, masked', async () => {
    const staff = await as('staff', 'staff')
    const file = await found(staff)
    expect(file).toMatchObject({ permit: { state: 'valid' }, cancellations: [], appeal: null, own: false })
    expect(JSON.stringify(file)).not.toContain(who('window-open').idNumber)
    expect(await codeOf('permit.findPermit', { idNumber: who('counter').idNumber }, staff)).toBe('not-found')
    const wrong = await refusalOf(city, 'permit.findPermit', { idNumber: '430121199307041528' }, staff)
    expect(wrong).toMatchObject({ code: 'bad-input' })
    expect(Object.keys(wrong.fields)).toEqual(['idNumber'])
  })

  it('takes effect on its day, ends what is in hand, and tells the holder why and how to contest it', async () => {
    const holder = await as('window-open')
    await outage('socialInsurance', 'down')
    const filed = await city.call('permit.endorse', { stillResides: true }, holder)
    expect(filed.case.state).toBe('waiting')
    const staff = await as('staff', 'staff')
    const { fileId, version, permit } = await found(staff)
    const input = { fileId, version, ground: 'shenzhenHukou', on: '2026-11-26', reason: '已于11月20日入户南山区' }
    expect((await refusalOf(city, 'permit.cancelPermit', { ...input, on: '2026-11-28' }, staff)).fields).toEqual({
      on: '注销日期不能晚于今天',
    })
    expect(await codeOf('permit.cancelPermit', { ...input, version: version - 1 }, staff)).toBe('conflict')
    const done = await city.call('permit.cancelPermit', input, staff)
    expect(done).toMatchObject({ permit: { state: 'cancelled', cancelledOn: '2026-11-26' } })
    expect(await city.call('permit.cancelPermit', input, staff)).toEqual(done)
    expect(await codeOf('permit.cancelPermit', { ...input, ground: 'fraud' }, staff)).toBe('already-decided')
    await told()
    expect(await smsOf('window-open', 'permitCancelled')).toMatchObject([
      { text: expect.stringContaining('2027-01-26') },
    ])
    const after = await city.call('permit.status', {}, await as('window-open'))
    expect(after).toMatchObject({
      permit: {
        state: 'cancelled',
        cancellation: {
          ground: 'shenzhenHukou',
          decidedOn: '2026-11-27',
          reason: '已于11月20日入户南山区',
          appeal: { reconsideration: { on: '2027-01-26' } },
        },
      },
    })
    expect(after.cases[0]).toMatchObject({ state: 'withdrawn', receipt: filed.receipt })
    expect(permit.state).toBe('valid')
  })

  it('taken back, the permit is as if nothing had happened, and what waited goes on', async () => {
    const staff = await as('counter', 'staff')
    const { fileId, version } = await found(staff)
    const reason = '核对有误：入户的是同名的人'
    expect(await codeOf('permit.restorePermit', { fileId, version: version - 1, reason }, staff)).toBe('conflict')
    const done = await city.call('permit.restorePermit', { fileId, version, reason }, staff)
    expect(done).toMatchObject({
      permit: { state: 'valid', cancellation: null },
      cancellations: [{ ground: 'shenzhenHukou', restoredBecause: reason }],
    })
    expect(await city.call('permit.restorePermit', { fileId, version, reason }, staff)).toEqual(done)
    expect(await codeOf('permit.restorePermit', { fileId, version: done.version, reason: '再来一次' }, staff)).toBe(
      'already-decided',
    )
    await outage('socialInsurance', 'ok')
    await city.moveTo('2026-11-27T14:00:00+08:00')
    expect(await smsOf('window-open', 'permitRestored')).toHaveLength(1)
    const { permit, cases } = await city.call('permit.status', {}, await as('window-open'))
    expect(permit.state).toBe('valid')
    expect(cases[0]?.state).toBe('approved')
  })

  it('a permit that was obtained by deceit is applied for anew', async () => {
    const staff = await as('staff', 'staff')
    const { fileId, version } = await city.call(
      'permit.findPermit',
      { idNumber: who('eligible-today').idNumber },
      staff,
    )
    const input = { fileId, version, ground: 'fraud', on: '2026-11-27', reason: '提交的参保证明是伪造的' }
    await city.call('permit.cancelPermit', input, staff)
    const session = await as('eligible-today')
    const again = await apply('eligible-today', session, { submissionId: 'apply-again-0001' })
    expect(again.case).toMatchObject({ matter: 'reapplication', state: 'approved' })
    expect(again.permit).toMatchObject({ state: 'valid', issuedOn: '2026-11-27', cancellation: null })
    const after = await city.call('permit.findPermit', { idNumber: who('eligible-today').idNumber }, staff)
    expect(await codeOf('permit.restorePermit', { fileId, version: after.version, reason: '有误' }, staff)).toBe(
      'already-decided',
    )
  })
})
