import '../guide.scss'
import { useShareAppMessage } from '@tarojs/taro'
import { ruleVersion } from '@shared/rules/version'
import { Button, Buttons, Empty, Page } from '@/components'
import { go } from '@/platform'
import { usePageQuery } from '@/platform/page-query'
import { guides, guideText as text, guideTitles, isGuideKey } from '@/text/guide'
import { type GuideKey } from '@/text/guide/guide'
import { ByDay } from '../by-day'
import { GuideView } from './guide-view'

const Footer = ({ matter }: { matter: GuideKey }) => {
  const { open } = guides[matter](ruleVersion)
  return (
    <Buttons>
      <Button kind="soft" onTap={() => void go('guide/points')}>
        {text.points}
      </Button>
      {open ? <Button onTap={() => void go(open.page)}>{open.label}</Button> : null}
    </Buttons>
  )
}

const Known = ({ matter }: { matter: GuideKey }) => {
  const { title } = guideTitles[matter]
  useShareAppMessage(() => ({
    title: text.share(title),
    path: `/packages/guide/matter/index?matter=${matter}`,
  }))
  return (
    <Page title={title} footer={<Footer matter={matter} />}>
      <ByDay>{(day) => <GuideView matter={matter} day={day} />}</ByDay>
    </Page>
  )
}

/** One guide: who may, what is needed, how, how long, what it costs, where, by which article, and what people ask. */
const Screen = () => {
  const { matter } = usePageQuery()
  if (isGuideKey(matter)) return <Known matter={matter} />
  return (
    <Page title={text.title}>
      <Empty title={text.none} action={<Button onTap={() => void go('guide/home')}>{text.toList}</Button>}>
        {text.noneDetail}
      </Empty>
    </Page>
  )
}

export default Screen
