import { View } from '@tarojs/components'
import { nameOf } from '@shared/codes/code'
import { relativeRelations } from '@shared/codes/person'
import { type FamilyMemberView, type FamilyView } from '@shared/contract/family'
import { type CaseView } from '@shared/contract/permit'
import { Button, Card, daysLeft, daysUntil, ListRow, longDate, moment, nearDate, Tag } from '@/components'
import { go } from '@/platform'
import { memberSaid } from '@/text/family'
import { conditionTitle } from '@/text/law'
import { restsOn } from '../result/outcome'

type One = { member: FamilyMemberView; until: string; now: string }

/** Why it was refused, and from when it can be. */
const Reasons = ({ one, now }: { one: CaseView; now: string }) => {
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

const resultLabel = ({ role, case: one }: FamilyMemberView) => {
  if (role === 'self') return '看我的办理结果'
  return one?.state === 'refused' ? '看原因和可以怎么办' : '看孩子的办理结果'
}

const Member = ({ member, until, now }: One) => {
  const { name, tone, detail } = memberSaid(member, until, now)
  const receipt = member.case?.receipt
  const isOwn = member.role === 'self'
  return (
    <ListRow title={nameIn(member)} detail={detail} aside={<Tag tone={tone}>{name}</Tag>}>
      {receipt || member.case?.state === 'refused' ? (
        <View className="stack">
          {member.case?.state === 'refused' ? <Reasons one={member.case} now={now} /> : null}
          {receipt ? (
            <Button
              kind="ghost"
              size="small"
              onTap={() => void go('permit/result', isOwn ? { receipt } : { receipt, child: 'yes' })}
            >
              {resultLabel(member)}
            </Button>
          ) : null}
        </View>
      ) : null}
    </ListRow>
  )
}

const waitsFor = ({ members, until }: FamilyView, now: string) =>
  members.some(({ state }) => state === 'invited') && daysUntil(until, now) >= 0
    ? `大人最晚 ${nearDate(until, now)}确认，${daysLeft(until, now)}`
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
