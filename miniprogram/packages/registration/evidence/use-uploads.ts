import { useState } from 'react'
import { photoParts } from '@shared/model/evidence'
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

const upload = (kind: EvidenceKind, photo: Photo): Upload => ({
  id: newSubmissionId(),
  kind,
  photo,
  parts: photoParts(photo.base64).length,
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
      for (const [part, data] of photoParts(photo.base64).entries()) {
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
