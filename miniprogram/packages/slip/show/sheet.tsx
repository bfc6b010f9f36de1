import { useState } from 'react'
import { View } from '@tarojs/components'
import { type SlipSheet } from '@shared/contract/slip'
import { slipIdGroups } from '@shared/model/slip-id'
import { Heading, longDate, Notice, SegmentedTabs } from '@/components'
import { a11y } from '@/components/a11y'
import { QrCode } from '@/qr/qr-code'
import { slipText } from '@/text/slip'
import './sheet.scss'

type Shown = Omit<SlipSheet, 'file'>
const text = slipText.shown

const Facts = ({ rows, photo }: Pick<Shown, 'rows' | 'photo'>) => (
  <View className="slip-facts">
    <View
      className="slip-photo"
      style={{ backgroundImage: `url("data:image/jpeg;base64,${photo}")` }}
      {...a11y({ role: 'img', label: text.photo })}
    />
    {rows.map(({ label, value }) => (
      <View key={label} className="slip-fact">
        <View className="muted slip-label">{label}</View>
        <View className="digits slip-value">{value}</View>
      </View>
    ))}
  </View>
)

/** Of the two codes one at a time, so that nobody scans the other by mistake. */
const Codes = ({ shown }: { shown: Shown }) => {
  const [way, setWay] = useState<'qr' | 'nameless'>('qr')
  return (
    <View className="slip-codes">
      <SegmentedTabs label={text.checks} value={way} onChange={setWay} options={text.ways} />
      <QrCode text={shown[way]} label={text.label[way]} />
      <View className="small qr-words">{text.about[way]}</View>
    </View>
  )
}

/** The slip on the screen, as it is on paper. No days are counted: without a signal nobody knows which day it is. */
export const Sheet = ({ shown, offline }: { shown: Shown; offline: boolean }) => {
  const { slip } = shown
  return (
    <>
      {offline ? (
        <Notice tone="warn" title={text.offline}>
          {text.offlineDetail}
        </Notice>
      ) : null}
      <View className="slip-sheet">
        <View className="slip-head">
          <Heading level={2}>{slipText.title}</Heading>
          <View className="muted digits">{`${text.number} ${slipIdGroups(slip.slipId)}`}</View>
          {slip.form === 'masked' ? <View className="muted">{text.masked}</View> : null}
        </View>
        <View className="slip-until">
          <View className="small">{text.validUntil}</View>
          <View className="slip-day digits">{longDate(slip.validUntil)}</View>
          <View className="small digits">{text.issued(longDate(slip.issuedOn))}</View>
        </View>
        <Facts rows={shown.rows} photo={shown.photo} />
        <Codes shown={shown} />
      </View>
    </>
  )
}
