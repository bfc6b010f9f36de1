import { useState } from 'react'
import { View } from '@tarojs/components'
import { type OwnCard } from '@shared/contract/cards'
import { photoParts } from '@shared/model/evidence'
import { photoReturnNames } from '@shared/text/cards'
import { asRefusal, call } from '@/api'
import { Button, Buttons, Card, daysLeft, nearDate, Notice } from '@/components'
import { newSubmissionId, type PhotoSource, takePhotos } from '@/platform'
import { cardText as text } from '@/text/cards'

const tones = { wanted: 'warn', checking: undefined, accepted: 'ok', returned: 'warn', ended: 'warn' } as const

/** Sends one photo, part by part. */
const sendPhoto = async (receipt: string, base64: string) => {
  const uploadId = newSubmissionId()
  const parts = photoParts(base64)
  for (const [part, data] of parts.entries())
    await call('permit.sendCourierPhoto', { receipt, uploadId, part, parts: parts.length, data })
}

/** 快递核验: the photo of the identity card, and by when it is wanted again. */
export const CourierPhoto = ({
  card: { receipt, courier },
  now,
  reload,
}: {
  card: OwnCard
  now: string
  reload: () => Promise<void>
}) => {
  const [problem, setProblem] = useState<string | null>(null)
  if (!courier) return null
  const { state, by, returnedFor } = courier
  const add = async (source: PhotoSource) => {
    setProblem(null)
    const [photo] = await takePhotos(source, 1)
    if (photo === undefined) return
    if (photo === null) return setProblem(text.notPhoto)
    try {
      await sendPhoto(receipt, photo.base64)
      await reload()
    } catch (thrown) {
      setProblem(asRefusal(thrown).message)
    }
  }
  const open = state === 'wanted' || state === 'returned'
  return (
    <Card title={text.photoTitle} tone={tones[state]}>
      <View className="stack">
        <View>{text.photo[state]}</View>
        {returnedFor ? <View>{text.returnedFor(photoReturnNames[returnedFor])}</View> : null}
        {by && state === 'returned' ? (
          <View className="strong digits">{text.until(nearDate(by, now), daysLeft(by, now))}</View>
        ) : null}
        {problem ? (
          <Notice tone="bad" urgent>
            {problem}
          </Notice>
        ) : null}
        {open ? (
          <>
            <Buttons>
              <Button kind="ghost" onTap={() => add('album')}>
                {text.album}
              </Button>
              <Button onTap={() => add('camera')}>{text.camera}</Button>
            </Buttons>
            <View className="muted">{text.privacy}</View>
          </>
        ) : null}
      </View>
    </Card>
  )
}
