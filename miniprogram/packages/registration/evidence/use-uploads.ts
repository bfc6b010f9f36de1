import { useState } from 'react'
import { evidenceLimits } from '@shared/model/evidence'
import { type EvidenceKind } from '@shared/rules/evidence'
import { asRefusal, call } from '@/api'
import { newSubmissionId, type Photo, type PhotoSource, takePhotos } from '@/platform'
import { evidenceText as text } from '@/text/evidence'

/** A page on its way, or one that did not arrive. */
export type Upload = {
  id: string
  kind: EvidenceKind
  photo: Photo
  parts: number
  done: number
  failed: string | null
}

/** Base64 of a part: its bytes are a multiple of three, so parts can be cut out of the whole. */
const partLength = (evidenceLimits.partBytes / 3) * 4

const upload = (kind: EvidenceKind, photo: Photo): Upload => ({
  id: newSubmissionId(),
  kind,
  photo,
  parts: Math.ceil(photo.base64.length / partLength),
  done: 0,
  failed: null,
})

/**
 * Takes photos and sends them, part by part, one page after the other. A page that failed can be sent again under the same id: what
 * had arrived counts. `previews` are the pictures of pages that this phone has sent, by their page.
 */
export const useUploads = (dwellingCode: string, arrived: () => Promise<void>) => {
  const [uploads, setUploads] = useState<readonly Upload[]>([])
  const [previews, setPreviews] = useState<Readonly<Record<string, string>>>({})
  const [problem, setProblem] = useState<string | null>(null)

  const note = (id: string, changes: Partial<Upload>) =>
    setUploads((all) => all.map((one) => (one.id === id ? { ...one, ...changes } : one)))

  const send = async ({ id, kind, photo, parts }: Upload) => {
    note(id, { failed: null, done: 0 })
    try {
      for (let part = 0; part < parts; part += 1) {
        const data = photo.base64.slice(part * partLength, (part + 1) * partLength)
        const input = { dwellingCode, uploadId: id, kind, part, parts, data }
        const { page } = await call('registration.uploadEvidence', input)
        note(id, { done: part + 1 })
        if (page) setPreviews((all) => ({ ...all, [page.pageId]: photo.preview }))
      }
      await arrived()
      setUploads((all) => all.filter((one) => one.id !== id))
    } catch (thrown) {
      note(id, { failed: asRefusal(thrown).message })
    }
  }

  const add = async (kind: EvidenceKind, source: PhotoSource, most: number) => {
    setProblem(null)
    const photos = await takePhotos(source, most)
    if (photos.includes(null)) setProblem(text.notAPhoto)
    const fresh = photos.flatMap((photo) => (photo ? [upload(kind, photo)] : []))
    setUploads((all) => [...all, ...fresh])
    for (const one of fresh) await send(one)
  }

  return { uploads, previews, problem, add, again: send }
}
