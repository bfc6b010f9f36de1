import { View } from '@tarojs/components'
import { type RefusalError } from '@/api'
import { Button, Notice } from '@/components'
import { signInText as text } from '@/text/sign-in'
import { firstOf } from './checks'
import { type Way } from './ways'

/** What else there is where a way is closed: the equal one first. */
const others: Record<Way, Way[]> = {
  face: ['networkIdentity', 'sms'],
  networkIdentity: ['face', 'sms'],
  sms: [],
  counterCode: [],
}

/** Why not, where no field is to blame; a way that is closed offers another one here. */
export const Refused = ({
  refusal,
  way,
  change,
}: {
  refusal: RefusalError | null
  way: Way
  change: (way: Way) => void
}) =>
  refusal && !firstOf(refusal.fields) ? (
    <View className="stack sign-in-refused">
      <Notice tone="bad" urgent>
        {refusal.message}
      </Notice>
      {/-(unavailable|failed)$|^quota$/.test(refusal.code)
        ? others[way].map((one) => (
            <Button key={one} kind="soft" onTap={() => change(one)}>
              {`${text.otherWays}：${text.ways[one]}`}
            </Button>
          ))
        : null}
    </View>
  ) : null
