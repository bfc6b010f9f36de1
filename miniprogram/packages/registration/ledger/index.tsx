import { useState } from 'react'
import { View } from '@tarojs/components'
import { useQuery, useSubmit } from '@/api'
import { Button, Card, ChoiceField, dayOf, ListRow, Notice, Page } from '@/components'
import { Loaded } from '@/components/loaded'
import { Refused } from '@/components/refused'
import { StepUpSheet } from '@/components/step-up-sheet'
import { saveFile } from '@/platform/save-file'
import { ledgerPageText as text } from '@/text/month'

/** How many years back are offered. */
const years = 3

/** 年度台账: which year, what stands in it, and the file. */
const Screen = () => {
  const query = useQuery('registration.monthOverview', { show: 'all', search: '', from: 0 })
  const [chosen, setChosen] = useState('')
  const [said, setSaid] = useState<{ tone: 'ok' | 'bad'; words: string } | null>(null)
  const { submit, refusal, forget } = useSubmit('registration.downloadLedger')
  const thisYear = query.now ? Number(dayOf(query.now).slice(0, 4)) : 0
  const year = chosen || String(thisYear)

  const download = async () => {
    setSaid(null)
    const answer = await submit({ year: Number(year) })
    if (!answer) return
    const { stays, ...file } = answer
    try {
      await saveFile(file)
      setSaid({ tone: 'ok', words: text.done(stays) })
    } catch {
      setSaid({ tone: 'bad', words: text.failed })
    }
  }

  return (
    <Page title={text.title} footer={query.data ? <Button onTap={download}>{text.download}</Button> : null}>
      <Loaded query={query} role="declarant">
        {() => (
          <>
            {said ? (
              <Notice tone={said.tone} urgent>
                {said.words}
              </Notice>
            ) : null}
            <Refused refusal={refusal} />
            <Card>
              <View>{text.lead}</View>
            </Card>
            <ChoiceField
              name="year"
              label={text.year}
              value={year}
              options={Array.from({ length: years }, (_, i) => `${thisYear - i}`).map((value) => ({
                value,
                label: `${value} 年`,
              }))}
              onChange={setChosen}
            />
            <Card>
              <ListRow icon="file" title={text.file} />
              <ListRow icon="shield" title={text.masked} />
              <ListRow icon="clock" title={text.noted} />
            </Card>
            <Notice tone="warn">{text.keep}</Notice>
          </>
        )}
      </Loaded>
      <StepUpSheet refusal={refusal} onClose={forget} />
    </Page>
  )
}

export default Screen
