import { Refusal } from '@shared/refusal'
import type { Ports } from '../kernel/ports'
import type { UseCase } from '../kernel/use-case'

/** Characters of JSON: many times the longest form. */
const maxDraftLength = 50_000

type DraftPorts = Pick<Ports, 'drafts' | 'now'>
const idOf = (person: string, kind: string) => `${person}:${kind}`

/** 草稿：sealed like every personal field; the newest wins. */
export const saveDraft =
  ({ drafts, now }: DraftPorts): UseCase<'account.saveDraft'> =>
  async ({ kind, body }, { person }) => {
    if (JSON.stringify(body).length > maxDraftLength) throw new Refusal('too-large')
    const savedAt = now().toISOString()
    await drafts.put({ _id: idOf(person, kind), version: 0, person, savedAt, personal: { body } })
    return { savedAt }
  }

export const getDraft =
  ({ drafts }: DraftPorts): UseCase<'account.getDraft'> =>
  async ({ kind }, { person }) => {
    const draft = await drafts.get(idOf(person, kind))
    return { body: draft?.personal.body ?? null, savedAt: draft?.savedAt ?? null }
  }

export const discardDraft =
  ({ drafts }: DraftPorts): UseCase<'account.discardDraft'> =>
  async ({ kind }, { person }) => {
    await drafts.remove(idOf(person, kind))
    return {}
  }
