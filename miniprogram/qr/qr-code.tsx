import { useMemo } from 'react'
import { View } from '@tarojs/components'
import { encode } from 'uqr'
import { a11y } from '@/components/a11y'
import './qr-code.scss'

/** Modules of white around the code, as the standard asks. */
const quiet = 4

/** Every run of dark modules of every row as one rectangle. */
const darkRuns = (rows: readonly (readonly boolean[])[]): string =>
  rows
    .flatMap((row, y) => {
      const runs: string[] = []
      for (let x = 0; x < row.length; x += 1) {
        if (!row[x]) continue
        const from = x
        while (row[x + 1]) x += 1
        runs.push(`M${from + quiet} ${y + quiet}h${x + 1 - from}v1h-${x + 1 - from}z`)
      }
      return runs
    })
    .join('')

/** The picture of a QR code that holds `text`, as a data URI that both targets draw. */
const pictureOf = (text: string): string => {
  const { data, size } = encode(text, { ecc: 'M', border: 0 })
  const side = size + 2 * quiet
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${side} ${side}" shape-rendering="crispEdges"><path fill="#fff" d="M0 0h${side}v${side}H0z"/><path d="${darkRuns(data)}"/></svg>`
  return `url("data:image/svg+xml,${encodeURIComponent(svg)}")`
}

/** 二维码 of an address; `label` says what it is for whoever cannot see it. */
export const QrCode = ({ text, label }: { text: string; label: string }) => {
  const backgroundImage = useMemo(() => pictureOf(text), [text])
  return <View className="qr" style={{ backgroundImage }} {...a11y({ role: 'img', label })} />
}
