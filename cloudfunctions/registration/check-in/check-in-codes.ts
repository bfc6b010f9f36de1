/** 入住码: what is handed out, how it is found again, and for how long it opens. */
import type { CheckInCodeView } from '@shared/contract/check-in'
import { cityDay } from '@shared/model/day'
import { openedFormMinutes, screenCodeMinutes, typedCodeTries } from '@shared/rules/check-in'
import { Refusal } from '@shared/refusal'
import type { CheckInCode, CheckInCodes } from '../../kernel/documents'
import { Stale, type Ports } from '../../kernel/ports'

export type CodeKind = CheckInCode['kind']

const minuteMs = 60_000
const page = '/#/packages/registration/check-in/index'
/** Digits to type: a code on paper lives long, so it is longer. */
const typedDigits: Record<CodeKind, number> = { screen: 8, print: 12 }
const typedShape = /^(\d{8}|\d{12})$/

const later = (from: Date | string, minutes: number) =>
  new Date(new Date(from).getTime() + minutes * minuteMs).toISOString()

/** The digits of a code that was typed: full-width ones, blanks and dashes do not matter. Null for one that was scanned. */
const typedDigitsOf = (text: string): string | null => {
  const digits = text.normalize('NFKC').replace(/[\s-]/g, '')
  return typedShape.test(digits) ? digits : null
}
const hashOf = ({ people }: Pick<Ports, 'people'>, text: string) => people.hash(`check-in\0${text}`)

/** A code never handed out before: 128 bits to scan, digits to type. */
export const newCode = (ports: Pick<Ports, 'people' | 'chance' | 'now'>, kind: CodeKind) => {
  const now = ports.now()
  const secret = { code: ports.chance.id(), typed: ports.chance.digits(typedDigits[kind]) }
  const code: CheckInCode = {
    kind,
    hash: hashOf(ports, secret.code),
    typedHash: hashOf(ports, secret.typed),
    madeAt: now.toISOString(),
    until: kind === 'screen' ? later(now, screenCodeMinutes.on(cityDay(now))) : null,
  }
  return { code, secret }
}

/** Until when a form that the code opened may be sent. */
const sendableUntil = ({ until }: CheckInCode) => until && later(until, openedFormMinutes.on(cityDay(new Date(until))))

const isLive = (code: CheckInCode, use: 'open' | 'send', now: string) => {
  const until = use === 'open' ? code.until : sendableUntil(code)
  return until === null || now < until
}

/** `codes` with this one: on paper it takes the place of the one before, on screens those run out by themselves. */
export const withCode = (codes: CheckInCode[], code: CheckInCode, now: string): CheckInCode[] => [
  ...codes.filter((one) => (code.kind === 'print' ? one.kind !== 'print' : true) && isLive(one, 'send', now)),
  code,
]

export const hashesOf = (codes: readonly CheckInCode[]) => codes.flatMap(({ hash, typedHash }) => [hash, typedHash])

/** A dwelling link that has shown no code yet. */
export const noCodes = (id: string, person: string): CheckInCodes => ({
  _id: id,
  version: 0,
  person,
  hashes: [],
  codes: [],
  personal: { screen: null, print: null },
})

/** The newest code of a kind as it is shown, or null. */
export const codeView = (
  { publicUrl }: Pick<Ports, 'publicUrl'>,
  { codes, personal }: Pick<CheckInCodes, 'codes' | 'personal'>,
  kind: CodeKind,
): CheckInCodeView | null => {
  const code = codes.filter((one) => one.kind === kind).at(-1)
  const secret = personal[kind]
  if (!code || !secret) return null
  return {
    kind,
    url: `${publicUrl}${page}?code=${secret.code}`,
    typed: secret.typed,
    madeAt: code.madeAt,
    until: code.until,
  }
}

/** Typing is counted before it is looked at, by person and day, whatever session it comes from. */
const countTyping = async ({ tries, now }: Ports, person: string) => {
  const on = cityDay(now())
  const id = `${person}:checkInCode`
  const before = await tries.get(id)
  const times = before?.on === on ? before.times : 0
  if (times >= typedCodeTries.on(on))
    throw new Refusal('quota', { detail: '今天输入入住码的次数太多了。请明天再试，或请房东出示二维码直接扫。' })
  if (before) await tries.replace({ ...before, on, times: times + 1 })
  else if ((await tries.insert({ _id: id, version: 0, on, times: 1 })) === 'exists') throw new Stale('tries')
}

/**
 * The dwelling link that a code stands for, by its id. To `send` what it opened it holds longer than to `open` it.
 * Throws `check-in-code-invalid` alike for a wrong, an old and a revoked one; `quota` when too many were typed.
 */
export const readCode = async (ports: Ports, person: string, text: string, use: 'open' | 'send'): Promise<string> => {
  const typed = typedDigitsOf(text)
  if (typed) await countTyping(ports, person)
  const hash = hashOf(ports, typed ?? text)
  const found = await ports.checkInCodes.find({ hashes: hash }, { limit: 2 })
  const now = ports.now().toISOString()
  const live = found.filter(({ codes }) =>
    codes.some((one) => (one.hash === hash || one.typedHash === hash) && isLive(one, use, now)),
  )
  const [only, twin] = live
  if (!only || twin) throw new Refusal('check-in-code-invalid')
  return only._id
}

/** None of the codes of this link opens or sends anything any more. */
export const revokeCodes = async ({ checkInCodes }: Pick<Ports, 'checkInCodes'>, linkId: string): Promise<void> => {
  const codes = await checkInCodes.get(linkId)
  if (codes && codes.codes.length > 0)
    await checkInCodes.replace({ ...codes, codes: [], hashes: [], personal: { screen: null, print: null } })
}
