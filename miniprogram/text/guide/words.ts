import { type Day } from '@shared/model/day'
import { feeText } from '@shared/text/fees'
import { type InForce } from '@shared/rules/in-force'
import { acceptanceScope } from '@shared/rules/acceptance-points'
import { caseSteps } from '@shared/rules/case-steps'
import { courierForOnline } from '@shared/rules/delivery'
import { appealsOn } from './appeals'
import { type Block, type Question } from './guide'

/** `15 个工作日`, as it stands on `day`. */
export const workdaysOf = (limit: InForce<number>, day: Day): string => `${limit.on(day)} 个工作日`

/** `免费`, `20 元`. */
export const feeOf = (fee: InForce<number>, day: Day): string => feeText(fee.on(day))

/** How many working days the card usually takes, from the day on which it may be made. */
export const usualWorkdays = (way: keyof typeof caseSteps, day: Day): string => {
  const { send, make, deliver } = caseSteps[way]
  return `${send.on(day) + make.on(day) + deliver.on(day)} 个工作日`
}

/** 全城通办, or where one lives. */
export const anyPoint = (day: Day): string =>
  acceptanceScope.on(day) === 'city' ? '到全市任一居住证受理点办，不限住在哪个区。' : '到居住地的居住证受理点办。'

/** How the card may come. */
const deliveryOn = (day: Day) => ({
  title: '领证',
  points: [
    '自己带身份证，到选好的受理点领。',
    '请人代领：申请时填写代领人，领证时带两人的身份证。',
    courierForOnline.on(day) ? '选快递：寄到家，快递费自己付。' : '网上申请的，要到受理点领。',
  ],
})

/** Online and at a counter, as the law of the day has it; and where a matter ends in a card, how that comes. */
export const whereOn = (day: Day, { card = false }: { card?: boolean } = {}): Block => ({
  groups: [
    { title: '办理', points: ['在居住通里办，不用跑窗口。', anyPoint(day)] },
    ...(card ? [deliveryOn(day)] : []),
  ],
})

/** 没通过怎么办: the same for every matter that is decided. */
export const refusedQuestion = (day: Day): Question => ({
  question: '没通过，会告诉我为什么吗？',
  answer: `会。页面上写清楚是哪一条、查到了什么、还差什么、哪天能办，也会发短信。${appealsOn(day)}`,
  article: '条例:50',
})
