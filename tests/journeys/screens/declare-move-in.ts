import { dwellingCode, links, longAddress, longName, prefill, rareName, receipt, registrations } from './people'
import { fill, inTurn, reading, type Screen, tap } from './screen'
import { type Answers, now, refuse } from './stand-in'

const otherRole = '这里要用房东身份办理'

const person = {
  rooms: dwellingCode,
  dwellingCode: '',
  who: 'other',
  family: '',
  letBy: 'long',
  moveInOn: '2026-11-16',
  idType: '111',
  idNumber: '110101199003078515',
  name: longName,
  sex: '1',
  birthDate: '1990-03-07',
  ethnicity: '05',
  hukouType: 'collective',
  hukouDivision: '653100',
  hukouAddress: longAddress,
  maritalStatus: '20',
  education: '20',
  occupation: '2',
  workplace: `${longAddress}某某科技（深圳）股份有限公司`,
  reason: '9',
  phone: '13800005678',
  relation: '40',
  headName: rareName,
  emergencyPhone: '13900001234',
}
type Person = Partial<typeof person>
const drafted = (...people: [Person, ...Person[]]) => ({
  answers: {
    'account.getDraft': {
      body: { people: JSON.stringify(people.map((changes) => ({ ...person, ...changes }))) },
      savedAt: now,
    },
  } satisfies Answers,
  kept: { 'declare-move-in': 'yes' },
})
const preview = (daysLate: number) => ({
  'registration.previewMoveIn': {
    due: '2026-11-23',
    daysLate,
    rule: '出租房屋：入住之日起 7 日内申报（条例第十二条）',
    registersOn: '2026-11-21',
    notice: '办结期限待节假日安排公布后确定',
  },
})
const declare = tap('提交申报')
const answered = (answer: ReturnType<typeof refuse>) => ({
  kept: { 'declare-move-in': 'yes' },
  answers: { 'registration.declareMoveIn': answer },
  act: declare,
})
const spouse = { idNumber: '430121199307041527', name: rareName, family: 'yes', relation: '10', headName: '' }
const several = drafted(
  { rooms: `${dwellingCode},${links[1].dwellingCode}`, dwellingCode },
  { ...spouse, rooms: `${dwellingCode},${links[1].dwellingCode}`, dwellingCode },
)
const taken = {
  outcome: 'filed' as const,
  registration: registrations[0],
  receipt,
  maskedName: '阿*************',
  due: '2026-11-23',
  daysLate: 0,
}
const notTaken = {
  outcome: 'refused' as const,
  refusal: {
    code: 'bad-input' as const,
    message: '姓名和证件号码对不上，请按证件核对',
    fields: { 'resident.name': '姓名和证件号码对不上，请按证件核对' },
  },
}
const partly = {
  ...several,
  answers: {
    ...several.answers,
    'registration.declareMoveIn': { results: [taken, notTaken] },
  } satisfies Answers,
}
const ownHome = {
  'registration.listMyDwellings': { links: [{ ...links[0], declarantType: 'ownerOccupier' }] },
} satisfies Answers
const lodging = {
  'registration.listMyDwellings': { links: [{ ...links[0], declarantType: 'lodgingOperator' }] },
} satisfies Answers
const filed = (waits: boolean) => ({
  kept: { 'declare-move-in': 'yes' },
  answers: {
    'registration.declareMoveIn': {
      results: [
        {
          outcome: 'filed',
          registration: registrations[waits ? 2 : 0],
          receipt,
          maskedName: '阿*************',
          due: '2026-11-23',
          daysLate: waits ? 31 : 0,
        },
      ],
    },
  } satisfies Answers,
  act: declare,
})

export const declareMoveIn: Screen = reading({
  page: 'packages/registration/declare-move-in/index',
  answers: {
    'registration.listMyDwellings': { links },
    'registration.prefillCheckIn': prefill,
    'account.saveDraft': { savedAt: now },
    'account.discardDraft': {},
    ...preview(0),
    ...drafted({}).answers,
  },
  states: {
    full: { sees: '请核对，然后提交', kept: { 'declare-move-in': 'yes' } },
    empty: { sees: '先关联一处房屋', answers: { 'registration.listMyDwellings': { links: [] } } },
    refused: {
      ...answered(
        refuse('bad-input', {
          'resident.idNumber': '最后一位校验码不对，请逐位核对 18 位号码',
          'resident.name': '姓名和证件号码对不上，请按证件逐字核对，间隔号也要一样',
        }),
      ),
      sees: '最后一位校验码不对',
    },
    duplicate: { ...answered(refuse('already-registered')), sees: '不用重复申报' },
    'role-refused': { sees: otherRole, answers: { 'registration.listMyDwellings': refuse('forbidden') } },
    unfinished: { sees: '上次有一份没填完' },
    dwelling: { ...drafted({ letBy: '' }), sees: '在期限内' },
    late: {
      ...drafted({ letBy: '' }),
      sees: '已过申报期限 31 天',
      answers: { ...drafted({ letBy: '' }).answers, ...preview(31) },
    },
    who: { ...drafted({ ethnicity: '' }), sees: '谁住进来了' },
    'who-elder': { ...drafted({ ethnicity: '' }), sees: '谁住进来了', elder: true },
    'who-wrong': { ...drafted({ idNumber: '110101199002308515' }), sees: '出生日期 1990年2月30日 不存在' },
    passport: { ...drafted({ idType: '414', idNumber: 'E12345678', sex: '' }), sees: '性别' },
    hukou: { ...drafted({ hukouType: '' }), sees: '户籍在哪里' },
    life: { ...drafted({ maritalStatus: '' }), sees: '生活和工作' },
    'life-elder': { ...drafted({ maritalStatus: '' }), sees: '生活和工作', elder: true },
    several: { ...several, sees: '请核对这 2 位' },
    'second-person': { ...drafted({}, { ...spouse, relation: '', phone: '' }), sees: '户主：' },
    'family-question': { ...drafted({}, { name: rareName, idNumber: '', family: '' }), sees: '是一家人吗' },
    partly: { ...partly, sees: '1 人没有办', act: tap('提交申报（2 人）') },
    'partly-elder': { ...partly, sees: '1 人没有办', act: tap('提交申报（2 人）'), elder: true },
    mending: {
      ...partly,
      sees: '姓名和证件号码对不上',
      act: inTurn(tap('提交申报（2 人）'), tap(`改好再报：${rareName}`)),
    },
    'own-home': {
      ...drafted({ who: '', letBy: '' }),
      sees: '我自己',
      answers: { ...drafted({ who: '', letBy: '' }).answers, ...ownHome },
    },
    instant: {
      ...drafted({ letBy: '', moveInOn: '' }),
      sees: '即时申报，问得少',
      answers: { ...drafted({ letBy: '', moveInOn: '' }).answers, ...lodging },
      act: fill('入住日期', '2026-11-20'),
    },
    contact: { ...drafted({ headName: '' }), sees: '怎么联系住户' },
    missing: {
      ...drafted({ maritalStatus: '', education: '', reason: '' }),
      sees: '请选择婚姻状况',
      act: tap('下一步'),
    },
    'step-up': { ...answered(refuse('step-up-needed')), sees: '先不提交' },
    filed: { ...filed(false), sees: '申报成功，登记已生效' },
    'filed-late': { ...filed(true), sees: '晚了 31 天' },
    'filed-elder': { ...filed(true), sees: '晚了 31 天', elder: true },
  },
})
