import { View } from '@tarojs/components'
import { nameOf } from '@shared/codes/code'
import { relativeRelations } from '@shared/codes/person'
import { type FamilyMemberView, type FamilyView } from '@shared/contract/family'
import { Button, Card, daysLeft, ListRow, longDate, moment, nearDate, Tag } from '@/components'
import { go } from '@/platform'
import { memberSaid } from '@/text/family'
import { conditionTitle } from '@/text/law'
import { restsOn } from '../result/outcome'

type One = { member: FamilyMemberView; until: string; now: string }

/** Why it was refused, and from when it can be. */
const Reasons = ({ member, now }: Omit<One, 'until'>) => {
  const { case: one } = member
  if (one?.state !== 'refused') return null
  const earliest = one.decision?.earliest
  return (
    <View className="stack small">
      {restsOn(one)
        .filter(({ state }) => state === 'unmet')
        .map(({ condition, found }) => (
          <View key={condition}>
            <View className="strong">{`没有满足：${conditionTitle[condition]}`}</View>
            <View>{found}</View>
          </View>
        ))}
      <View className="digits">
        {earliest
          ? `最早 ${longDate(earliest)} 可以再办，${daysLeft(earliest, now)}。`
          : '数据更正后可以马上再办，次数不限。'}
      </View>
    </View>
  )
}

const nameIn = ({ role, relation, maskedName }: FamilyMemberView) =>
  role === 'self' ? '您本人' : `${maskedName}${relation ? `（${nameOf(relativeRelations, relation)}）` : ''}`

const Member = ({ member, until, now }: One) => {
  const { name, tone, detail } = memberSaid(member, until, now)
  const receipt = member.role === 'self' ? member.case?.receipt : undefined
  return (
    <ListRow title={nameIn(member)} detail={detail} aside={<Tag tone={tone}>{name}</Tag>}>
      <Reasons member={member} now={now} />
      {receipt ? (
        <Button kind="ghost" size="small" onTap={() => void go('permit/result', { receipt })}>
          看我的办理结果
        </Button>
      ) : null}
    </ListRow>
  )
}

const waitsFor = ({ members, until }: FamilyView, now: string) =>
  members.some(({ state }) => state === 'invited')
    ? `大人在${nearDate(until, now)}前确认，${daysLeft(until, now)}`
    : null

/** 我发起的: what became of each. */
export const Families = ({ families, now }: { families: readonly FamilyView[]; now: string }) =>
  families.map((family) => (
    <Card key={family.id} title={`${moment(family.filedAt, now)} 发起`}>
      {family.members.map((member) => (
        <Member key={member.id} member={member} until={family.until} now={now} />
      ))}
      <View className="muted digits">{waitsFor(family, now)}</View>
    </Card>
  ))
