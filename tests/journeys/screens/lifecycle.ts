import { type OutputOf } from '@shared/contract'
import { type EndedView } from '@shared/contract/registration-changes'
import {
  corrected,
  dwellingCode,
  endedMine,
  links,
  longAddress,
  longName,
  longReason,
  mine,
  noneMine,
  objected,
  rareName,
  registrations,
  resident,
  residents,
} from './people'
import { fill, inTurn, reading, type Screen, tap } from './screen'
import { refuse } from './stand-in'

const otherRole = '这里要用房东身份办理'
const both = { dwelling: dwellingCode, ids: 'registration-1,registration-2' }
const nobody = { dwelling: dwellingCode, ids: 'registration-7' }

const seen: OutputOf<'registration.revealResident'> = {
  registrationId: 'registration-1',
  dwellingCode,
  address: longAddress,
  state: 'active',
  idType: '111',
  idNumber: '110101199003078515',
  moveInOn: '2026-03-01',
  instant: false,
  filed: {
    name: longName,
    sex: '1',
    ethnicity: '05',
    birthDate: '1990-03-07',
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
    emergencyPhone: null,
  },
}
const looked = { 'registration.revealResident': seen }
const look = tap('查看证件号码和申报内容')
const named = { id: 'registration-1', name: longName }
const always = 'asks nothing before it is told to'

const reveal: Screen = {
  page: 'packages/registration/reveal-resident/index',
  query: named,
  answers: looked,
  states: {
    full: { sees: '您申报的内容', act: look },
    elder: { sees: '您申报的内容', act: look, elder: true },
    before: { sees: '查看会留下记录' },
    supplied: {
      sees: '住户自己填的',
      answers: { 'registration.revealResident': { ...seen, filed: null } },
      act: look,
    },
    refused: { sees: '已经结束', answers: { 'registration.revealResident': refuse('already-ended') }, act: look },
    'step-up': { sees: '先不提交', answers: { 'registration.revealResident': refuse('step-up-needed') }, act: look },
  },
  without: { loading: always, error: always, empty: always },
}

const open = tap('开始更正')
const newWorkplace = inTurn(open, tap('修改服务处所'), fill('服务处所', '永登牛肉面馆'), tap('保存，回到核对'))
const answered = (answer: ReturnType<typeof refuse>) => ({
  answers: { 'registration.correctResident': answer },
  act: inTurn(newWorkplace, tap('提交更正')),
})

const correct: Screen = {
  page: 'packages/registration/correct-resident/index',
  query: named,
  answers: { ...looked, 'account.me': { ...resident, role: 'declarant' } },
  states: {
    full: { sees: '改了 1 项', act: newWorkplace },
    elder: { sees: '改了 1 项', act: newWorkplace, elder: true },
    before: { sees: '不能把登记改成另一个人' },
    unchanged: { sees: '还没有改动', act: open },
    supplied: {
      sees: '请住户本人更正',
      answers: { 'registration.revealResident': { ...seen, filed: null } },
      act: open,
    },
    refused: {
      sees: '姓名不能改成别人的',
      ...answered(refuse('bad-input', { 'resident.name': '姓名不能改成别人的，只能按人口库里的写法更正。' })),
    },
    'step-up': { sees: '先不提交', ...answered(refuse('step-up-needed')) },
    done: {
      sees: '更正已生效',
      answers: {
        'registration.correctResident': {
          registration: registrations[0],
          receipt: 'GZ20261121440305000042170',
          maskedName: '阿*************',
          fields: ['workplace', 'hukouDivision', 'emergencyPhone'],
        },
      },
      act: inTurn(newWorkplace, tap('提交更正')),
    },
  },
  without: { loading: always, error: always, empty: always },
}

const preview = (daysLate: number) => ({
  'registration.previewMoveOut': {
    due: '2026-11-27',
    daysLate,
    rule: '应在搬离之日起 7 日内申报（条例第十二条）',
    notice: '在期限内（2026-11-27 24 时前）。',
    registerBy: '2026-12-20',
    problems: daysLate > 0 ? [{ registrationId: 'registration-2', name: rareName, problem: longReason }] : [],
  },
})
const result = (changes: Partial<EndedView>): EndedView => ({
  registrationId: 'registration-1',
  name: longName,
  address: longAddress,
  outcome: 'done',
  problem: null,
  receipt: 'BL20261121440305000042170',
  state: 'movedOut',
  endedOn: '2026-11-20',
  due: '2026-11-27',
  daysLate: 0,
  ...changes,
})
const notDone = result({
  registrationId: 'registration-2',
  name: rareName,
  outcome: 'refused',
  problem: longReason,
  receipt: null,
  state: 'active',
  endedOn: null,
  due: null,
})
const onDay = fill('搬离日期', '2026-11-20')
const file = inTurn(onDay, tap('提交搬离申报'))

const moveOut: Screen = reading({
  page: 'packages/registration/declare-move-out/index',
  query: both,
  answers: { 'registration.listMyDwellings': { links }, 'registration.listResidents': residents, ...preview(0) },
  states: {
    full: { sees: '提交以后', act: onDay },
    rooms: { sees: '从哪些房屋搬走', query: {} },
    'rooms-missing': { sees: '请选择房屋', query: {}, act: tap('下一步，选住户') },
    people: {
      sees: '下一步（已选 2 人）',
      query: {},
      act: inTurn(tap('科苑花园北区三期'), tap('下一步，选住户'), tap(longName), tap(rareName)),
    },
    nobody: {
      sees: '没有登记的住户',
      query: {},
      answers: { 'registration.listMyDwellings': { links: [links[1]] } },
    },
    elder: { sees: '提交以后', act: onDay, elder: true },
    late: { sees: '已过申报期限', answers: preview(31), act: onDay },
    missing: { sees: '请填写搬离日期', act: tap('提交搬离申报') },
    empty: { sees: '没有选中的住户', query: nobody },
    refused: {
      sees: otherRole,
      answers: {
        'registration.listMyDwellings': refuse('forbidden'),
        'registration.listResidents': refuse('forbidden'),
      },
    },
    'date-refused': {
      sees: '不能早于登记日期',
      answers: {
        'registration.declareMoveOut': refuse('bad-input', { moveOutOn: '搬离日期不能早于登记日期' }),
      },
      act: file,
    },
    'step-up': { sees: '先不提交', answers: { 'registration.declareMoveOut': refuse('step-up-needed') }, act: file },
    done: {
      sees: '搬离已申报',
      answers: { 'registration.declareMoveOut': { results: [result({ daysLate: 31 })] } },
      act: file,
    },
    partly: {
      sees: '1 人没有办',
      answers: { 'registration.declareMoveOut': { results: [result({}), notDone] } },
      act: file,
    },
  },
})

const voiding = inTurn(tap('登记错了房屋'), fill('具体情况', longReason), tap('确认注销登记'))

const voidPage: Screen = reading({
  page: 'packages/registration/void-registration/index',
  query: both,
  answers: { 'registration.listResidents': residents },
  states: {
    full: { sees: '这段登记完全不算数', act: tap('从未在这里居住') },
    missing: { sees: '请选择原因', act: tap('确认注销登记') },
    empty: { sees: '没有选中的住户', query: nobody },
    refused: { sees: otherRole, answers: { 'registration.listResidents': refuse('forbidden') } },
    'step-up': {
      sees: '先不提交',
      answers: { 'registration.voidRegistration': refuse('step-up-needed') },
      act: voiding,
    },
    done: {
      sees: '登记已注销',
      answers: {
        'registration.voidRegistration': { results: [result({ state: 'void', due: null, endedOn: '2026-11-21' })] },
      },
      act: voiding,
    },
  },
})

const objecting = inTurn(tap('这不对，我要提出异议'), fill('哪里不对', longReason))
const withMine = (answer: typeof mine) => ({ 'registration.listMyRegistrations': answer })

const record: Screen = reading({
  page: 'packages/registration/record/index',
  query: { id: 'registration-1' },
  answers: withMine(endedMine('movedOut', objected('rejected'))),
  states: {
    full: { sees: '对连续居住的影响' },
    empty: { sees: '没有这条登记', answers: withMine(noneMine) },
    refused: { sees: '这里要用居民身份办理', answers: { 'registration.listMyRegistrations': refuse('forbidden') } },
    corrected: { sees: corrected.fields[0]?.after ?? '', answers: withMine(mine) },
    object: { sees: '提交异议', answers: withMine(mine), act: objecting },
    'object-elder': { sees: '提交异议', answers: withMine(mine), act: objecting, elder: true },
    missing: {
      sees: '请写明哪里不对',
      answers: withMine(mine),
      act: inTurn(tap('这不对，我要提出异议'), tap('提交异议')),
    },
    'object-refused': {
      sees: '已经对这次变更提出过异议',
      answers: { ...withMine(mine), 'registration.objectToChange': refuse('already-objected') },
      act: inTurn(objecting, tap('提交异议')),
    },
    objected: { sees: '异议正在核实', answers: withMine(endedMine('void', objected('open'))) },
    upheld: { sees: '已撤销', answers: withMine(endedMine('void', objected('upheld'))) },
  },
})

export const lifecycle = [reveal, correct, moveOut, voidPage, record]
