import { View } from '@tarojs/components'
import { type OutputOf } from '@shared/contract'
import { Heading } from '@/components'
import { sheetText as text } from '@/text/month'
import { QrCode } from '@/qr/qr-code'

export type SheetView = OutputOf<'registration.roomSheets'>['sheets'][number]

const groups = /\d{4}(?=\d)/g

/** One page for the back of a door: the code, three steps, how long it holds and what to do when it does not work. */
export const RoomSheet = ({ sheet: { address, code } }: { sheet: SheetView }) => (
  <View className="room-sheet">
    <View className="room-sheet-kicker">{text.heading}</View>
    <Heading level={2}>{text.invite}</Heading>
    <View className="room-sheet-address">{address}</View>
    <QrCode text={code.url} label={`${address}的入住二维码`} />
    <View className="room-sheet-steps">
      {text.steps.map((step, index) => (
        <View key={step} className="room-sheet-step">
          <View className="room-sheet-number">{String(index + 1)}</View>
          <View className="grow">{step}</View>
        </View>
      ))}
    </View>
    <View className="room-sheet-typed">
      <View>{text.typed}</View>
      <View className="digits qr-typed">{code.typed.replace(groups, '$& ')}</View>
    </View>
    <View className="room-sheet-foot">
      <View>{text.holds}</View>
      <View>{text.trouble}</View>
      <View>{text.free}</View>
    </View>
  </View>
)
