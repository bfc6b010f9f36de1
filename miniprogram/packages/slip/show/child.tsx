import { useState } from 'react'
import { View } from '@tarojs/components'
import { type SlipSheet } from '@shared/contract/slip'
import { Button, Card, ListRow, Page } from '@/components'
import { go } from '@/platform'
import { slipText } from '@/text/slip'
import { IssueForChild } from './issue'
import { SaveFile } from './save'
import { Sheet } from './sheet'

/** A child's slip on its guardian's phone: shown and saved, and not kept there. */
export const ChildSlip = ({ wardId }: { wardId: string }) => {
  const [sheet, setSheet] = useState<SlipSheet | null>(null)
  if (!sheet)
    return (
      <Page title={slipText.title}>
        <IssueForChild wardId={wardId} issued={setSheet} />
      </Page>
    )
  return (
    <Page title={slipText.title} tone="slip">
      <Sheet shown={sheet} offline={false} />
      <View className="stack">
        <SaveFile take={() => Promise.resolve(sheet.file)} />
        <Button kind="soft" onTap={() => setSheet(null)}>
          {slipText.shown.fresh}
        </Button>
        <View className="muted">{slipText.child.keeps}</View>
        <Card>
          <ListRow icon="file" title={slipText.mine.title} onTap={() => void go('slip/mine', { ward: wardId })} />
        </Card>
      </View>
    </Page>
  )
}
