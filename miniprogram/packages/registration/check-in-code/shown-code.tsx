import { View } from '@tarojs/components'
import { type CheckInCodeView } from '@shared/contract/check-in'
import { Card } from '@/components'
import { inviteText as text } from '@/text/check-in'
import { QrCode } from '@/qr/qr-code'

const groups = /\d{4}(?=\d)/g

/** The dwelling, the QR, the digits to type. */
export const ShownCode = ({ address, code, about }: { address: string; code: CheckInCodeView; about: string }) => (
  <Card title={address}>
    <QrCode text={code.url} label={`${address}的入住二维码`} />
    <View className="muted qr-words">{text.typed}</View>
    <View className="digits qr-typed">{code.typed.replace(groups, '$& ')}</View>
    <View className="muted digits qr-words">{about}</View>
  </Card>
)
