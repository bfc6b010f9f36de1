/** 找不到的房屋, as it is typed in: `street` is the nine-digit code. */
export type MissingDwelling = { street: string; address: string }

const numerals = '零一二三四五六七八九'

/** `12号楼3单元` of `１２ 号楼-三单元`: width, case, spaces, marks and single numerals make no difference. */
const plain = (text: string): string =>
  text
    .normalize('NFKC')
    .toUpperCase()
    .replace(/[\s\p{P}\p{S}]/gu, '')
    .replace(/[零一二三四五六七八九](?=[号栋座楼单层室])/gu, (one) => String(numerals.indexOf(one)))

/**
 * 地址补录 (R14): requests with the same key ask for the same dwelling, and only one of them is kept. A declaration that waits
 * for its dwelling keeps its filing day, as one does that waits for its link.
 */
export const missingDwellingKey = ({ street, address }: MissingDwelling): string => `${street}:${plain(address)}`
