import { useState } from 'react'
import { useQuery } from '@/api'
import { Button, Page } from '@/components'
import { Loaded } from '@/components/loaded'
import { usePageQuery } from '@/platform/page-query'
import { papersText as text } from '@/text/papers'
import { Answer } from './answer'
import { Entry } from './entry'
import { scannedCode } from './scanned-code'

const Checked = ({ code, again }: { code: string; again: () => void }) => {
  const query = useQuery('registration.checkDocument', { code })
  return (
    <>
      <Loaded query={query}>{(answer) => <Answer answer={answer} />}</Loaded>
      <Button kind="soft" onTap={again}>
        {text.again}
      </Button>
    </>
  )
}

/** 核验回执, without an account: opened by the link in the QR (in WeChat that link comes as `q`), or from the home screen. */
const Screen = () => {
  const { code: linked, q } = usePageQuery()
  const [code, setCode] = useState(linked ?? (q ? scannedCode(q) : null))
  return (
    <Page title={text.check}>
      {code ? <Checked key={code} code={code} again={() => setCode(null)} /> : <Entry open={setCode} />}
    </Page>
  )
}

export default Screen
