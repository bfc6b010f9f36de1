import { type OutputOf } from '@shared/contract'
import { accessListDays } from '@shared/rules/access'
import { purposeText } from '@shared/text/access'
import { View } from '@tarojs/components'
import { useQuery } from '@/api'
import { Button, Card, dayOf, Empty, ListRow, moment, Page } from '@/components'
import { Desk } from '@/components/desk'
import { Loaded } from '@/components/loaded'
import { go } from '@/platform'
import { officerDeskText as text, officerHomeText, uploadText } from '@/text/access'

type Said = OutputOf<'partner.desk'>

const Lists = ({ lists, now }: Pick<Said, 'lists'> & { now: string }) =>
  lists.length === 0 ? (
    <Empty icon="file" title={text.none}>
      {text.noneDetail}
    </Empty>
  ) : (
    <Card title={text.lists}>
      {lists.map(({ listId, purpose, startedAt, lines, left }) => (
        <ListRow
          key={listId}
          icon={left > 0 ? 'clock' : 'check'}
          tone={left > 0 ? 'warn' : 'ok'}
          title={purposeText[purpose].name}
          detail={`${moment(startedAt, now)} · ${text.lines(lines, left)}`}
          onTap={() => void go('department/result', { list: listId })}
        />
      ))}
    </Card>
  )

/** 核验记录: the department's lists, and how many it may still ask about today. */
const Screen = () => {
  const query = useQuery('partner.desk', {})
  return (
    <Page title={text.title} wide footer={<Button onTap={() => go('department/upload')}>{uploadText.title}</Button>}>
      <Loaded query={query} role="officer">
        {({ department, purposes, lists }, now) => (
          <Desk
            side={
              <>
                <View className="form-lead strong">{department}</View>
                <Card title={text.today}>
                  {purposes.map(({ purpose, left, perDay }) => (
                    <ListRow key={purpose} title={purposeText[purpose].name} detail={text.count(left, perDay)} />
                  ))}
                  <View className="muted">{officerHomeText.noted}</View>
                </Card>
              </>
            }
          >
            <Lists lists={lists} now={now} />
            <View className="muted">{text.kept(accessListDays.on(dayOf(now)))}</View>
          </Desk>
        )}
      </Loaded>
    </Page>
  )
}

export default Screen
