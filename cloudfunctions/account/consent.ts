/** 同意: kept with version and instant, append-only; the last word of each kind counts. */
import type { OutputOf } from '@shared/contract'
import type { ConsentKind } from '@shared/text/consents'
import type { Account, Consent, SignIn } from '../kernel/documents'

const lastWord = (consents: readonly Consent[], kind: ConsentKind): Consent | null =>
  consents.filter((one) => one.kind === kind).at(-1) ?? null

/** `account` with what was just agreed to; what holds already is not written again. */
export const withAgreed = <T extends Account>(account: T, agreed: SignIn['agreed'], at: string): T => {
  const fresh = (['privacy', 'face'] as const).flatMap((kind): Consent[] => {
    const version = agreed[kind]
    const last = lastWord(account.consents, kind)
    return version && !(last?.given && last.version === version) ? [{ kind, version, at, given: true }] : []
  })
  return fresh.length > 0 ? { ...account, consents: [...account.consents, ...fresh] } : account
}

/** `account` without the face's consent. */
export const withoutFace = <T extends Account>(account: T, at: string): T => {
  const last = lastWord(account.consents, 'face')
  if (!last?.given) return account
  return { ...account, consents: [...account.consents, { ...last, at, given: false }] }
}

/** As its person sees it. */
export const consentView = ({ consents }: Account): OutputOf<'account.consents'> => {
  const [privacy, face] = [lastWord(consents, 'privacy'), lastWord(consents, 'face')]
  const given = (one: Consent | null) => (one?.given ? { version: one.version, at: one.at } : null)
  return { privacy: given(privacy), face: given(face), faceWithdrawnAt: face && !face.given ? face.at : null }
}
