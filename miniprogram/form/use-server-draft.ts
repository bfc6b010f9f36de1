import { useCallback, useEffect, useState } from 'react'
import { type InputOf, type OutputOf } from '@shared/contract'
import { call } from '@/api'
import { type Values } from './steps'
import { useDraft } from './use-draft'

type Kind = InputOf<'account.saveDraft'>['kind']
type Saved = OutputOf<'account.getDraft'>

const nothing: Saved = { body: null, savedAt: null }

/** What was filled last time, over `blank`; answers of names that the form no longer has are left out. */
const filled = <Name extends string>(blank: Values<Name>, body: Saved['body']): Values<Name> =>
  Object.keys(blank).reduce((values, name) => {
    const value = body?.[name]
    return typeof value === 'string' ? { ...values, [name]: value } : values
  }, blank)

/** A form's draft on the server: one a kind. `initial` is null until it is known; a draft that cannot be read starts blank. */
export const useServerDraft = <Name extends string>(kind: Kind, blank: Values<Name>) => {
  const [saved, setSaved] = useState<Saved | null>(null)
  const draft = useDraft((body) => call('account.saveDraft', { kind, body }), saved?.savedAt ?? null)

  useEffect(() => {
    let wanted = true
    const got = (answer: Saved) => wanted && setSaved(answer)
    call('account.getDraft', { kind }).then(got, () => got(nothing))
    return () => void (wanted = false)
  }, [kind])

  const { stop } = draft
  const discard = useCallback(async () => {
    stop()
    await call('account.discardDraft', { kind })
  }, [kind, stop])

  /** After sending. A draft that stays because the network is gone does no harm: sent again, it is the same submission. */
  const forget = useCallback(() => discard().then(undefined, () => undefined), [discard])

  return { initial: saved && filled(blank, saved.body), draft, discard, forget }
}
