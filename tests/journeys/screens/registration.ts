import { type OutputOf } from '@shared/contract'
import { declareMoveIn } from './declare-move-in'
import { rooms } from './papers'
import {
  dwellingCode,
  endedMine,
  links,
  longAddress,
  longName,
  mine,
  noneMine,
  otherCode,
  objected,
  own,
  rareName,
  receipt,
  registrations,
  residents,
  shortAddress,
} from './people'
import { type Answers, now, refuse } from './stand-in'
import { lifecycle } from './lifecycle'
import { roster } from './roster'
import { fill, inTurn, reading, type Screen, tap } from './screen'

const otherRole = '这里要用房东身份办理'
const [approved, pending] = links
const none = { 'account.getDraft': { body: null, savedAt: null } } satisfies Answers

const household: Screen = reading({
  page: 'packages/registration/residents/index',
  query: { dwelling: dwellingCode },
  answers: { 'registration.listResidents': residents },
  states: {
    full: { sees: rareName },
    chosen: { sees: '已选 1 人', act: tap(longName) },
    'chosen-elder': { sees: '已选 2 人', act: inTurn(tap(longName), tap('王')), elder: true },
    empty: {
      sees: '还没有住户',
      answers: { 'registration.listResidents': { link: pending, residents: [], former: [] } },
    },
    refused: { sees: '还没有关联这处房屋', answers: { 'registration.listResidents': refuse('not-your-dwelling') } },
  },
})

const ownRegistrations: Screen = reading({
  page: 'packages/registration/my-registrations/index',
  answers: { 'registration.listMyRegistrations': mine },
  states: {
    full: { sees: '连续登记居住' },
    empty: {
      sees: '还没有居住登记',
      answers: { 'registration.listMyRegistrations': noneMine },
    },
    refused: { sees: '这里要用居民身份办理', answers: { 'registration.listMyRegistrations': refuse('forbidden') } },
    ended: {
      sees: '现在没有有效的居住登记',
      answers: {
        'registration.listMyRegistrations': {
          ...noneMine,
          registrations: [
            own(registrations[1]),
            own({ ...registrations[1], registrationId: 'registration-4', state: 'void' }),
            own({ ...registrations[2], state: 'declined' }),
          ],
        },
      },
    },
    interrupted: { sees: '重新登记', answers: { 'registration.listMyRegistrations': endedMine('movedOut') } },
    objecting: {
      sees: '您的异议正在核实',
      answers: { 'registration.listMyRegistrations': endedMine('void', objected('open')) },
    },
  },
})

const slip: Screen = reading({
  page: 'packages/registration/receipt/index',
  query: { receipt },
  answers: {
    'registration.getReceipt': {
      receipt,
      matter: '申报入住',
      address: longAddress,
      declarant: longName,
      resident: rareName,
      moveInOn: '2026-11-16',
      moveOutOn: '2026-11-20',
      filedAt: now,
      registeredOn: '2026-11-21',
      state: '已生效',
      office: '深圳市公安局南山分局粤海派出所科技园社区居住登记受理点',
    },
  },
  states: {
    full: { sees: '受理单位' },
    saved: {
      sees: '文件已保存',
      answers: {
        'registration.printReceipt': { fileName: '回执.pdf', mime: 'application/pdf', base64: 'JVBERi0xLjMK' },
      },
      act: tap('下载回执（PDF）'),
    },
    unprintable: {
      sees: '没有存下来',
      answers: { 'registration.printReceipt': refuse('no-glyph') },
      act: tap('下载回执（PDF）'),
    },
    refused: { sees: '没有找到', answers: { 'registration.getReceipt': refuse('not-found') } },
  },
  without: { empty: 'a receipt that is not there is refused' },
})

const building = { buildingCode: rooms.building.buildingCode, building: rooms.building.name }
const blankLink = {
  district: '',
  street: '',
  buildingCode: '',
  building: '',
  dwellingCode: '',
  address: '',
  declarantType: '',
}
const chosen = { ...blankLink, ...building, dwellingCode, address: `${longAddress}1204` }
const linking = (body: Record<string, string>) => ({ 'account.getDraft': { body, savedAt: now } })
const found = (buildings: (typeof rooms.building)[], hint: string | null) => ({
  'registration.searchBuildings': { buildings, more: buildings.length > 0, hint },
})
const lookFor = fill('楼栋名称、拼音首字母或 19 位楼栋编码', 'kyhy')
const askLink = tap('提交关联')
const linked = (link: typeof approved) => ({ 'registration.linkDwelling': { link, receipt } })

const linkDwelling: Screen = reading({
  page: 'packages/registration/link-dwelling/index',
  answers: {
    'registration.listMyDwellings': { links },
    'account.saveDraft': { savedAt: now },
    'account.discardDraft': {},
    'registration.searchDwellings': rooms,
    ...linking({ ...chosen, declarantType: 'lodgingOperator' }),
  },
  states: {
    full: { sees: '请核对，然后提交' },
    empty: {
      sees: '没有找到“kyhy”',
      answers: {
        ...none,
        ...found([], '没有找到“kyhy”。请换一个名称，或输入 19 位楼栋编码，也可以到社区受理点核实房屋编码。'),
      },
      act: lookFor,
    },
    refused: { sees: '已经关联过', answers: { 'registration.linkDwelling': refuse('already-linked') }, act: askLink },
    'role-refused': { sees: otherRole, answers: { 'registration.listMyDwellings': refuse('forbidden') } },
    building: {
      sees: '还有更多',
      answers: {
        ...none,
        ...found([rooms.building, { ...rooms.building, name: '𬬻口新村', address: shortAddress }], null),
      },
      act: lookFor,
    },
    code: {
      sees: '25 位数字，在门牌',
      answers: none,
      act: inTurn(tap('我有 25 位房屋编码'), fill('房屋编码', '4403050010010010012001204000'), tap('用这个编码')),
    },
    room: { sees: '按房号找', answers: linking({ ...blankLink, ...building }) },
    'room-elder': { sees: '按房号找', answers: linking({ ...blankLink, ...building }), elder: true },
    rooms: {
      sees: '已选 3 间',
      answers: linking({ ...blankLink, ...building }),
      act: inTurn(tap('1201'), tap('1202'), tap('阁楼')),
    },
    several: {
      sees: '1 间已关联，1 间正在审核，1 间没有办',
      answers: {
        ...linking({
          ...chosen,
          dwellingCode: `${dwellingCode},${otherCode}`,
          address: '1204、602',
          declarantType: 'lessor',
        }),
        'registration.linkDwellings': {
          results: [
            { dwellingCode, link: approved, receipt, problem: null },
            { dwellingCode: otherCode, link: pending, receipt, problem: null },
            { dwellingCode: otherCode.slice(1), link: null, receipt: null, problem: '您已经关联过这处房屋。' },
          ],
        },
      },
      act: askLink,
    },
    type: { sees: '您是这处房屋的什么人', answers: linking(chosen) },
    'type-missing': { sees: '请选择申报身份', answers: linking(chosen), act: tap('下一步') },
    linked: { sees: '关联成功', answers: linked(approved), act: askLink },
    waiting: { sees: '受理点人工核实', answers: linked(pending), act: askLink },
  },
})

const provisional = '4403050070001234567890123'
const blankMissing = { district: '', street: '', address: '', declarantType: '' }
const missing = { district: '440305', street: '440305007', address: longAddress.slice(9), declarantType: 'lessor' }
const requested = {
  ...pending,
  dwellingCode: provisional,
  address: longAddress,
  reason: '地址库里还没有这处房屋，由受理点补录。',
}
const ask = (link: typeof pending) => ({ 'registration.requestMissingDwelling': { link, receipt } })

const missingDwelling: Screen = reading({
  page: 'packages/registration/missing-dwelling/index',
  answers: {
    'registration.listMyDwellings': { links },
    'account.saveDraft': { savedAt: now },
    'account.discardDraft': {},
    ...linking(missing),
  },
  states: {
    full: { sees: '请核对，然后提交' },
    empty: { sees: '写清路名', answers: linking(blankMissing) },
    missing: {
      sees: '请填写详细地址',
      answers: linking({ ...blankMissing, district: '440305', street: '440305007' }),
      act: tap('下一步'),
    },
    refused: {
      sees: '正在办理',
      answers: {
        'registration.requestMissingDwelling': refuse('already-linked', {
          address: '这个地址您已经申请补录，正在办理',
        }),
      },
      act: tap('提交申请'),
    },
    'role-refused': { sees: otherRole, answers: { 'registration.listMyDwellings': refuse('forbidden') } },
    sent: { sees: '已提交，正在补录地址', answers: ask(requested), act: tap('提交申请') },
    undated: { sees: '待节假日安排公布', answers: ask({ ...requested, due: null }), act: tap('提交申请') },
  },
})

const leaving: OutputOf<'registration.previewUnlink'> = {
  link: approved,
  residents: [...'甲乙丙丁戊己庚'].map((letter, i) => ({
    registrationId: `registration-${i}`,
    name: i === 0 ? longName : i === 1 ? rareName : `${letter}某`,
    state: i === 2 ? ('awaitingLink' as const) : ('active' as const),
    moveInOn: '2026-03-01',
  })),
  waiting: 2,
  othersManage: true,
  registerBy: '2026-12-21',
}
const unlinked = { endedAt: now, movedOut: 0, unmanaged: 6, dropped: 1, handedOver: 2 }
const letGo = inTurn(tap('住户还住着'), tap('注销关联'))

const unlinkDwelling: Screen = reading({
  page: 'packages/registration/unlink-dwelling/index',
  query: { dwelling: dwellingCode },
  answers: { 'registration.previewUnlink': leaving },
  states: {
    full: { sees: '这里登记着 7 人' },
    empty: {
      sees: '这里没有登记的住户',
      answers: { 'registration.previewUnlink': { ...leaving, residents: [], waiting: 0, othersManage: false } },
    },
    missing: { sees: '请选择住户怎么办', act: tap('注销关联') },
    refused: { sees: '还没有关联这处房屋', answers: { 'registration.previewUnlink': refuse('not-your-dwelling') } },
    conflict: { sees: '请刷新后再试', answers: { 'registration.unlinkDwelling': refuse('conflict') }, act: letGo },
    'step-up': { sees: '先不提交', answers: { 'registration.unlinkDwelling': refuse('step-up-needed') }, act: letGo },
    done: { sees: '已注销关联', answers: { 'registration.unlinkDwelling': unlinked }, act: letGo },
  },
})

export const registrationScreens = [
  missingDwelling,
  unlinkDwelling,
  household,
  ownRegistrations,
  slip,
  linkDwelling,
  declareMoveIn,
  ...lifecycle,
  roster,
]
