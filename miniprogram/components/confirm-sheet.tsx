import { type ReactNode } from 'react'
import { View } from '@tarojs/components'
import { type RefusalError } from '@/api'
import { Button } from './button'
import { Refused } from './refused'
import { Sheet } from './sheet'

/**
 * Asked once more, since it holds at once: what it does, what has to be said for it, the refusal, yes and no. A refusal of a
 * field stands at that field among `children`.
 */
export const ConfirmSheet = ({
  id,
  title,
  detail,
  yes,
  kind = 'danger',
  no,
  refusal,
  send,
  close,
  children,
}: {
  /** Of the button that does it. */
  id: string
  title: string
  detail: string
  yes: string
  /** `primary` where going on takes nothing away that cannot be had again at once. */
  kind?: 'danger' | 'primary'
  no: string
  refusal: RefusalError | null
  send: () => void | Promise<unknown>
  close: () => void
  children?: ReactNode
}) => (
  <Sheet title={title} onClose={close}>
    <View className="stack">
      <View>{detail}</View>
      {children}
      <Refused refusal={refusal} fields="all" />
      <Button id={id} kind={kind} onTap={send}>
        {yes}
      </Button>
      <Button kind="soft" onTap={close}>
        {no}
      </Button>
    </View>
  </Sheet>
)
